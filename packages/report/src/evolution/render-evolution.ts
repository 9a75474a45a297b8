import type { StateCode } from '@standoff/engine';
import {
  type Casebook,
  claimsOf,
  type Destination,
  type Evolution,
  GAINS_AS_WRITTEN,
  gatherLinks,
  hasDoubts,
  sayFewestLosses,
  sayHeld,
  sayLengthOf,
  sayNamedState,
  sayPath,
  sayPreferenceReading,
  saySpareChanges,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  openingName,
  openingNames,
} from '@standoff/wording';
import { renderArguments } from '../explain/render-explanation.ts';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** An evolution as text for a terminal of this many columns. */
export function renderEvolution(evolution: Evolution, style: Style, width: number): string {
  const { casebook, destinations, more, next } = evolution;
  const claims = listClaims(casebook.conflict, citedIn(evolution), style, width);
  return [
    renderStart(evolution, style, width),
    ...(destinations.length === 0 ? [paragraph(NOTHING_ELSE, width)] : []),
    ...destinations.map((to) => renderDestination(evolution, to, style, width)),
    ...(more === 0 ? [] : [style.quiet(`… and ${counted(more, 'more destination')}.`)]),
    style.heading('What each could do now'),
    ...renderArguments(next, style, width),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

const NOTHING_ELSE =
  'No other state is an equilibrium under a concept analysed, and none is better for somebody and worse for nobody.';

/** Ids of all claims that are cited, in the order of the file. */
function citedIn({ casebook, destinations, next }: Evolution): string[] {
  const losses = destinations.flatMap(({ fewestLosses }) => fewestLosses?.losses ?? []);
  const onTheWay = claimsOf(losses.flatMap(({ reason }) => reason.claims));
  const cited = new Set([...next.claims, ...onTheWay]);
  return casebook.conflict.claims.map(({ id }) => id).filter((id) => cited.has(id));
}

function renderStart({ casebook, from, reached }: Evolution, style: Style, width: number): string {
  const start = sayNamedState(casebook, from);
  const { byAnyMoves, byImprovements } = reached;
  const text =
    byAnyMoves === 0
      ? 'No move leads away from here.'
      : `Legal sequences of moves lead from here to ${counted(byAnyMoves, 'other state')}, ${sayHowMany(byImprovements, byAnyMoves)} by improvements alone.`;
  const { reading } = casebook;
  const read = reading ? `${style.quiet(paragraph(sayPreferenceReading(reading), width))}\n` : '';
  const asked = reading?.unknown !== undefined && hasDoubts(casebook.model);
  const told = asked ? `${text} ${GAINS_AS_WRITTEN}` : text;
  return `${paragraph(style.heading(`From ${start}`), width)}\n${read}${paragraph(told, width)}`;
}

/** How many of some states: `none of them`, `one of them`, and of a single one `also`. */
function sayHowMany(number: number, all: number): string {
  if (number === 0) return all === 1 ? 'but not' : 'none of them';
  if (all === 1) return 'also';
  return `${number === 1 ? 'one' : count(number)} of them`;
}

function renderDestination(
  { casebook, from, next }: Evolution,
  destination: Destination,
  style: Style,
  width: number,
): string {
  const { state, heldUnder, heldAsGiven, gainers, byAnyMoves, fewestLosses } = destination;
  const id = style.quiet(`(${casebook.stateId(state)})`);
  const heading = `${style.strong(sayNamedState(casebook, state))} ${id}`;
  const given =
    heldAsGiven && heldUnder.length === 0 ? ', but it does with the foresight given' : '';
  const holds = `${capitalize(sayHeld(heldUnder, next.concepts))}${given}.`;
  const gain = gainers.length === 0 ? '' : ` ${sayGain(casebook, from, destination)}`;
  const ways =
    byAnyMoves?.length === 0 ? 'It is where this starts.' : sayWays(casebook, destination);
  const cited = gatherLinks(fewestLosses?.losses.flatMap(({ reason }) => reason.claims) ?? []);
  const lines = [holds + gain, cite(ways, cited, style)];
  return [paragraph(heading, width), ...lines.map((line) => bullet(line, style, width))].join('\n');
}

/** `Everybody prefers it to the status quo.`, `China prefers it to the start, and nobody likes it less.` */
function sayGain(
  { statusQuo, decisionMakers }: Casebook,
  from: StateCode,
  { commonGain, gainers }: Destination,
): string {
  const start = from === statusQuo ? 'the status quo' : 'the start';
  if (commonGain && gainers.length > 1) return `Everybody prefers it to ${start}.`;
  const names = gainers.map((dm) => decisionMakers[dm]!.name);
  const prefer = `${openingNames(names)} ${agreementOf(gainers.map((dm) => decisionMakers[dm]!)).verb('prefers')} it to ${start}`;
  return commonGain ? `${prefer}.` : `${prefer}, and nobody likes it less.`;
}

function sayWays(casebook: Casebook, destination: Destination): string {
  const { byAnyMoves, byImprovements, fewestLosses, stuck, spareChanges } = destination;
  if (!byAnyMoves || !fewestLosses) return 'No moves lead there.';
  const spare = saySpareChanges(casebook, spareChanges, fewestLosses.path.length);
  if (byImprovements) {
    const opening = sayLengthOf(casebook, 'Improvements lead there', byImprovements);
    return [`${opening} ${sayPath(casebook, fewestLosses.path, openingName)}.`, ...spare].join(' ');
  }
  const none = `${stuck ? 'Yet n' : 'N'}o improvements lead there. By any moves it can be reached`;
  const way = sayFewestLosses(casebook, fewestLosses, byAnyMoves.length);
  return [sayLengthOf(casebook, none, byAnyMoves), way, ...spare].join(' ');
}
