import { FALSE, type Term, type Terms, TRUE } from './terms.ts';

/** A whole number from 0 in binary, the lowest bit first. */
type Binary = readonly Term[];

/** Whether the sum of the weights of the left terms that hold exceeds that of the right ones. */
export function sumExceeds(
  terms: Terms,
  left: readonly Weighted[],
  right: readonly Weighted[],
): Term {
  return exceeds(terms, sumOf(terms, left), sumOf(terms, right));
}

/**
 * Whether the sum of the weights of what holds is from `least` to `most`. Weights below 0 are brought to the other side.
 */
export function sumWithin(
  terms: Terms,
  weighted: readonly Weighted[],
  { least, most }: { readonly least: number; readonly most: number },
): Term {
  const above = weighted.filter(({ weight }) => weight > 0);
  const below = weighted.flatMap(({ term, weight }) =>
    weight < 0 ? [{ term, weight: -weight }] : [],
  );
  const beside = (list: readonly Weighted[], number: number): readonly Weighted[] =>
    number > 0 ? [...list, { term: TRUE, weight: number }] : list;
  const tooSmall = sumExceeds(terms, beside(below, least), beside(above, -least));
  const tooLarge = sumExceeds(terms, beside(above, -most), beside(below, most));
  return terms.and([-tooSmall, -tooLarge]);
}

export interface Weighted {
  readonly term: Term;
  /** A whole number from 0. */
  readonly weight: number;
}

/** Adds pairwise, so that the sum of many numbers stays shallow. */
function sumOf(terms: Terms, weighted: readonly Weighted[]): Binary {
  let numbers: Binary[] = weighted.map(({ term, weight }) => timesTerm(weight, term));
  while (numbers.length > 1) {
    const sums: Binary[] = [];
    for (let k = 0; k < numbers.length; k += 2) {
      sums.push(add(terms, numbers[k]!, numbers[k + 1] ?? []));
    }
    numbers = sums;
  }
  return numbers[0] ?? [];
}

function timesTerm(weight: number, term: Term): Binary {
  const bits: Term[] = [];
  for (let rest = weight; rest > 0; rest = Math.floor(rest / 2)) {
    bits.push(rest % 2 === 1 ? term : FALSE);
  }
  return bits;
}

function add(terms: Terms, a: Binary, b: Binary): Binary {
  const sum: Term[] = [];
  let carry: Term = FALSE;
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const [x, y] = [a[k] ?? FALSE, b[k] ?? FALSE];
    const differ = -terms.iff(x, y);
    sum.push(-terms.iff(differ, carry));
    carry = terms.or([terms.and([x, y]), terms.and([differ, carry])]);
  }
  return [...sum, carry];
}

function exceeds(terms: Terms, a: Binary, b: Binary): Term {
  let greater: Term = FALSE;
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const [x, y] = [a[k] ?? FALSE, b[k] ?? FALSE];
    greater = terms.or([terms.and([x, -y]), terms.and([terms.iff(x, y), greater])]);
  }
  return greater;
}

/** `atLeast[m]` is true where at least m + 1 of the choices hold. */
export function countOf(terms: Terms, choices: readonly Term[]): Term[] {
  let atLeast: Term[] = [];
  for (const choice of choices) {
    atLeast = [...atLeast, FALSE].map((term, m) =>
      terms.or([term, terms.and([choice, m === 0 ? TRUE : atLeast[m - 1]!])]),
    );
  }
  return atLeast;
}
