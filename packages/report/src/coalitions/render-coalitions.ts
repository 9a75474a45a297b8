import type { Concept, PathStep, StateCode } from '@standoff/engine';
import {
  type Casebook,
  type CoalitionStudy,
  claimsOf,
  type JointMoveStakes,
  type JointMovesOf,
  type Loss,
  lexiconOf,
  lossOf,
  MOST_REPLACED_STATES,
  movesOf,
  type ReplacedEquilibria,
  type StudiedMove,
  sayDeterrence,
  sayGains,
  sayHeld,
  sayLeftOut,
  sayMembers,
  sayNamedState,
  sayOthers,
  sayPath,
  sayStake,
  sayWedge,
  type Upset,
  type UpsetEquilibria,
  type UpsetMove,
  type UpsetState,
  type Wedge,
} from '@standoff/study';
import { capitalize, count, counted, english, inWords, textOf, unique } from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { renderToGoOn, type ToGoOn } from '../text/to-go-on.ts';
import { sayRule } from './rule-words.ts';

/** How many joint moves, how many upset states and how many coalitions of each are told one by one. */
const SHOWN_MOVES = 3;
const SHOWN_STATES = 5;
const SHOWN_COALITIONS = 3;

/** Whether the text of a study leaves out joint moves, upset equilibria or wedges. */
export function isAbridged({ from, equilibria, coalitions, wedges }: CoalitionStudy): boolean {
  const { moves = [] } = from ?? {};
  const { upset = [] } = equilibria ?? {};
  return (
    moves.length > SHOWN_MOVES ||
    upset.length > SHOWN_STATES ||
    upset.some(({ upsets }) => upsetsToTell(upsets).length < upsets.length) ||
    (coalitions.length > 1 && wedges.some(({ alliance }) => alliance.length > 2))
  );
}

/** A study of coalitions as text for a terminal of this many columns. */
export function renderCoalitions(
  study: CoalitionStudy,
  style: Style,
  width: number,
  toGoOn: ToGoOn = {},
): string {
  const { casebook, from, equilibria } = study;
  const shown = from?.moves.slice(0, SHOWN_MOVES) ?? [];
  const cited = claimsOf(
    shown.flatMap(({ members, losses }) => [...members, ...losses].flatMap((m) => m.reason.claims)),
  );
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    renderHead(study, style, width),
    ...(from === undefined ? [] : renderFrom(study, from, shown, style, width)),
    ...(equilibria === undefined ? [] : renderEquilibria(study, equilibria, style, width)),
    ...renderReplaced(study, style, width),
    ...renderWedges(study, style, width),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
    ...renderToGoOn(toGoOn, style, width),
  ].join('\n\n');
}

function renderHead(study: CoalitionStudy, style: Style, width: number): string {
  const { casebook, reading, coalitions, leftOut } = study;
  const besides = `${sayPassedOver(study)}${sayLeftOut(leftOut)}`;
  const [only] = coalitions;
  if (only === undefined) {
    const none = 'Fewer than two decision makers can move, so there is no coalition to ask about.';
    return [style.heading('Coalitions'), paragraph(none + besides, width)].join('\n');
  }
  const who =
    coalitions.length === 1
      ? `${sayMembers(casebook, only, 'opening')} together.`
      : `${capitalize(counted(coalitions.length, 'coalition'))} of two or more of those who can move.`;
  return [
    style.heading('Coalitions'),
    paragraph(`${who} ${sayRule(reading)}${besides}`, width),
  ].join('\n');
}

/** Who was left out of all coalitions though one may go for its sake. */
function sayPassedOver({ casebook, passedOver }: CoalitionStudy): string {
  if (passedOver.length === 0) return '';
  const who = sayMembers(casebook, passedOver);
  return ` Coalitions with ${who}, without a move, are not looked at, although another member might join for their sake; to ask, name such a coalition with --coalition.`;
}

function titled(casebook: Casebook, state: StateCode, style: Style): string {
  const name = style.strong(capitalize(sayNamedState(casebook, state)));
  return `${name} ${style.quiet(`(${casebook.stateId(state)})`)}`;
}

