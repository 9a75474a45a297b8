import {
  type Content,
  entriesOf,
  isEntries,
  isList,
  textOf,
  type Values,
  valuesOf,
} from './content.ts';

/** A statement that is added to an order, and its place from 1 in the order that was there before it. */
export interface Addition {
  readonly statement: Content;
  readonly place: number;
}

/** What is added to an order: one statement with its place beside it, or several that say theirs themselves. */
export function additionsIn({ add, at }: Values): Addition[] {
  if (add === undefined || add === null) return [];
  if (!isList(add)) return [{ statement: add, place: placeIn(at) }];
  return add.map((item) => {
    const { at: inside, ...values } = valuesOf(item);
    const isMore = isEntries(item) && inside !== undefined;
    return { statement: isMore ? entriesOf(values) : item, place: placeIn(inside) };
  });
}

function placeIn(at: Content | undefined): number {
  return Number(textOf(at) || 1);
}

/** One is written with its place beside it, several with their places in them. */
export function writtenAdditions(additions: readonly Addition[]): Values {
  const [only, ...others] = additions;
  if (only === undefined) return { add: undefined, at: undefined };
  if (others.length === 0) {
    return { add: only.statement, at: only.place === 1 ? undefined : `${only.place}` };
  }
  return { add: additions.map(inList), at: undefined };
}

function inList({ statement, place }: Addition): Content {
  if (place === 1) return statement;
  const values = isEntries(statement) ? valuesOf(statement) : { want: statement };
  return entriesOf({ ...values, at: `${place}` });
}

/** An order after statements were added, each in the order that the one before it left. */
export function orderWith(order: readonly Content[], additions: readonly Addition[]): Content[] {
  return additions.reduce<Content[]>(
    (grown, { statement, place }) => grown.toSpliced(place - 1, 0, statement),
    [...order],
  );
}

/** Additions that stand where they stood among the others, though the statement at a place is gone or back. */
export function shifted(
  additions: readonly Addition[],
  gone: number,
  by: -1 | 1,
): readonly Addition[] {
  let at = gone;
  return additions.map((addition) => {
    if (addition.place > at) return { ...addition, place: addition.place + by };
    at += 1;
    return addition;
  });
}
