import type { Register } from '../interface/wording.ts';
import { count, counted, listOf } from './grammar/lists.ts';

/** A variant by its id; null for the file as it stands. */
type Variant = string | null;

/** What stands above parts of texts about the variants of a file, and beside what is found in each. */
export const variantHeadings = {
  asItStands: 'as it stands',
  all: (variants: number) => `the file as it stands and ${counted(variants, 'variant')}`,
  holding: 'What holds in most of them',
  moreStates: (more: number) => `  … and ${counted(more, 'more state')}`,
  equilibria: (states: number, counts: readonly string[]) =>
    `Equilibria of ${counted(states, 'state')}: ${counts.join(', ')}.`,
} as const;

/** `not in v1`: where a state does not hold that holds in others; of many nothing is said. */
export function noteMissing(variants: readonly Variant[]): string[] {
  return variants.length === 0 || variants.length > FEW ? [] : [`not ${where(variants, 'or')}`];
}

/** The concepts under which a state holds in each of the variants that count; there may be none. */
export function noteConcepts(
  symbols: readonly string[],
  variants: number,
  register: Register,
): string {
  if (symbols.length === 0) {
    return register === 'plain' ? 'in different ways of reckoning' : 'under different concepts';
  }
  return `under ${listOf(symbols)}${variants === 1 ? '' : ' in each'}`;
}

/** That no moves lead to a state, in all of the variants in which it holds or in some. */
export function noteUnreached(unreached: readonly Variant[], variants: number): string[] {
  const none = 'nothing leads there';
  if (unreached.length === 0) return [];
  if (unreached.length === variants) return [none];
  if (unreached.length > FEW) return [`${none} in ${count(unreached.length)} of these`];
  return [`${none} ${where(unreached, 'and')}`];
}

const FEW = 3;

/** `in v1 and v2`, `as it stands or in v1`. */
function where(variants: readonly Variant[], joiner: 'and' | 'or'): string {
  const ids = variants.flatMap((variant) => variant ?? []);
  const places = ids.length === 0 ? [] : [`in ${listOf(ids, joiner)}`];
  const file = ids.length < variants.length ? [variantHeadings.asItStands] : [];
  return listOf([...file, ...places], joiner);
}