function renderFrom(
  study: CoalitionStudy,
  from: JointMovesOf,
  shown: readonly StudiedMove[],
  style: Style,
  width: number,
): string[] {
  const { casebook } = study;
  const heading = style.heading(`From ${sayNamedState(casebook, from.state)}`);
  const id = style.quiet(`(${casebook.stateId(from.state)})`);
  const more = from.moves.length - shown.length;
  return [
    [
      paragraph(`${heading} ${id}`, width),
      paragraph(`${sayStanding(study, from)} ${sayHowMany(from)}`, width),
    ].join('\n'),
    ...shown.map((move) => renderMove(study, from.state, move, style, width)),
    ...(more === 0 ? [] : [style.quiet(`… and ${counted(more, 'more joint move')}.`)]),
  ];
}

/** Whether the state holds, and whether it still does once coalitions are reckoned with. */
function sayStanding(
  { concepts, coalitions }: CoalitionStudy,
  { heldUnder, survivesUnder }: JointMovesOf,
): string {
  const holds = `Against single parties it ${sayHeld(heldUnder, concepts)}`;
  if (heldUnder.length === 0) return `${holds}.`;
  const one = coalitions.length === 1;
  if (survivesUnder.length === heldUnder.length) {
    return `${holds}, and ${one ? 'they do not upset it' : 'none of the coalitions asked upsets it'} there.`;
  }
  const upset = heldUnder.filter((concept) => !survivesUnder.includes(concept));
  // A second 'but' in one sentence is one too many.
  const joined = heldUnder.length === concepts.length ? ', but' : ';';
  return `${holds}${joined} ${one ? 'they upset it' : 'coalitions upset it'} (${symbolsOf(upset)}).`;
}

/** A state that several coalitions could go to counts once. */
function sayHowMany({ moves, heldUnder, survivesUnder }: JointMovesOf): string {
  const states = unique(moves.map(({ to }) => to)).length;
  const isUpset = survivesUnder.length < heldUnder.length;
  const by = isUpset
    ? '; where one upsets it, some of its members can do that while the rest hold still'
    : '';
  return states === 0
    ? `No coalition asked has a joint move that serves it and takes every one of its members${by}.`
    : `Some could reach ${inWords(states, 'state')} by a joint improvement, but only together:`;
}

function renderMove(
  { casebook, concepts }: CoalitionStudy,
  from: StateCode,
  move: StudiedMove,
  style: Style,
  width: number,
): string {
  const others = sayOthers(casebook, move.others);
  const end = `It ${sayHeld(move.heldUnder, concepts, 'would hold')}.`;
  const lines = [
    sayTogether(casebook, from, move, style),
    ...move.members.map((stake) => cite(sayStake(casebook, stake), stake.reason.claims, style)),
    ...(others === undefined ? [] : [others]),
    sayDeterrence(casebook, move, concepts),
    end,
  ];
  return [
    paragraph(titled(casebook, move.to, style), width),
    ...lines.map((line) => bullet(line, style, width)),
  ].join('\n');
}

/** How the members get there, and which of their moves are no improvement for whoever makes them, and why. */
function sayTogether(casebook: Casebook, from: StateCode, move: StudiedMove, style: Style): string {
  const { coalition, losses, steps } = move;
  const members = sayMembers(casebook, coalition, 'opening');
  const path = pathOf(casebook, from, steps);
  const told = sayLosses(casebook, path, losses).map((loss) => `; ${loss}`);
  const claims = unique(losses.flatMap(({ reason }) => reason.claims));
  const text = `${members} can go there together: ${sayPath(casebook, path)}${told.join('')}.`;
  return cite(text, claims, style);
}

function pathOf(
  { space: { cellOf } }: Casebook,
  from: StateCode,
  steps: JointMoveStakes['steps'],
): PathStep[] {
  return steps.map(({ mover, to }, k) => ({
    mover,
    from: cellOf(k === 0 ? from : steps[k - 1]!.to),
    to: cellOf(to),
  }));
}

