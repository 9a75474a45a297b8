import {
  type DecidedThat,
  flagOf,
  inquiries,
  type Options,
  questionsOf,
  whatIsSo,
} from '@standoff/study';
import { sayQuestion } from '@standoff/wording';
import type { CommandWords } from './in-text.ts';

/** The commands that ask further of a proposition, each with its question: how sure it is, where it comes from, and what if not. */
export function furtherCommands(
  { decided }: DecidedThat,
  { program, model, word }: CommandWords,
): string[] {
  return questionsOf(decided.casebook, whatIsSo(decided)).flatMap(({ question, ask, options }) => {
    if (question === 'why') return [];
    const known: Options = inquiries[ask].options;
    const flags = Object.entries(options).map(([key, value]) => {
      const given = Array.isArray(value) ? value.join('; ') : String(value);
      return `--${flagOf(key, known[key]!)} ${word(given)}`;
    });
    return [`${sayQuestion(question)} ${[program, ask, model, ...flags].join(' ')}`];
  });
}
