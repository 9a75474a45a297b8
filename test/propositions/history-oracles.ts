import type { Kind, Of, Quoted } from '@standoff/propositions';
import { factId, moverId, optionId } from '../../packages/standoff/test/hypergames/description.ts';
import type {
  Changes,
  LiteralMoment,
  LiteralStep,
} from '../../packages/standoff/test/hypergames/literal-history.ts';
import {
  type JudgingConcept,
  statesOf,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { deters, moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isMetAt } from './true-at.ts';

/** The date of an event, as the drawn timelines have it. */
const dateOf = (event: number) => `2001-01-0${event}`;

function momentOf(w: LiteralWorld, event: number): LiteralMoment {
  return w.history!.moments[event - 1]!;
}

function stepOf(w: LiteralWorld, event: number, who: string): LiteralStep | undefined {
  const mover = moverOf(w.views!.game, who);
  return momentOf(w, event).steps.find((one) => one.mover === mover);
}

/** Positions of the states before and after an event, below 0 where there is none. */
function endsOf(w: LiteralWorld, event: number): readonly [number, number] {
  const { before, after } = momentOf(w, event);
  const at = (levels: readonly number[]) =>
    statesOf(w.views!.game).findIndex((state) => state.join() === levels.join());
  return [at(before), at(after)];
}

/** The place of an option among all, by its name. */
function placeOf(w: LiteralWorld, name: string): number {
  const { game } = w.views!;
  return game.options.findIndex(
    ({ owner }, k) => `${moverId(game, owner)}.${optionId(game, k)}` === name,
  );
}

const isExpected = ({ verdict }: LiteralStep) =>
  verdict === 'gain' ? undefined : verdict === 'expected' || verdict === 'stays';

/** All changes of mind that explain a step of an event, or of its members. */
function changesIn(w: LiteralWorld, event: number): readonly Changes[] {
  return momentOf(w, event).steps.flatMap(({ change, members = [] }) => [
    ...(change ? [change] : []),
    ...members.flat(),
  ]);
}

/** Whether statements together speak for the step of an event, or against it. */
function speak(w: LiteralWorld, event: number, quoted: readonly Quoted[]): number {
  const [from, to] = endsOf(w, event);
  const met = (state: number) => quoted.filter((one) => isMetAt(w, one, state)).length;
  return Math.sign(met(to) - met(from));
}

/** Whether pairs lead from better to worse in a circle. */
function isCircle(pairs: readonly { readonly better: number; readonly worse: number }[]): boolean {
  const ends = (from: number, seen: readonly number[]): boolean =>
    pairs.some(
      ({ better, worse }) =>
        worse === from && (seen.includes(better) || ends(better, [...seen, better])),
    );
  return pairs.some(({ worse }) => ends(worse, [worse]));
}

/** Truths of a history, each by its moments gone through one after the other. */
export const historyOracles = {
  stepsCount({ of, n, expected, joint, not }, w) {
    const kinds = of === 'changes' ? ['step', 'joint'] : ['stays'];
    const some = w.history!.moments.map((one, k) => ({ ...one, on: dateOf(k + 1) }));
    const those = some.filter(({ kind }) => kinds.includes(kind));
    const unexpected = those.filter(({ steps }) => steps.some((one) => isExpected(one) === false));
    const gains = those.filter(
      (one) =>
        !unexpected.includes(one) && one.steps.some((step) => isExpected(step) === undefined),
    );
    return (
      those.length === n &&
      gains.length === joint &&
      n - unexpected.length - gains.length === expected &&
      unexpected.map(({ on }) => on).join() === not.join()
    );
  },
  startedAt: ({ levels }, w) =>
    levels.every(({ option, level }) => w.history!.start[placeOf(w, option)] === level),
  endsAt({ differing }, w) {
    const { statusQuo } = w.views!.game;
    const last = w.history!.moments.at(-1)!.after;
    const told = new Map(differing.map((one) => [placeOf(w, one.option), one]));
    return last.every((level, k) => {
      const one = told.get(k);
      return one === undefined
        ? level === statusQuo[k]
        : level === one.level && one.statusQuo === statusQuo[k] && level !== statusQuo[k];
    });
  },
  took({ event, who, sets, beside, keeps, worth }, w) {
    const { game } = w.views!;
    const { kind, before, after, steps } = momentOf(w, event);
    const mover = moverOf(game, who);
    const own = game.options.flatMap(({ owner }, k) => (owner === mover ? [k] : []));
    const changed = own.filter((k) => before[k] !== after[k]);
    const told = sets.map(({ option }) => placeOf(w, option));
    const isSet = sets.every(({ level }, k) => after[told[k]!] === level && own.includes(told[k]!));
    const others = steps.map((one) => one.mover).filter((one) => one !== mover);
    const isWorth = () => {
      if (worth === undefined) return true;
      const [from, to] = [w.at(worth.from), w.at(worth.to)];
      const [before, after] = endsOf(w, event);
      const order = w.compare(mover, to, from);
      return (
        numberOf(worth.from) === before &&
        numberOf(worth.to) === after &&
        (w.isBody(mover)
          ? (order === 'better') === (worth.order === 'better')
          : order === worth.order)
      );
    };
    return (
      isSet &&
      keeps === (kind === 'stays') &&
      (keeps ? changed.length === 0 : [...told].sort().join() === [...changed].sort().join()) &&
      (keeps ||
        beside
          .map((one) => moverOf(game, one))
          .sort()
          .join() === others.sort().join()) &&
      isWorth()
    );
  },
  stepJudged: ({ event, who, verdict, so }, w) =>
    (stepOf(w, event, who)?.verdict === verdict) === so,
  overlooks({ who, from, to, under, replies, atOnce }, w) {
    const { game, truth } = (w.asItIs ?? w).views!;
    const left = { mover: moverOf(game, who), from: numberOf(from), to: numberOf(to) };
    const isGain = truth.improvements(left.mover, left.from).includes(left.to);
    const steps = replies.map((reply) => ({ mover: reply.who, to: reply.to }));
    return isGain && (atOnce || deters(game, truth, under as JudgingConcept, left, steps));
  },
  takesFact({ who, fact, as }, w) {
    const { game } = w.views!;
    return game.misread.some(
      (one) => one.viewer === moverOf(game, who) && factId(one.fact) === fact && one.as === as,
    );
  },
  heldOpen({ event, who, n, to }, w) {
    const { open } = momentOf(w, event);
    const held = open.get(moverOf(w.views!.game, who)) ?? [];
    return held.length === n && to.every((id) => held.includes(numberOf(id)));
  },
  noStateThen({ event, when }, w) {
    const [before, after] = endsOf(w, event);
    return when === 'before' ? before < 0 : before >= 0 && after < 0;
  },
  doneByAnother({ event, by, of }, w) {
    const { game } = w.views!;
    const { byAnother, before, after } = momentOf(w, event);
    const owners = of.map((one) => moverOf(game, one));
    const changed = game.options.filter((_, k) => before[k] !== after[k]);
    return (
      byAnother &&
      !owners.includes(moverOf(game, by)) &&
      changed.every(({ owner }) => owners.includes(owner))
    );
  },
  mindsThatCarry({ event, who }, w) {
    const { game } = w.views!;
    const key = (some: readonly (readonly [number, string])[]) => some.map(String).sort().join(' ');
    const told = key(
      who.map((one) => [moverOf(game, one.who), one.wants ? 'improvement' : 'no-loss'] as const),
    );
    return momentOf(w, event).steps.some(({ members }) => {
      if (members === undefined) return false;
      if (who.length === 0) return members.length === 0;
      return members.some((set) => key(set.map(({ of, goal }) => [of, goal] as const)) === told);
    });
  },
  mindChanges({ event, who, goal, by, n, truly }, w) {
    const of = moverOf(w.views!.game, who);
    const isTold = changesIn(w, event).some(
      (one) =>
        one.of === of &&
        one.goal === goal &&
        one.kind === by &&
        (by !== 'reordering' || one.orders.length === n),
    );
    return isTold && (truly === undefined || speak(w.asItIs ?? w, event, truly) > 0);
  },
  noLossWithout({ event, who, without }, w) {
    const of = moverOf(w.views!.game, who);
    return (
      changesIn(w, event).some((one) => one.of === of && one.kind === 'wish') &&
      speak(w, event, without) < 0
    );
  },
  stepsTaken({ who, n, unmet }, w) {
    const of = moverOf(w.views!.game, who);
    const pairs = w.history!.conditions.find((one) => one.of === of)?.pairs ?? [];
    const not = pairs.filter(({ met }) => !met).map(({ event }) => dateOf(event));
    return pairs.length === n && not.join() === unmet.join();
  },
  stepsReordered({ who, n, by, circle }, w) {
    const of = moverOf(w.views!.game, who);
    const { pairs, isCircular, canBeMet } = w.history!.conditions.find((one) => one.of === of)!;
    const lead = pairs.filter(({ event }) => circle.includes(dateOf(event)));
    const is = isCircular
      ? 'none'
      : canBeMet === undefined
        ? 'states'
        : canBeMet
          ? 'statements'
          : 'states-alone';
    return pairs.length === n && is === by && (!isCircular || isCircle(lead));
  },
  prefersThroughout: () => true,
  judgedInstead: () => true,
  signalsInTurn: () => true,
  unjudged: ({ event, since }: Of<'unjudged'>, w: LiteralWorld) =>
    momentOf(w, event).kind === since,
} satisfies { readonly [K in Kind]?: Oracle<K> };
