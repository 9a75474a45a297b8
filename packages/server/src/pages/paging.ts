import type { Element } from 'hast';
import { h } from 'hastscript';

/** A part of a list that is too long for one page, and whether more follows. */
export interface Part<Item> {
  readonly items: readonly Item[];
  /** Counted from 1. */
  readonly page: number;
  readonly hasMore: boolean;
}

/** Of what was found from the beginning of a page on, with one more than it holds where there is more. */
export function partOf<Item>(found: readonly Item[], page: number, most: number): Part<Item> {
  return { items: found.slice(0, most), page, hasMore: found.length > most };
}

/** The page that an address asks for; undefined where it says something else. */
export function pageIn({ searchParams }: URL): number | undefined {
  const asked = searchParams.get('page') ?? '1';
  return /^[1-9][0-9]{0,5}$/.test(asked) ? Number(asked) : undefined;
}

/** The ways to the rest of a list, the newest of which is on its first page; nothing where one page holds all. */
export function drawPaging(address: string, { page, hasMore }: Part<unknown>): Element[] {
  if (page === 1 && !hasMore) return [];
  const to = (number: number, rel: 'prev' | 'next', words: string) =>
    h('a', { href: number === 1 ? address : `${address}?page=${number}`, rel }, words);
  return [
    h('nav', { ariaLabel: 'Pages' }, [
      h('p', [
        ...(page === 1 ? [] : [to(page - 1, 'prev', 'Newer'), ' · ']),
        `Page ${page}`,
        ...(hasMore ? [' · ', to(page + 1, 'next', 'Older')] : []),
      ]),
    ]),
  ];
}