/** Which moves are no improvement for whoever makes them, each with what settles it. */
function sayLosses(
  casebook: Casebook,
  path: readonly PathStep[],
  losses: readonly Loss[],
): string[] {
  const moves = movesOf(casebook, path);
  return losses.map((loss) => {
    const { says } = lossOf(moves, loss);
    const { words } = loss.reason;
    const because = words === undefined ? '' : ` (${words})`;
    return `${textOf(english.say(lexiconOf(casebook), says, 'is', 'exact'))}${because}`;
  });
}

function renderEquilibria(
  study: CoalitionStudy,
  { count: all, examined, byConcept, upset }: UpsetEquilibria,
  style: Style,
  width: number,
): string[] {
  const label = Math.max(...byConcept.map(({ concept }) => concept.symbol.length)) + 2;
  const rows = byConcept.map(({ concept, equilibria, surviving }) => {
    if (equilibria.length === 0) return `  ${padEnd(concept.symbol, label)}no equilibria`;
    const one = surviving.length === 1 || equilibria.length === 1;
    const text = `${count(surviving.length)} of ${counted(equilibria.length, 'equilibrium', 'equilibria')} survive${one ? 's' : ''}`;
    return `  ${padEnd(concept.symbol, label)}${text}`;
  });
  const limit =
    examined === all
      ? ''
      : `Only the ${count(examined)} most informative of ${count(all)} equilibria were looked at. `;
  const which = study.coalitions.length === 1 ? 'it' : 'every coalition';
  const shown = upset.slice(0, SHOWN_STATES);
  const more = upset.length - shown.length;
  const how =
    'Which equilibria coalitions could leave, by which moves, and what each member gains (place 1 is the best):';
  return [
    [
      style.heading('Equilibria'),
      paragraph(`${limit}How many survive ${which}:`, width),
      ...rows,
    ].join('\n'),
    ...(shown.length === 0 ? [] : [paragraph(how, width)]),
    ...shown.map((state) => renderUpset(study, state, style, width)),
    ...(more === 0
      ? []
      : [
          style.quiet(
            `… and ${counted(more, 'more equilibrium', 'more equilibria')} upset by somebody.`,
          ),
        ]),
  ];
}

function renderUpset(
  { casebook }: CoalitionStudy,
  { state, upsets }: UpsetState,
  style: Style,
  width: number,
): string {
  const told = upsetsToTell(upsets);
  const rest = upsets.slice(told.length).map(({ coalition, concepts }) => {
    return `${sayMembers(casebook, coalition)} (${symbolsOf(concepts)})`;
  });
  return [
    paragraph(titled(casebook, state, style), width),
    ...told.flatMap((upset) => renderUpsetBy(casebook, state, upset, style, width)),
    ...(rest.length === 0 ? [] : [bullet(`So could ${rest.join('; ')}.`, style, width)]),
  ].join('\n');
}

/** One more than are told is told as well. */
function upsetsToTell(upsets: readonly Upset[]): readonly Upset[] {
  return upsets.length <= SHOWN_COALITIONS + 1 ? upsets : upsets.slice(0, SHOWN_COALITIONS);
}

/** By which moves a coalition upsets a state, and what that is for whom. */
function renderUpsetBy(
  casebook: Casebook,
  state: StateCode,
  upset: Upset,
  style: Style,
  width: number,
): string[] {
  return movesToTell(upset).flatMap((move, k) => {
    const who = sayMembers(casebook, upset.coalition, 'opening');
    const further = k === 0 ? sayFurtherEnds(upset) : '';
    const under = symbolsOf(move.undeterred);
    // In the reading `movers` the others of the coalition are only not in the way.
    const some = move.party.length < upset.coalition.length;
    const served = some ? `, which serves ${sayMembers(casebook, move.party)}` : '';
    const goes = `${who} could go to ${sayEnd(casebook, move.to)}${further} (${under})${served}: ${sayPath(casebook, pathOf(casebook, state, move.steps))}.`;
    const others = sayOthers(casebook, move.others);
    const means = [sayGains(casebook, move.members), ...(others === undefined ? [] : [others])];
    return [bullet(goes, style, width), ...means.map((line) => bullet(line, style, width, '    '))];
  });
}

