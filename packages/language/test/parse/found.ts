import type { Conflict } from '../../src/conflict/conflict.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import type { ParsedConflict } from '../../src/parse-tree.ts';

/** What is found in a file: `code: text under the mark`, in order. */
export function found(text: string): string[] {
  return foundIn(parseConflict(text));
}

export function foundIn({
  diagnostics,
  source,
}: Pick<ParsedConflict, 'diagnostics' | 'source'>): string[] {
  return diagnostics.map(({ code, span }) => `${code}: ${source.text.slice(span.start, span.end)}`);
}

/** The conflict of a file that has no errors. */
export function conflictOf(text: string): Conflict {
  const parsed = parseConflict(text);
  if (!parsed.conflict) throw new Error(foundIn(parsed).join('\n'));
  return parsed.conflict;
}

/** A model of two decision makers with options, and further sections. */
export function twoSides(sections = '', prefers = '[not war, posture = talks]'): string {
  return `standoff: 1
title: Two sides
decision-makers:
  us:
    options: { strike: yes/no, posture: [talks, threats] }
    prefers: ${prefers}
  them:
    options: { tests: [continued, frozen] }
    prefers: [not war, tests = continued]
facts:
  war: us.strike
${sections}`;
}

/** A model that lists its states, and further sections. */
export function graph(sections = '', ranking = '[b, a, c]'): string {
  return `standoff: 1
title: A graph
decision-makers:
  us: { moves: { a: [b, c], b: a }, ranking: ${ranking} }
states: [a, b, c]
${sections}`;
}
