import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Anchor } from '../storage/tables.ts';

/** Where the comments of a page are read and written. */
export interface PlaceLinks {
  /** Of the page as it is shown: `/paper/korea/`, or that of one version. */
  readonly here: string;
  /** Of the form; absent where no comments are taken. */
  readonly form?: string | undefined;
  /** How many comments are shown, by what they are about. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The address of the comments about one place. */
function addressAbout(here: string, pin: string): string {
  return `${here}?about=${encodeURIComponent(pin)}#comments`;
}

/** What stands at a place that comments may be about: how many there are, or else the way to write one. */
export function drawPlaceLink({ here, form, counts }: PlaceLinks, { pin, label }: Anchor) {
  const count = counts.get(pin) ?? 0;
  if (count > 0) return link(addressAbout(here, pin), sayComments(count), ` about “${label}”`);
  if (form === undefined) return [];
  return link(`${form}?about=${encodeURIComponent(pin)}`, 'Comment on this', `: ${label}`);
}

function link(href: string, says: string, about: string): Element[] {
  const rel = ['nofollow'];
  return [h('p.at-place', [h('a', { href, rel }, [says, h('span.unseen', about)])])];
}

export function sayComments(count: number): string {
  return count === 1 ? '1 comment' : `${count} comments`;
}

/** The way to the comments from where a page begins: they stand at its end. */
export function drawWayToComments(count: number, isOpen: boolean): Element[] {
  if (count === 0 && !isOpen) return [];
  const says = count === 0 ? 'Comment on this page' : sayComments(count);
  return [h('p.aside.way-to-comments', [h('a', { href: '#comments' }, says)])];
}
