import {
  anySlack,
  isOfSanctions,
  narrow,
  type Order,
  type RearrangedOrder,
  reorderedSituation,
  type Sanction,
  type Slack,
  type Steps,
  votesByOrders,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { ErrorsOfViewer } from './errors.ts';
import {
  type Evidence,
  type EvidentGame,
  findEvidence,
  holdsIn,
  type SanctionConcept,
  slackOf,
} from './evidence.ts';
import type { JudgedGame, OwnStep } from './judged-game.ts';
import type { OrderReader } from './order-reader.ts';
import type { SeenGames } from './seen-games.ts';

/** Whether games need not be opened for steps to be judged in them: others answer in turn, and votes are taken by orders. */
export function canBeAsked({ concept, games }: SeenGames): boolean {
  return isOfSanctions(concept.computation) && votesByOrders(games.truth.casebook.model);
}

/** Whether evidence can hold in a game with such errors as well: what has no moves to go on with may deter where it did not. */
export function canPassOn(
  { games, concept }: SeenGames,
  { hidden }: Pick<ErrorsOfViewer, 'hidden'>,
): boolean {
  if (hidden.length === 0 || games.hidden === 'frozen') return true;
  return isOfSanctions(concept.computation) && concept.computation.counter === 'none';
}

/** The game of a viewer who at most misreads facts, and what was found in it. */
export interface BaseGame extends EvidentGame {
  readonly casebook: Casebook;
  readonly orders: readonly (RearrangedOrder | undefined)[];
  readonly reader: OrderReader;
  evidence(step: OwnStep): Steps<Evidence>;
  /** Where the statements of somebody may stand so that the evidence goes on holding. */
  slack(step: OwnStep, evidence: Evidence, dm: number): Slack | undefined;
}

export function* openBase(
  seen: SeenGames,
  viewer: number,
  errors: ErrorsOfViewer,
  reader: OrderReader,
): Steps<BaseGame> {
  const { casebook, situation } = yield* seen.openedFor(viewer, errors);
  const orders = yield* reader.ordersIn(casebook);
  const game: EvidentGame = {
    viewer,
    situation,
    plain: casebook.space,
    concept: seen.concept as SanctionConcept,
    votersOf: casebook.model.preferences.map((preference) =>
      preference.kind === 'voting'
        ? [
            ...(preference.sponsors ?? []),
            ...preference.members.flatMap((one) =>
              one.kind === 'sincere' ? [one.decisionMaker] : [],
            ),
          ]
        : undefined,
    ),
  };
  const known = remembering(game, orders);
  return { ...game, casebook, orders, reader, ...known };
}

/** Evidence and slack of a game, each found once. */
function remembering(
  game: EvidentGame,
  orders: readonly (RearrangedOrder | undefined)[],
  inherited?: (step: OwnStep) => Steps<Evidence | undefined>,
): Pick<BaseGame, 'evidence' | 'slack'> {
  const evidences = new Map<string, Evidence>();
  const slacks = new Map<string, Slack>();
  return {
    *evidence(step) {
      const key = keyOf(step);
      const found =
        evidences.get(key) ??
        (inherited && (yield* inherited(step))) ??
        (yield* findEvidence(game, step.from, step.to));
      evidences.set(key, found);
      return found;
    },
    slack(step, evidence, dm) {
      const order = orders[dm];
      if (order === undefined) return undefined;
      const key = `${dm} ${keyOf(step)}`;
      const slack = slacks.get(key) ?? slackOf(game, evidence, dm, order);
      slacks.set(key, slack);
      return slack;
    },
  };
}

function keyOf({ from, to }: OwnStep): string {
  return `${from} ${to}`;
}

/** A game with errors about others, asked one comparison after the other. */
export function askedGame(seen: SeenGames, base: BaseGame, errors: ErrorsOfViewer): JudgedGame {
  const { hidden } = errors;
  const changed = [...errors.orders.keys()];
  const isBase = changed.length + hidden.length === 0;
  const orders = base.orders.map((order, dm) => {
    const places = errors.orders.get(dm);
    return order && places ? base.reader.rearranged(order, places) : order;
  });
  const others = new Map<number, Order>(changed.map((dm) => [dm, orders[dm]!]));
  const allows = hidden.length > 0 ? movesInSight(seen, base.casebook, hidden) : undefined;
  const { model } = base.casebook;
  const situation = isBase
    ? base.situation
    : reorderedSituation(base.situation, model, base.plain, {
        orders: others,
        ...(allows && { allows }),
      });
  const game = { ...base, situation, orders };
  const passesOn = canPassOn(seen, errors);
  const inherited = new Set<Evidence>();
  const own = isBase
    ? base
    : remembering(game, orders, function* (step) {
        if (!passesOn) return undefined;
        const evidence = yield* base.evidence(step);
        if (!holdsIn(game, evidence, changed)) return undefined;
        inherited.add(evidence);
        return evidence;
      });
  const together = new WeakMap<readonly OwnStep[], Map<number, Slack>>();
  const slackOfStep = (step: OwnStep, evidence: Evidence, dm: number) =>
    inherited.has(evidence) && !errors.orders.has(dm)
      ? base.slack(step, evidence, dm)
      : own.slack(step, evidence, dm);
  return {
    casebook: base.casebook,
    situation,
    orders,
    *isSafe(step) {
      return (yield* own.evidence(step)).kind === 'safe';
    },
    *deterrent(step) {
      const evidence = yield* own.evidence(step);
      if (evidence.kind === 'safe') return undefined;
      // A shorter sequence may deter than the one that still does.
      const found = inherited.has(evidence)
        ? yield* findEvidence(game, step.from, step.to)
        : evidence;
      return sanctionOf(base.casebook, found);
    },
    *slackFor(steps, dm) {
      const byOrder = together.get(steps) ?? new Map<number, Slack>();
      together.set(steps, byOrder);
      const known = byOrder.get(dm);
      if (known !== undefined) return known;
      const order = orders[dm];
      if (order === undefined) return undefined;
      const slack = anySlack(order);
      for (const step of steps) {
        const evidence = yield* own.evidence(step);
        const one = slackOfStep(step, evidence, dm);
        if (one !== undefined) narrow(slack, one);
      }
      byOrder.set(dm, slack);
      return slack;
    },
  };
}

function sanctionOf({ space }: Casebook, evidence: Evidence): Sanction | undefined {
  if (evidence.kind === 'safe') return undefined;
  const steps = evidence.steps.map(({ mover, to }) => ({ mover, to: space.codeOf(to) }));
  return { kind: 'sequence', steps };
}

/** Which moves there are for somebody who does not know of some options, by their positions. */
function movesInSight(
  { games }: SeenGames,
  { space, states, statusQuo }: Casebook,
  hidden: readonly number[],
): (from: number, to: number) => boolean {
  const levelsAt = (cell: number) => {
    const levels = states.levels(space.codeOf(cell));
    return hidden.map((option) => levels[option]!);
  };
  const known = new Map<number, readonly number[]>();
  const levelsIn = (cell: number) => {
    const levels = known.get(cell) ?? levelsAt(cell);
    known.set(cell, levels);
    return levels;
  };
  const isSame = (one: readonly number[], other: readonly number[]) =>
    one.every((level, k) => level === other[k]);
  if (games.hidden === 'frozen') return (from, to) => isSame(levelsIn(from), levelsIn(to));
  const asNow = levelsIn(space.cellOf(statusQuo!));
  return (from, to) => isSame(levelsIn(from), asNow) && isSame(levelsIn(to), asNow);
}
