import type { Element, ElementContent } from 'hast';
import type { Briefing, Directive } from '../syntax/briefing.ts';
import { hasClass } from './has-class.ts';

/** A place of a page that readers can speak of: a figure, an outcome, a judgement or a claim. */
export interface Place {
  /** The same in every version that has it: `claim:c12`, `judgement:us.4`, `state:freeze-for-freeze`, `figure:3` */
  readonly pin: string;
  /** Where it stands first. */
  readonly fragment: string;
  /** As the page calls it; no two places are called alike. */
  readonly label: string;
  /** All that the page says there, where its label says less. */
  readonly full?: string;
}

/** A place, and the element that ends with what is said of it. */
interface Spot {
  readonly place: Place;
  readonly element: Element;
}

/** What a label says at most, in characters. */
const MOST = 90;

/** Ends every place of a finished page with what is drawn for it. One that stands on it twice is the same place. */
export function fillPlaces(
  content: readonly ElementContent[],
  briefing: Briefing,
  draw: (place: Place) => readonly ElementContent[],
): void {
  const elements = content.flatMap(elementsIn);
  const listed = [...elements.flatMap(statementsOf), ...elements.flatMap(claimsOf)];
  const figures = elements.flatMap((one) => figureAt(one, briefing, listed));
  const places = new Map<string, Place>();
  const spots = [...figures, ...listed];
  for (const { place } of spots) {
    if (!places.has(place.pin)) places.set(place.pin, place);
  }
  const told = new Map(toldApart([...places.values()]).map((place) => [place.pin, place]));
  for (const { place, element } of spots) element.children.push(...draw(told.get(place.pin)!));
}

function figureAt(element: Element, briefing: Briefing, listed: readonly Spot[]): Spot[] {
  const { dataDirective, id } = element.properties;
  if (element.tagName !== 'figure' || dataDirective === undefined) return [];
  const directive = briefing.directives.find(({ number }) => number === Number(dataDirective));
  const title = element.children.find((child) => isOf(child, 'figure-title'));
  const pin = pinOf(directive, briefing) ?? `figure:${dataDirective}`;
  const same = listed.find(({ place }) => place.pin === pin);
  const words = title === undefined ? '' : textOf(title);
  // What is all in quotation marks would have two pairs where it is named.
  const called = same?.place ?? calledBy(words.replace(/^“([^“”]*)”$/, '$1'));
  return [{ element, place: { ...called, pin, fragment: String(id) } }];
}

/** What a figure is about that is more than itself. A judgement of another variant stands nowhere else on the page. */
function pinOf(directive: Directive | undefined, { head }: Briefing): string | undefined {
  const said = (name: string) => directive?.attributes.get(name)?.value;
  if (directive?.name === 'state' || directive?.name === 'claim') {
    return `${directive.name}:${said('of')}`;
  }
  const isOfPage = (said('variant') ?? head.variant) === head.variant;
  if (directive?.name !== 'judgement' || !isOfPage) return undefined;
  return `judgement:${said('of')}.${Number(said('place'))}`;
}

/** The statements of one decision maker, as they are numbered there. */
function statementsOf(element: Element): Spot[] {
  if (!hasClass(element, 'statements')) return [];
  const within = elementsIn(element);
  const who = within.find((one) => hasClass(one, 'who'));
  return within.flatMap((one): Spot[] => {
    const fragment = String(one.properties['id'] ?? '');
    const [, of, place] = /^statement-(.+)-(\d+)$/.exec(fragment) ?? [];
    if (of === undefined || who === undefined) return [];
    const words = one.children.find((child) => child.type === 'element');
    const first = words?.children[0];
    const says = first === undefined ? '' : textOf(first).replace(/\.$/, '');
    const called = calledBy(`${textOf(who)}, statement ${place}: ${says}`);
    return [{ element: one, place: { ...called, pin: `judgement:${of}.${place}`, fragment } }];
  });
}

/** The claims of a list, by the numbers that the page gave them. */
function claimsOf(list: Element): Spot[] {
  if (!hasClass(list, 'claims')) return [];
  return list.children.flatMap((term, k): Spot[] => {
    const says = list.children[k + 1];
    if (term.type !== 'element' || term.tagName !== 'dt' || says?.type !== 'element') return [];
    const fragment = String(term.properties['id']);
    const words = says.children.find((child) => isOf(child, 'claim-says'));
    const called = calledBy(`Claim ${textOf(term)}: ${words === undefined ? '' : textOf(words)}`);
    const pin = fragment.replace(/^claim-/, 'claim:');
    return [{ element: says, place: { ...called, pin, fragment } }];
  });
}

/** Those that are called alike are counted, in the order of the page. */
function toldApart(places: readonly Place[]): Place[] {
  return places.map((place) => {
    const alike = places.filter(({ label }) => label === place.label);
    if (alike.length === 1) return place;
    const which = ` (${alike.indexOf(place) + 1} of ${alike.length})`;
    return { ...place, label: `${shortened(place.label, MOST - which.length)}${which}` };
  });
}

function calledBy(words: string): Pick<Place, 'label' | 'full'> {
  const label = shortened(words);
  return label === words ? { label } : { label, full: words };
}

function shortened(words: string, most = MOST): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function elementsIn(node: ElementContent): Element[] {
  return node.type === 'element' ? [node, ...node.children.flatMap(elementsIn)] : [];
}

function isOf(node: ElementContent, name: string): boolean {
  return node.type === 'element' && hasClass(node, name);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
