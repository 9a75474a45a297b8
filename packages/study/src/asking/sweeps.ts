import type { NeighbourhoodOf } from '@standoff/language';
import type { OptionKind } from './option.ts';
import { choice, flag, notSo } from './words.ts';

const neighbourhoods = ['file', 'swaps'] as const satisfies readonly NeighbourhoodOf[];

/** What may be wrong. */
export const doubts: OptionKind<NeighbourhoodOf> = choice('WHAT', neighbourhoods, {
  about:
    'what may be wrong: what the file doubts, and of orders of which it doubts nothing swaps of neighbours (file), or swaps in every order and nothing else (swaps)',
  otherwise: neighbourhoods[0],
  called: 'doubts',
});

/** Whether a document says how sure verdicts are; a text does so in any case. */
export const doubt: OptionKind<boolean> = flag(
  'say in how many of the plausible models each verdict stands, and which judgement it hangs on',
);

/** What findings begin with. */
const openings = ['stable', 'prefers', 'unreached', 'passes', 'holds', 'not'] as const;

/** Separated by semicolons or line breaks, or by commas before the next finding: states may hold commas. */
function splitFindings(text: string): string[] {
  return text
    .split(new RegExp(`[;\\n]|,(?=\\s*(?:${openings.join('|')})\\s)`))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Findings, read once the states are known. */
export const findings: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command: 'findings, such as "stable status-quo seq; prefers us s3 s1; unreached s3"',
    program: 'findings, such as "stable status-quo seq", "prefers us s3 s1" or "unreached s3"',
  },
  otherwise: 'those of the headline',
  fromText(text) {
    const value = splitFindings(text);
    return value.length === 0 ? { problem: 'give findings separated by semicolons' } : { value };
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isList && value.length > 0 ? { value } : notSo(name, 'a list of findings', value);
  },
  schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  find: (value) => ({ value }),
};
