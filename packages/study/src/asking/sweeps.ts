import { type NeighbourhoodOf, openings } from '@standoff/language';
import { askingProblem, type Problem } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
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

/** Separated by semicolons or line breaks, or by commas before the next finding: states may hold commas. */
function splitFindings(text: string): string[] {
  return text
    .split(new RegExp(`[;\\n]|,(?=\\s*(?:${openings.join('|')})\\s)`))
    .flatMap((one) => (areNames(one) ? one.split(',') : [one]))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A finding on each line, without comments. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*/, '').trim())
    .filter((line) => line !== '');
}

function someOf(value: readonly string[], nothing: Problem): Read<readonly string[]> {
  return value.length === 0 ? nothing : { value };
}

/** Whether it is a list of names alone. */
function areNames(text: string): boolean {
  return text.split(',').every((one) => /^[\w-]+$/.test(one.trim()));
}

/** Findings, read once the states are known. */
export const findings: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command:
      'findings, such as "stable status-quo seq; prefers us s3 s1; unreached s3", names of those of the model, or a file with one a line',
    program:
      'findings, such as "stable status-quo seq", "prefers us s3 s1" or "unreached s3", or names of those of the model',
  },
  otherwise: 'those of the headline, and those that the model names',
  fromText: (text) => someOf(splitFindings(text), askingProblem('no-finding-given')),
  fromFile: (text) => someOf(linesOf(text), askingProblem('no-finding-in-file')),
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isList && value.length > 0 ? { value } : notSo(name, 'findings', value);
  },
  schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  find: (value) => ({ value }),
};
