import { doubtIn, type PathStep } from '@standoff/engine';
import {
  type Agreement,
  agreementOf,
  capitalize,
  inWords,
  listOf,
  numberWord,
  openingName,
  proseName,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { lossesOn } from '../evolution/fewest-losses.ts';
import type { Reason } from '../reasons/reasons.ts';
import { sayMembers } from '../words/coalition-names.ts';
import { sayHeld } from '../words/concept-words.ts';
import { sayChanges } from '../words/state-words.ts';
import type { ConflictMap, Layer, MapGroup, MapState, Ways } from './conflict-map.ts';

/** The heading of a layer: `Two moves away`, `Three of five like it better`. */
export function sayLayer({ casebook, from, layering }: ConflictMap, layer: Layer): string {
  if (layer === undefined) return 'No moves lead here';
  if (layer === 0) return from === casebook.statusQuo ? 'Where things stand' : 'The start';
  if (layering === 'moves') return capitalize(`${inWords(layer, 'move')} away`);
  return sayHowMany(layer - 1, casebook);
}

/** Counted are those who are known to like it better; of others that may not be known. */
function sayHowMany(likers: number, { decisionMakers, model, reading }: Casebook): string {
  const all = decisionMakers.length;
  if (likers === all) return 'Everybody likes it better';
  // Where nothing is asked of what is not known, only a relation leaves pairs open.
  const isKnown = model.preferences.every((preference) =>
    reading?.unknown === undefined
      ? preference.kind !== 'relation'
      : doubtIn(preference) === 'none',
  );
  const [likes, like] = isKnown ? ['likes', 'like'] : ['is known to like', 'are known to like'];
  return likers === 0
    ? `Nobody ${likes} it better`
    : `${capitalize(numberWord(likers))} of ${numberWord(all)} ${likers === 1 ? likes : like} it better`;
}

/** Under what a state, or all states of a group, hold: `Holds under all five concepts analysed.` */
export function sayHolding(
  { concepts }: Analysis,
  { heldUnder }: Pick<MapState, 'heldUnder'>,
): string {
  return `${capitalize(sayHeld(heldUnder, concepts))}.`;
}

/** `Each alone would stay; North Korea and the United States would leave together.` */
export function sayLeftTogether(
  casebook: Casebook,
  coalitions: readonly (readonly number[])[],
): string {
  const [first, ...more] = coalitions.map((members) => sayMembers(casebook, members));
  const others = more.map((who) => `; so would ${who}`).join('');
  return `Each alone would stay; ${first} would leave together${others}.`;
}

/** `Seven more states hold under all five concepts analysed` */
export function sayGroup({ concepts }: Analysis, { heldUnder, cells }: MapGroup): string {
  const states = capitalize(inWords(cells.length, 'more state'));
  return `${states} ${sayHeld(heldUnder, concepts, cells.length === 1 ? 'holds' : 'hold')}`;
}

/** Who likes a state better than the start, and who worse; empty for the start itself. */
export function sayLiking({ casebook, from }: ConflictMap, { state, liking }: MapState): string {
  if (state === from) return '';
  const start = from === casebook.statusQuo ? 'the status quo' : 'the start';
  const better = thoseWho(casebook, liking, 'better');
  const worse = thoseWho(casebook, liking, 'worse');
  if (better.length === liking.length) return `Everybody likes it better than ${start}.`;
  if (worse.length === liking.length) return `Everybody likes it less than ${start}.`;
  const says = (those: readonly Called[], how: string) =>
    those.length === 0
      ? []
      : [`${listOf(those.map(calledInside))} ${agreementOf(those).verb('likes')} it ${how}`];
  // Also those of whom it is not known.
  const open = thoseWho(casebook, liking, 'incomparable').map(
    (one) =>
      `${calledInside(one)} ${agreementOf([one]).verb('is')} not known to like it better or less`,
  );
  const parts = [
    ...says(better, `better than ${start}`),
    ...says(worse, `less than ${start}`),
    ...open,
  ];
  return parts.length === 0
    ? `Nobody likes it better or less than ${start}.`
    : `${capitalize(parts.join('; '))}.`;
}

type Called = Casebook['decisionMakers'][number];

function calledInside({ name }: Called): string {
  return proseName(name);
}

function thoseWho(
  { decisionMakers }: Casebook,
  liking: MapState['liking'],
  order: MapState['liking'][number],
): Called[] {
  return decisionMakers.filter((_, dm) => liking[dm] === order);
}

/**
 * `The shortest way takes two moves; North Korea or the United States can move first.` Where the way with
 * the fewest losses is longer, it says so.
 */
export function sayWays(
  { casebook }: ConflictMap,
  { length, firstMovers }: Ways,
  fewestLosses?: WayWithLosses,
): string {
  const names = firstMovers.map((dm) => proseName(casebook.movers[dm]!.name));
  const first =
    names.length === 1 ? `only ${names[0]} can begin it` : `${listOf(names, 'or')} can move first`;
  const told = fewestLosses?.path.length ?? length;
  const longer = told > length ? ` That with the fewest losses takes ${numberWord(told)}.` : '';
  return `The shortest way takes ${inWords(length, 'move')}; ${first}.${longer}`;
}

/** One way with its losses: `The United States moves to “…”, a step down for it, then …`. */
export function sayWay(analysis: Analysis, path: readonly PathStep[]): string {
  const { casebook } = analysis;
  const { space, movers } = casebook;
  const losses = lossesOn(analysis, path);
  const steps = path.map((step, k) => {
    const { name } = movers[step.mover]!;
    const agreement = agreementOf([movers[step.mover]!]);
    const { verb } = agreement;
    const loss = losses.find(({ position }) => position === k);
    const called = k === 0 ? openingName(name) : proseName(name);
    const moves = k === 0 ? ` ${verb('moves')} to` : ' to';
    const does = isBody(casebook, step.mover) ? ` ${verb('adopts')}` : moves;
    const change = sayChanges(casebook, space.codeOf(step.from), space.codeOf(step.to));
    return `${called}${does} “${change}”${loss ? sayLossBeside(loss.reason, agreement) : ''}`;
  });
  return `${steps.join(', then ')}.`;
}

/** What a move is for somebody that is no improvement, beside the move: `, a step down for it`. */
function sayLossBeside({ order }: Reason, { they, them }: Agreement): string {
  switch (order) {
    case 'incomparable':
      return `, which ${they} cannot compare with staying`;
    case 'unknown':
      return `, not known to be a gain for ${them}`;
    case 'worse':
      return `, a step down for ${them}`;
    default:
      return `, no gain for ${them}`;
  }
}
