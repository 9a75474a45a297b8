import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of the formatter. */
export const formatCodes = {
  'not-formatted': { severity: 'error' },
} as const satisfies Record<string, CodeDescription>;

export const formatMeanings: Meanings<typeof formatCodes> = {
  'not-formatted': {
    title: 'The formatter would change what the file says',
    explanation:
      'The formatter reads its own result again. If a value or a comment is not the same as before, the file is left as it is. Writing the marked part in a simpler way helps.',
  },
};
