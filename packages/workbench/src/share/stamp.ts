import { version } from '../../package.json';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { sayDate } from '../words/say-date.ts';

/** What a figure, a table, a print and a citation say of what they were made from. */
export interface Stamp {
  readonly title: string;
  /** Who made the model, where the file says so. */
  readonly authors: readonly string[];
  /** The day that the model is about. */
  readonly asOf?: string;
  /** The variant of the file that was read, with what the file says of it. */
  readonly variant?: { readonly id: string; readonly says?: string };
  /** How the text differs from the original that it began as: one sentence. */
  readonly changes?: string;
  /** Of the text in UTF-8, which is what a saved file contains; absent where the browser cannot tell. */
  readonly sha256?: string;
  /** Of Standoff. */
  readonly version: string;
  /** The day on which it was made, such as `2026-11-27`. */
  readonly made: string;
}

export interface Stamped {
  readonly conflict: Pick<ShownConflict, 'title' | 'authors' | 'asOf' | 'variants'>;
  readonly variant: string | undefined;
  readonly sha256: string | undefined;
  readonly made: Date;
  readonly changes?: string | undefined;
}

/** Everything that is made from a conflict gets its stamp here. */
export function makeStamp({ conflict, variant, sha256, made, changes }: Stamped): Stamp {
  const { title, authors, asOf, variants } = conflict;
  const read = variants.find(({ id }) => id === variant);
  return {
    title: oneLine(title),
    authors: authors.map(oneLine),
    ...(asOf !== undefined && { asOf }),
    ...(read && { variant: read }),
    ...(changes !== undefined && { changes }),
    ...(sha256 !== undefined && { sha256 }),
    version,
    made: dayOf(made),
  };
}

/** The parts of a stamp, each a sentence, in the order in which they are told. */
export function partsOfStamp(stamp: Stamp): readonly string[] {
  const { authors, variant, changes, made } = stamp;
  return [
    `${sayTitle(stamp)}.`,
    ...(authors.length > 0 ? [`Model by ${authors.join(', ')}.`] : []),
    ...(variant ? [`Variant ${variant.id}.`] : []),
    ...(changes === undefined ? [] : [changes]),
    ...(stamp.sha256 === undefined ? [] : [`File sha256 ${shortHash(stamp.sha256)}.`]),
    `Standoff ${stamp.version}, ${sayDate(made)}.`,
  ];
}

/** The stamp on one line: what stands below a figure and in a table. */
export function sayStamp(stamp: Stamp): string {
  return partsOfStamp(stamp).join(' ');
}

export function sayTitle({ title, asOf }: Pick<Stamp, 'title' | 'asOf'>): string {
  return asOf === undefined ? title : `${title}, as of ${sayDate(asOf)}`;
}

/** As many digits as tell the states of a file apart at a glance. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/** The day of the clock on the reader's wall. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
