import {
  analyzeStability,
  announcingPieces,
  type CellSet,
  type Concept,
  equilibria,
  type KnownVerdicts,
  keptVerdicts,
  type Limits,
  leftOut,
  type Situation,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import {
  applyJudgement,
  type Conflict,
  changesOfOrder,
  type Judgement,
  moversOf,
  type Picture,
  type Preference,
  pictureOf,
} from '@standoff/language';
import type { TooLarge } from '../analysis/open-case.ts';
import { openSeen, reviseSeen, type Sight } from '../beliefs/own-games.ts';
import { type Perceptions, restsOnAll } from '../beliefs/perceive.ts';
import { picturedConflict } from '../beliefs/pictured-conflict.ts';
import { type PlaceRange, placeRange, serviceOf } from '../beliefs/place-range.ts';
import { readOrders } from '../misjudgement/order-reader.ts';
import { type MattersAt, matteringIn } from './mattering-changes.ts';

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
 * out or stands elsewhere, one option that is not known of or no longer unknown. Each is tried. It serves where of the
 * states in which everybody then stays, as it sees the conflict, neither the best nor the worst is worse and one is
 * better.
 */
export function* bestSignals(
  before: Perceptions,
  sender: number,
  { limits }: Pick<Sight, 'limits'>,
): Steps<BestSignals | TooLarge> {
  const { games, concepts, own } = before;
  const { truth } = games;
  const order = truth.situation.orders[sender]!;
  const { changes, tried } = yield* changesFor(before, sender);
  const pictured = picturedConflict(games);
  const first = concepts.map(({ id }) =>
    placeRange(order, before.beliefs.get(id)!.hyperEquilibria),
  );
  const found = concepts.map((): BeliefChange[] => []);
  const left = announcingPieces(changes.length);
  for (const [at, { viewer, judgement }] of changes.entries()) {
    const share = at / changes.length;
    const cost = left(at);
    const what = 'trying what somebody could be told';
    yield { what, passes: at, share, ...(cost && { cost }) };
    const outcome = applyJudgement(pictured, judgement);
    if (outcome.status === 'refused') continue;
    const after = yield* verdictsAfter(before, viewer, outcome.conflict, limits);
    if ('status' in after) return after;
    for (const [k, concept] of concepts.entries()) {
      const range = placeRange(order, heldAfter(own, after, concept, viewer));
      if (range === undefined || serviceOf(first[k], range) !== 'gains') continue;
      found[k]!.push({ viewer, judgement, after: range });
    }
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

type Mover = ReturnType<typeof moversOf>[number];

interface Tried {
  readonly viewer: number;
  readonly judgement: Judgement;
}

/** The changes that may alter something, and how many there are with those that do not. */
function* changesFor(
  { games: { truth, own }, concepts }: Perceptions,
  sender: number,
): Steps<{ readonly changes: readonly Tried[]; readonly tried: number }> {
  const { conflict, decisionMakers } = truth.casebook;
  const changes: Tried[] = [];
  let tried = 0;
  const reader = readOrders();
  for (const { viewer, picture, opened } of own) {
    if (viewer === sender) continue;
    const { id } = decisionMakers[viewer]!;
    for (const [position, other] of moversOf(conflict).entries()) {
      if (other.id === id) continue;
      const mattersAt = yield* matteringIn(opened, position, concepts, reader);
      // There are as many orders as pairs of statements.
      yield { what: 'listing what somebody could be told', passes: changes.length, share: 0 };
      const all = changesOfPicture(picture, id, other, mattersAt);
      tried += all.length;
      for (const judgement of all)
        if (judgement !== 'unaltering') changes.push({ viewer, judgement });
    }
  }
  return { changes, tried };
}

/** What one decision maker could be told of another. */
function changesOfPicture(
  picture: Picture,
  viewer: string,
  other: Mover,
  mattersAt: MattersAt,
): (Judgement | 'unaltering')[] {
  const preference =
    picture.orders.get(other.id) ?? ('preference' in other ? other.preference : undefined);
  const orders = preference === undefined ? [] : otherOrders(preference);
  const told = orders.flatMap(({ places, statement, to }): (Judgement | 'unaltering')[] => {
    if (!mattersAt(statement, to)) return ['unaltering'];
    const [change] = changesOfOrder(preference!, places);
    return change === undefined ? [] : [{ ...change, viewer, of: other.id }];
  });
  const known = other.options.map((option): Judgement => {
    const isHidden = picture.hidden.some(
      (one) => one.owner === other.id && one.option === option.id,
    );
    return { kind: 'hide', viewer, of: other.id, option: option.id, hidden: !isHidden };
  });
  return [...told, ...known];
}

/** An order of statements, by places from 0, and which of them stands where among the others, or behind them if it is left out. */
interface OtherOrder {
  readonly places: readonly number[];
  readonly statement: number;
  readonly to: number;
}

/** All orders in which one statement is left out or stands elsewhere, each once. */
function otherOrders(preference: Preference): OtherOrder[] {
  if (preference.kind !== 'prioritized') return [];
  const all = [...preference.statements.keys()];
  const found = new Map<string, OtherOrder>();
  for (const statement of all) {
    const rest = all.toSpliced(statement, 1);
    found.set(rest.join(), { places: rest, statement, to: leftOut(all) });
    for (const to of all) {
      const places = rest.toSpliced(to, 0, statement);
      found.set(places.join(), { places, statement, to });
    }
  }
  found.delete(all.join());
  return [...found.values()];
}
