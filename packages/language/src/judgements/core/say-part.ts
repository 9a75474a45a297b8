import type { Conflict } from '../../conflict/conflict.ts';
import type { Formula } from '../../formula/formula.ts';
import { createWriter } from './entry-json.ts';

/** Words, claims and names that stand beside what is said, and do not alter it. */
const BESIDE = ['span', 'because', 'says', 'name', 'about', 'itemId', 'named'];

/** Whether two parts say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return withoutWords(one) === withoutWords(other);
}

/** What a part says, as a text that is the same for two that say the same. */
export function withoutWords(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (BESIDE.includes(key) ? undefined : value));
}

/** What parts of a conflict say, with levels by their names: their positions may differ in another. */
export type Say = (part: unknown) => string;

/** Where formulas stand in the parts that are compared. */
const FORMULAS = ['formula', 'if', 'unless', 'when', 'from', 'to'];

export function sayIn(conflict: Conflict): Say {
  const writer = createWriter(conflict);
  return (part) =>
    JSON.stringify(part, (key, value: unknown) => {
      if (BESIDE.includes(key)) return undefined;
      return FORMULAS.includes(key) && value !== undefined
        ? writer.formula(value as Formula)
        : value;
    });
}
