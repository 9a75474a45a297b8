import { longestAscending } from '@standoff/language';

/**
 * Errors of one viewer beside the picture that the file gives it: orders of others, by their positions, as places of
 * the statements that the viewer takes them to have, from 0; options that it does not know of, by their positions;
 * and facts that it misreads.
 */
export interface ErrorsOfViewer {
  readonly orders: ReadonlyMap<number, readonly number[]>;
  readonly hidden: readonly number[];
  readonly misread: ReadonlyMap<string, boolean>;
}

/** The errors of everybody, by the position of the viewer; those who make none may be left out. */
export type Errors = ReadonlyMap<number, ErrorsOfViewer>;

export const NO_ERRORS: ErrorsOfViewer = { orders: new Map(), hidden: [], misread: new Map() };

/** How many statements the file gives each order in each picture: `lengths(viewer, of)`. */
export type OrderLengths = (viewer: number, of: number) => number;

/** The errors of a viewer, none of it where it makes none. */
export function errorsOf(errors: Errors, viewer: number): ErrorsOfViewer {
  return errors.get(viewer) ?? NO_ERRORS;
}

/** That a viewer takes a statement of another to stand at a place among the others of its order, or not to be there. */
export interface Misplaced {
  readonly viewer: number;
  readonly of: number;
  /** Its place in the order without errors, from 0. */
  readonly place: number;
  /** As many as the other statements are where it stands nowhere: one more than the last place. */
  readonly to: number;
}

/** The same errors with others for one viewer. */
export function withErrors(errors: Errors, viewer: number, own: ErrorsOfViewer): Errors {
  return new Map([...errors, [viewer, own]]);
}

/** How many errors there are: statements dropped or moved, options unknown, facts misread. */
export function sizeOf(errors: Errors, lengths: OrderLengths): number {
  let size = 0;
  for (const [viewer, own] of errors) size += sizeOfViewer(own, (of) => lengths(viewer, of));
  return size;
}

function sizeOfViewer(
  { orders, hidden, misread }: ErrorsOfViewer,
  length: (of: number) => number,
): number {
  let size = hidden.length + misread.size;
  for (const [of, places] of orders) size += length(of) - longestAscending(places).length;
  return size;
}

/** The same text for the same errors. */
export function keyOf(errors: Errors): string {
  return [...errors.keys()]
    .sort((a, b) => a - b)
    .map((viewer) => `${viewer}:${keyOfViewer(errors.get(viewer)!)}`)
    .filter((key) => !key.endsWith(':'))
    .join(';');
}

export function keyOfViewer({ orders, hidden, misread }: ErrorsOfViewer): string {
  const seen = [...orders]
    .sort(([a], [b]) => a - b)
    .map(([of, places]) => `${of}=${String.fromCharCode(...places.map((at) => at + APART))}`);
  const unknown = [...hidden].sort((a, b) => a - b).map((option) => `-${option}`);
  return [...seen, ...unknown, keyOfMisread(misread)].filter((key) => key !== '').join(' ');
}

/** From here on characters stand for places: none of the others is among them. */
const APART = 0x100;

/** The same text for the same facts misread. */
export function keyOfMisread(misread: ErrorsOfViewer['misread']): string {
  return [...misread]
    .sort()
    .map(([fact, value]) => `${fact}=${value}`)
    .join(' ');
}

/**
 * Whether some errors are a part of others: a shortest list of errors that leads to the others passes through
 * them.
 */
export function isPartOf(part: Errors, whole: Errors, lengths: OrderLengths): boolean {
  return [...part].every(([viewer, own]) => {
    const other = errorsOf(whole, viewer);
    return (
      own.hidden.every((option) => other.hidden.includes(option)) &&
      [...own.misread].every(([fact, value]) => other.misread.get(fact) === value) &&
      [...own.orders].every(([of, places]) => {
        const length = lengths(viewer, of);
        const end = other.orders.get(of) ?? [...Array(length).keys()];
        return isBetween(places, end, length);
      })
    );
  });
}

/** Whether an order lies on a shortest way from the order of all places to another one. */
function isBetween(places: readonly number[], end: readonly number[], length: number): boolean {
  const at = new Map(places.map((place, position) => [place, position]));
  const known = end.map((place) => at.get(place));
  if (known.includes(undefined)) return false;
  const first = length - longestAscending(places).length;
  const second = places.length - longestAscending(known as number[]).length;
  return first + second === length - longestAscending(end).length;
}
