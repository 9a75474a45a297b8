import {
  analyzeStability,
  announcingPieces,
  type CellSet,
  type Concept,
  equilibria,
  type KnownVerdicts,
  keptVerdicts,
  type Limits,
  type Progress,
  rearrangedSituation,
  type Situation,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import { applyJudgement, type Conflict, type Judgement, pictureOf } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { openSeen, reviseSeen, type Sight } from '../beliefs/own-games.ts';
import { type Perceptions, restsOnAll } from '../beliefs/perceive.ts';
import { picturedConflict } from '../beliefs/pictured-conflict.ts';
import { type PlaceRange, placeRange, serviceOf } from '../beliefs/place-range.ts';
import { changesFor, type ToldChange } from './told-changes.ts';
import { openToldViewers, type ToldQuestion } from './told-viewers.ts';

/** A change of what one decision maker believes of another, which a signal could bring about. */
export interface BeliefChange {
  readonly viewer: number;
  readonly judgement: Judgement;
  /** The best and the worst place, in the order of whom it is to serve, of what may hold then. */
  readonly after: PlaceRange;
}

/** Which changes serve somebody under one concept. */
export interface BestChanges {
  readonly concept: Concept;
  readonly before: PlaceRange | undefined;
  /** How many of the changes that were tried serve it. */
  readonly serving: number;
  /** Those that leave it the best worst place, and of these the best best one. */
  readonly best: readonly BeliefChange[];
}

export interface BestSignals {
  /** Whom a change is to serve: a position among the decision makers. */
  readonly sender: number;
  /** How many changes of a picture were tried. */
  readonly tried: number;
  readonly byConcept: readonly BestChanges[];
}

/**
 * Which single change of what another believes would serve somebody best: one statement of somebody else that is left
 * out or stands elsewhere, one option that is not known of or no longer unknown. It serves where of the states in which
 * everybody then stays, as it sees the conflict, neither the best nor the worst is worse and one is better. Each is tried
 * of which a few comparisons do not show that it does not, and one of those that leave the same moves improvements.
 */
export function* bestSignals(
  before: Perceptions,
  sender: number,
  { limits }: Pick<Sight, 'limits'>,
): Steps<BestSignals | TooLarge> {
  const { games, concepts } = before;
  const order = games.truth.situation.orders[sender]!;
  const first = concepts.map(({ id }) =>
    placeRange(order, before.beliefs.get(id)!.hyperEquilibria),
  );
  const question = { perceptions: before, sender, first, limits };
  const { changes, tried } = yield* changesFor(before, sender, openToldViewers(question));
  const pictured = picturedConflict(games);
  const found = concepts.map((): BeliefChange[] => []);
  const known = new Map<string, Ranges>();
  const all = countDiffering(changes);
  const left = announcingPieces(all);
  let done = 0;
  for (const { viewer, judgement, alike, ...change } of changes) {
    const outcome = applyJudgement(pictured, judgement);
    if (outcome.status === 'refused') continue;
    let ranges = alike === undefined ? undefined : known.get(alike);
    if (ranges === undefined) {
      const cost = left(done);
      yield { ...trying(done++, all), ...(cost && { cost }) };
      const after = yield* rangesAfter(
        question,
        { viewer, judgement, ...change },
        outcome.conflict,
      );
      if ('status' in after) return after;
      ranges = after;
      if (alike !== undefined) known.set(alike, ranges);
    }
    for (const [k, after] of ranges) found[k]!.push({ viewer, judgement, after });
  }
  return {
    sender,
    tried,
    byConcept: concepts.map((concept, k) => ({
      concept,
      before: first[k],
      serving: found[k]!.length,
      best: bestOf(found[k]!),
    })),
  };
}

/** How many changes are tried: of those that are alike one. */
function countDiffering(changes: readonly ToldChange[]): number {
  const keys = changes.flatMap(({ alike }) => (alike === undefined ? [] : [alike]));
  return changes.length - keys.length + new Set(keys).size;
}

function trying(passes: number, all: number): Progress {
  return { what: doing.tryingSignals, passes, share: passes / all };
}

/** Places of what may hold, by the positions of concepts. */
type Ranges = ReadonlyMap<number, PlaceRange>;

/** Under which concepts a change serves the sender, and what may hold then. */
function* rangesAfter(
  { perceptions, sender, first, limits }: ToldQuestion,
  { viewer, under, errors }: ToldChange,
  conflict: Conflict,
): Steps<Ranges | TooLarge> {
  const { games, concepts, own } = perceptions;
  const judged = { ...perceptions, concepts: under.map((k) => concepts[k]!) };
  const [order] = errors?.orders ?? [];
  const { model } = games.own[viewer]!.opened.casebook;
  // Where nobody votes all but one order is as before.
  const after =
    order && model.preferences.length === model.decisionMakers
      ? yield* verdictsInOrder(judged, viewer, order)
      : yield* verdictsAfter(judged, viewer, conflict, limits);
  if ('status' in after) return after;
  const ranges = new Map<number, PlaceRange>();
  for (const k of under) {
    const held = heldAfter(own, after, concepts[k]!, viewer);
    const range = placeRange(games.truth.situation.orders[sender]!, held);
    if (range && serviceOf(first[k], range) === 'gains') ranges.set(k, range);
  }
  return ranges;
}

/** What a viewer takes to be stable for itself where another is taken to rank its statements in another sequence. */
function* verdictsInOrder(
  { games, concepts, own }: Perceptions,
  viewer: number,
  [of, places]: readonly [number, readonly number[]],
): Steps<StabilityTable> {
  const { casebook, situation } = games.own[viewer]!.opened;
  const changed = yield* rearrangedSituation(situation, casebook.model, of, places);
  return yield* verdictsOf(changed, concepts, viewer, own, () => undefined);
}

/** What a viewer takes to be stable for itself once it sees the conflict as another one says. Of others anything may be told. */
function* verdictsAfter(
  { games, concepts, own }: Perceptions,
  viewer: number,
  conflict: Conflict,
  limits: Limits,
): Steps<StabilityTable | TooLarge> {
  const { truth, hidden } = games;
  const { opened } = games.own[viewer]!;
  const seen = { ...truth, casebook: { ...truth.casebook, conflict } };
  const picture = pictureOf(conflict, truth.casebook.decisionMakers[viewer]!.id, []);
  const revision = yield* reviseSeen(seen, opened, picture, { hidden, limits });
  if (revision === undefined) {
    const game = yield* openSeen(seen, picture, { hidden, limits });
    if (game.status === 'too-large') return game;
    return yield* verdictsOf(game.situation, concepts, viewer, own, () => undefined);
  }
  const { situation } = revision;
  return yield* verdictsOf(situation, concepts, viewer, own, keptVerdicts(revision, own));
}

function verdictsOf(
  situation: Situation,
  concepts: readonly Concept[],
  viewer: number,
  own: StabilityTable,
  kept: KnownVerdicts,
): Steps<StabilityTable> {
  const needsAll = concepts.some(restsOnAll);
  return analyzeStability(situation, concepts, (concept, dm) =>
    dm === viewer ? kept(concept, dm) : needsAll ? undefined : own.get(concept.id)![dm],
  );
}

/** The states in which everybody stays once one of them sees the conflict otherwise. */
function heldAfter(
  own: StabilityTable,
  table: StabilityTable,
  { id }: Concept,
  viewer: number,
): CellSet {
  return equilibria(
    own.get(id)!.map((held, mover) => (mover === viewer ? table.get(id)![viewer]! : held)),
  );
}

function bestOf(changes: readonly BeliefChange[]): BeliefChange[] {
  const worst = Math.min(...changes.map(({ after }) => after.worst));
  const least = changes.filter(({ after }) => after.worst === worst);
  const best = Math.min(...least.map(({ after }) => after.best));
  return least.filter(({ after }) => after.best === best);
}
