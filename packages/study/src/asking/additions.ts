import { askingProblem } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
import { flag, notSo } from './words.ts';

/** By what a deal may be made to hold. */
export const meansOfAdditions = [
  'statements',
  'locks',
  'penalties',
  'guarantors',
  'rules',
  'signatures',
  'notice',
  'votes',
] as const;

export type MeansOfAddition = (typeof meansOfAdditions)[number];

const words = meansOfAdditions.join(', ');

function readMeans(given: readonly unknown[]): Read<readonly MeansOfAddition[]> {
  const unknown = given.find((one) => !meansOfAdditions.some((known) => known === one));
  if (unknown !== undefined) {
    return askingProblem('unknown-means', { words: meansOfAdditions, given: String(unknown) });
  }
  return given.length === 0
    ? askingProblem('no-means', { words: meansOfAdditions })
    : { value: meansOfAdditions.filter((one) => given.includes(one)) };
}

/** By what a deal may be made to hold; commands write `statements,locks`. */
export const means: OptionKind<readonly MeansOfAddition[]> = {
  placeholder: 'LIST',
  about: {
    command: `with additions: what may be added, separated by commas, of ${words}`,
    program: `with additions: what may be added, of ${words}`,
  },
  otherwise: 'all of these',
  fromText: (text) => readMeans(text.split(',').map((word) => word.trim())),
  fromJson: (value, name) =>
    Array.isArray(value) ? readMeans(value) : notSo(name, 'means', value),
  schema: { type: 'array', items: { enum: meansOfAdditions }, minItems: 1 },
  find: (value) => ({ value }),
};

/** Whether who punishes has a wish of its own to do so. */
export const willing: OptionKind<boolean> = flag(
  'with additions: who punishes would rather do so than not, instead of not minding',
);