/** A few joint moves that between them go undeterred under all the concepts. */
function movesToTell({ concepts, moves }: Upset): UpsetMove[] {
  return unique(concepts.map((one) => moves.find(({ undeterred }) => undeterred.includes(one))!));
}

/** A state by its name, if it has one: the way there says what changes. */
function sayEnd({ stateNames, stateId }: Casebook, state: StateCode): string {
  const name = stateNames.get(state);
  return name === undefined ? stateId(state) : `“${name}” (${stateId(state)})`;
}

/** `, or to three other states`, with the concept where not all that the first move is told under allow it. */
function sayFurtherEnds(upset: Upset): string {
  const { ends, moves, concepts } = upset;
  const told = movesToTell(upset);
  const others = ends.filter((end) => !told.some(({ to }) => to === end));
  if (others.length === 0) return '';
  const goesUnder = (end: StateCode, concept: Concept) =>
    moves.some(({ to, undeterred }) => to === end && undeterred.includes(concept));
  const always = told[0]!.undeterred.every((one) => others.every((end) => goesUnder(end, one)));
  const under = always ? '' : `under ${concepts[0]!.symbol} `;
  return `, or ${under}to ${inWords(others.length, 'other state')}`;
}

function symbolsOf(concepts: readonly Concept[]): string {
  return concepts.map(({ symbol }) => symbol).join(', ');
}

function renderReplaced({ replaced }: CoalitionStudy, style: Style, width: number): string[] {
  if (replaced === undefined) return [];
  const text =
    replaced === 'too-large'
      ? `Not compared: this is searched state by state, up to ${count(MOST_REPLACED_STATES)} states.`
      : `Equilibria, and in brackets without it: ${replaced.map(sayReplaced).join(', ')}.`;
  return [
    [
      style.heading('In the place of its members, as GMCR+ reads coalitions'),
      paragraph(text, width),
    ].join('\n'),
  ];
}

function sayReplaced({ concept, ordinary, states }: ReplacedEquilibria): string {
  return `${concept.symbol} ${count(states.length)} (${count(ordinary)})`;
}

function renderWedges(study: CoalitionStudy, style: Style, width: number): string[] {
  const { casebook, wedges, coalitions, start } = study;
  // Of many alliances those of two; the others are in the JSON.
  const shown = wedges.filter(({ alliance }) => coalitions.length === 1 || alliance.length === 2);
  if (shown.length === 0) return [];
  const groups = groupWedges(casebook, shown, start !== undefined);
  const render = ({ alliances, lines }: WedgeGroup) =>
    [
      paragraph(style.strong(alliances.join('; ')), width),
      ...lines.map((line) => bullet(line, style, width)),
    ].join('\n');
  const head = 'What splitting them would change';
  return [style.heading(shown.length === 1 ? head : `${head}, two by two`), ...groups.map(render)];
}

/** Alliances of which the same is to be said. */
interface WedgeGroup {
  readonly alliances: readonly string[];
  readonly lines: readonly string[];
}

/** Those of which the same is said, mostly that nothing changes, are gathered and come last. */
function groupWedges(
  casebook: Casebook,
  wedges: readonly Wedge[],
  hasStart: boolean,
): WedgeGroup[] {
  const told = wedges.map((wedge) => ({ wedge, lines: sayWedge(casebook, wedge, hasStart) }));
  const keys = unique(told.map(({ lines }) => lines.join('\n')));
  const groups = keys.map((key) => {
    const alike = told.filter(({ lines }) => lines.join('\n') === key);
    const alliances = alike.map(({ wedge }, k) =>
      sayMembers(casebook, wedge.alliance, k === 0 ? 'opening' : 'inside'),
    );
    return { alliances, lines: alike[0]!.lines };
  });
  return groups.sort((a, b) => a.alliances.length - b.alliances.length);
}
