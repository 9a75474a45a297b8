import { doubtIn, type PathStep } from '@standoff/engine';
import {
  sayHolding as sayHoldingOf,
  sayLeftTogether as sayLeftTogetherOf,
  sayMoreHolding,
  sayShortest,
  sayLayer as sayToldLayer,
  sayLiking as sayToldLiking,
  sayWayWithLosses,
  type ToldLayer,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { lossesOn } from '../evolution/fewest-losses.ts';
import { toldMove } from '../evolution/told-move.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { namesOf } from '../words/concept-words.ts';
import type { ConflictMap, Layer, MapGroup, MapState, Ways } from './conflict-map.ts';

/** The heading of a layer: `Two moves away`, `Three of five like it better`. */
export function sayLayer(map: ConflictMap, layer: Layer): string {
  return sayToldLayer(toldLayer(map, layer));
}

function toldLayer({ casebook, from, layering }: ConflictMap, layer: Layer): ToldLayer {
  if (layer === undefined) return 'unreached';
  if (layer === 0) return from === casebook.statusQuo ? 'status quo' : 'start';
  if (layering === 'moves') return { moves: layer };
  return { likers: layer - 1, of: casebook.decisionMakers.length, isKnown: isAllKnown(casebook) };
}

/** Where nothing is asked of what is not known, only a relation leaves pairs open. */
function isAllKnown({ model, reading }: Casebook): boolean {
  return model.preferences.every((preference) =>
    reading?.unknown === undefined
      ? preference.kind !== 'relation'
      : doubtIn(preference) === 'none',
  );
}

/** Under what a state, or all states of a group, hold: `Holds under all five concepts analysed.` */
export function sayHolding(
  { concepts }: Analysis,
  { heldUnder }: Pick<MapState, 'heldUnder'>,
): string {
  return sayHoldingOf({ ...namesOf(heldUnder, concepts), register: registerNow() });
}

/** `Each alone would stay; North Korea and the United States would leave together.` */
export function sayLeftTogether(
  casebook: Casebook,
  coalitions: readonly (readonly number[])[],
): string {
  return sayLeftTogetherOf(
    lexiconOf(casebook),
    coalitions.map((members) => members.map((member) => casebook.movers[member]!.id)),
  );
}

/** `Seven more states hold under all five concepts analysed` */
export function sayGroup({ concepts }: Analysis, { heldUnder, cells }: MapGroup): string {
  return sayMoreHolding(cells.length, { ...namesOf(heldUnder, concepts), register: registerNow() });
}

/** Who likes a state better than the start, and who worse; empty for the start itself. */
export function sayLiking({ casebook, from }: ConflictMap, { state, liking }: MapState): string {
  if (state === from) return '';
  const those = (order: MapState['liking'][number]) =>
    casebook.decisionMakers.filter((_, dm) => liking[dm] === order).map(({ id }) => id);
  return sayToldLiking(lexiconOf(casebook), {
    start: from === casebook.statusQuo ? 'status quo' : 'start',
    of: liking.length,
    better: those('better'),
    worse: those('worse'),
    // Also those of whom it is not known.
    open: those('incomparable'),
  });
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
  const first = firstMovers.map((dm) => casebook.movers[dm]!.id);
  const told = fewestLosses?.path.length ?? length;
  return sayShortest(lexiconOf(casebook), { length, first, told });
}

/** One way with its losses: `The United States moves to “…”, a step down for it, then …`. */
export function sayWay(analysis: Analysis, path: readonly PathStep[]): string {
  const { casebook } = analysis;
  const losses = lossesOn(analysis, path);
  const steps = path.map((step, k) => {
    const loss = losses.find(({ position }) => position === k)?.reason.order;
    return { ...toldMove(casebook, step), ...(loss && { loss }) };
  });
  return sayWayWithLosses(lexiconOf(casebook), steps);
}
