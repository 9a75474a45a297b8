import type { Element, ElementContent } from 'hast';
import { hasClass } from './has-class.ts';

/** Gives the claims of a page small numbers, in the order in which they are first cited, and lists them so. */
export function numberClaims(content: readonly ElementContent[]): void {
  const elements = content.flatMap(elementsIn);
  const links = elements.filter((one) => hasClass(one, 'claim-link'));
  const lists = elements.filter((one) => hasClass(one, 'claims'));
  const listed = lists.flatMap(termsIn).map((term) => String(term.properties['id']));
  const cited = links.map(({ properties }) => String(properties['href']).slice(1));
  const numbers = new Map([...new Set([...cited, ...listed])].map((id, k) => [id, k + 1]));
  for (const link of links) renumber(link, numbers.get(String(link.properties['href']).slice(1))!);
  for (const term of lists.flatMap(termsIn)) {
    term.children = [text(numbers.get(String(term.properties['id']))!)];
  }
  for (const list of lists) sortList(list, numbers);
}

function elementsIn(node: ElementContent): Element[] {
  return node.type === 'element' ? [node, ...node.children.flatMap(elementsIn)] : [];
}

function termsIn({ children }: Element): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'dt',
  );
}

function text(number: number) {
  return { type: 'text', value: String(number) } as const;
}

function renumber(link: Element, number: number): void {
  link.children = [text(number)];
  if (link.properties['ariaLabel'] !== undefined) link.properties['ariaLabel'] = `Claim ${number}`;
}

/** A list of claims is made of pairs: each number, and what the claim says. */
function sortList(list: Element, numbers: ReadonlyMap<string, number>): void {
  const pairs = termsIn(list).map((term) => {
    const at = list.children.indexOf(term);
    return { term, says: list.children[at + 1]! };
  });
  const numberOf = (term: Element) => numbers.get(String(term.properties['id']))!;
  pairs.sort((a, b) => numberOf(a.term) - numberOf(b.term));
  list.children = pairs.flatMap(({ term, says }) => [term, says]);
}
