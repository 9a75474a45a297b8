import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';

/** What a move brings about, in quotation marks: `“tests frozen and exercises suspended”`. */
export function quoteMove(casebook: Casebook, from: StateCode, to: StateCode): string {
  return `“${sayChanges(casebook, from, to)}”`;
}

/** `: “Talks rather than threats”`, or nothing where no words settle it. */
export function sayBecause({ words }: Reason): string {
  return words === undefined ? '' : `: ${words}`;
}

/** `better`, `far worse`, `worse or far worse`, `neither better nor worse`, `not known to be better or worse`. */
export function sayOrder({ order, greatly, degreeUnknown }: Reason): string {
  if (order === 'equal') return 'neither better nor worse';
  if (order === 'incomparable') return 'not to be compared';
  if (order === 'unknown') return 'not known to be better or worse';
  if (degreeUnknown) return `${order} or far ${order}`;
  return greatly ? `far ${order}` : order;
}
