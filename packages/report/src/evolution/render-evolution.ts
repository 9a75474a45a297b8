import { type Detail, isToldIn } from '@standoff/propositions';
import {
  claimsOf,
  type Destination,
  type Evolution,
  gatherLinks,
  sayNamedState,
} from '@standoff/study';
import { capitalize, headings, sayFrom, sayMoreOf, sayPreferenceReading } from '@standoff/wording';
import { renderArguments } from '../explain/render-explanation.ts';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayAlike, sayDestination, sayNext, sayStart } from './evolution-told.ts';

/** An evolution as text for a terminal of this many columns. */
export function renderEvolution(
  evolution: Evolution,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { casebook, destinations, more } = evolution;
  const claims = listClaims(casebook.conflict, citedIn(evolution, detail), style, width);
  const { whole, gathered } = planned(destinations, detail);
  const untold = more + destinations.length - whole.length - gathered.length;
  return [
    renderStart(evolution, style, width, detail),
    ...whole.map((to) => renderDestination(evolution, to, style, width, detail)),
    ...inDress(sayAlike(evolution, gathered), casebook, style).map((told) =>
      renderAlike(told, style, width),
    ),
    ...(untold === 0 ? [] : [style.quiet(sayMoreOf(untold, 'destination'))]),
    ...(detail === 'brief' ? [] : renderNext(evolution, style, width, detail)),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** What each could do now: who stays under which concepts, and in full why. */
function renderNext(evolution: Evolution, style: Style, width: number, detail: Detail): string[] {
  const heading = style.heading(headings.couldDoNow);
  if (detail === 'full') return [heading, ...renderArguments(evolution.next, style, width)];
  const told = inDress(sayNext(evolution), evolution.casebook, style).map(({ text }) => text);
  return [heading, paragraph(told.join(' '), width)];
}

/** So many destinations are told with their ways, unless all are asked for. */
const TOLD_WHOLE = 2;

/**
 * Which destinations are told with their ways, and which are gathered with those like them: the first to which moves lead
 * are told, and one more is not gathered alone.
 */
function planned(destinations: readonly Destination[], detail: Detail) {
  if (detail === 'brief') return { whole: destinations.slice(0, 1), gathered: [] };
  if (detail === 'full' || destinations.length <= TOLD_WHOLE + 1) {
    return { whole: destinations, gathered: [] };
  }
  const whole = destinations
    .filter(({ byAnyMoves }) => byAnyMoves !== undefined)
    .slice(0, TOLD_WHOLE);
  return { whole, gathered: destinations.filter((one) => !whole.includes(one)) };
}

/** Ids of all claims that are cited, in the order of the file. */
function citedIn({ casebook, destinations, next }: Evolution, detail: Detail): string[] {
  const { whole } = planned(destinations, detail);
  const losses =
    detail === 'brief' ? [] : whole.flatMap(({ fewestLosses }) => fewestLosses?.losses ?? []);
  const onTheWay = claimsOf(losses.flatMap(({ reason }) => reason.claims));
  const cited = new Set([...(detail === 'full' ? next.claims : []), ...onTheWay]);
  return casebook.conflict.claims.map(({ id }) => id).filter((id) => cited.has(id));
}

function renderStart(evolution: Evolution, style: Style, width: number, detail: Detail): string {
  const { casebook, from } = evolution;
  const { reading } = casebook;
  const told = toldIn(detail, inDress(sayStart(evolution), casebook, style)).map(
    ({ text }) => text,
  );
  const read = reading ? [style.quiet(paragraph(sayPreferenceReading(reading), width))] : [];
  return [
    paragraph(style.heading(sayFrom(sayNamedState(casebook, from))), width),
    ...(told.length > 0 ? [paragraph(told.join(' '), width)] : []),
    ...read,
  ].join('\n');
}

function renderDestination(
  evolution: Evolution,
  destination: Destination,
  style: Style,
  width: number,
  detail: Detail,
): string {
  const { casebook } = evolution;
  const { state } = destination;
  const id = style.quiet(`(${casebook.stateId(state)})`);
  const heading = `${style.strong(sayNamedState(casebook, state))} ${id}`;
  const said = sayDestination(evolution, destination);
  const [standing, ways] = [said.standing, said.ways].map((some) =>
    toldIn(detail, inDress(some, casebook, style)),
  );
  // The first is said of the state in the heading.
  const [first, ...others] = standing!;
  const is = [`${capitalize(first!.predicate)}.`, ...others.map(({ text }) => text)];
  const cited = gatherLinks(ways!.flatMap(({ claims }) => claims));
  const lines = [is.join(' '), cite(ways!.map(({ text }) => text).join(' '), cited, style)].filter(
    (line) => line !== '',
  );
  return [paragraph(heading, width), ...lines.map((line) => bullet(line, style, width))].join('\n');
}

/** Destinations that are alike, in one sentence with a list. */
function renderAlike({ text, items }: SentenceTold, style: Style, width: number): string {
  const listed = items.map((item) =>
    bullet(`${item.text} ${style.quiet(`(${item.state})`)}`, style, width),
  );
  return [paragraph(text, width), ...listed].join('\n');
}

function toldIn(detail: Detail, sentences: readonly SentenceTold[]): SentenceTold[] {
  return sentences.filter((one) => isToldIn(detail, one));
}
