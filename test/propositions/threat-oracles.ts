import type { Kind, Of, Proposition } from '@standoff/propositions';
import {
  formulaText,
  type Statement,
  threatId,
} from '../../packages/standoff/test/hypergames/description.ts';
import {
  holds,
  isSafe,
  isStable,
  type JudgingConcept,
  type LiteralGame,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import {
  believed,
  issues,
  look,
  ruledOut,
} from '../../packages/standoff/test/hypergames/literal-threats.ts';
import { deters, moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isTrueAt } from './true-at.ts';

const judging = (under: readonly string[]) => under as readonly JudgingConcept[];

/** A threat of the file and the states in which it is at issue, as it is and as somebody sees it. */
function threatIn(w: LiteralWorld, id: string) {
  const { game, truth, own } = w.views!;
  const threat = game.threats!.find((_, k) => threatId(k) === id)!;
  const all = issues(game, truth, threat);
  const lookIn = (judged: LiteralGame, concepts: readonly string[], { from, to }: At) =>
    look({ truth, own, threat, concepts: judging(concepts) }, judged, from, to);
  const isMove = ({ from, to }: At) =>
    to !== undefined && truth.moves(threat.by, from).includes(to);
  const isCredible = (at: At, judged = truth) => lookIn(judged, [], at) !== undefined;
  const isSafeIn = (at: At, concept: string, judged = truth) =>
    lookIn(judged, [concept], at)?.safeUnder.length === 1;
  const such = {
    credible: all.filter((at) => isCredible(at)),
    impossible: all.filter((at) => !isMove(at)),
    unwanted: all.filter((at) => isMove(at) && !isCredible(at)),
  };
  return { threat, all, such, isCredible, isSafeIn };
}

/** Where a threat is credible of the states in which it is at issue. */
function standingOf(w: LiteralWorld, threat: number): Of<'threatsAre'>['is'] {
  const { all, such } = threatIn(w, threatId(threat));
  if (all.length === 0) return 'never';
  if (such.credible.length === all.length) return 'everywhere';
  return such.credible.length === 0 ? 'nowhere' : 'somewhere';
}

type At = ReturnType<typeof issues>[number];

/** Whether a condition tells some states from the rest of all. */
function tells(
  w: LiteralWorld,
  where: Of<'threatIn'>['where'],
  some: readonly At[],
  all: readonly At[],
): boolean {
  if (where === undefined) return true;
  const { how, formula } = where;
  const rest = all.filter((at) => !some.includes(at));
  const is = ({ from }: At) => isTrueAt(w, formula, from);
  if (how === 'unless') return rest.every(is) && !some.some(is);
  return some.every(is) && (how === 'exactly' ? !rest.some(is) : rest.some(is));
}

/** What settles how whoever made a threat compares two states, as texts of the file. */
function groundOf(w: LiteralWorld, by: number, { from, to }: At): string {
  const { game, truth } = w.views!;
  const preference = game.preferences[by]!;
  const is = (of: Statement['of'], k: number) => holds(game, [], truth.states[k]!, of);
  if (preference.kind === 'weights') {
    const sum = (k: number) =>
      preference.of.reduce((all, one) => all + (is(one.of, k) ? one.weight : 0), 0);
    const entries = preference.of.filter(({ of }) => is(of, from) !== is(of, to!));
    const told = entries.map(({ of, weight }) => [formulaText(game, of), weight, is(of, from)]);
    return JSON.stringify([sum(from), sum(to!), told.map((one) => one.join()).sort()]);
  }
  const meets = ({ verb, of, condition }: Statement, k: number) => {
    const isGiven = condition !== undefined && is(condition.of, k) === (condition.kind === 'if');
    if (condition !== undefined && !isGiven) return true;
    return is(of, k) === (verb === 'want' || verb === 'must');
  };
  const differing = preference.places.map((place) =>
    place.filter((one) => meets(one, from) !== meets(one, to!)),
  );
  const deciding = differing.find(
    (some) => some.filter((one) => meets(one, from)).length * 2 !== some.length,
  );
  if (deciding === undefined) return 'alike';
  const texts = deciding.map(({ verb, of, condition }) =>
    [
      verb === 'want' || verb === 'must',
      formulaText(game, of),
      condition?.kind,
      condition && formulaText(game, condition.of),
      meets({ verb, of, ...(condition && { condition }) }, from),
    ].join(),
  );
  return texts.join();
}

/** In which states somebody stays if a threat counts and would leave if it is ruled out, or the other way round. */
function staysOnly(
  w: LiteralWorld,
  id: string,
  who: string,
  concept: string,
  only: 'counts' | 'ruled-out',
) {
  const { game, truth } = w.views!;
  const { threat } = threatIn(w, id);
  const [counts, without] = [believed(game, truth, threat), ruledOut(game, truth, threat)];
  const [here, there] = only === 'counts' ? [counts, without] : [without, counts];
  const [mover, judge] = [moverOf(game, who), concept as JudgingConcept];
  return truth.states.flatMap((_, s) =>
    isStable(here, judge, mover, s) && !isStable(there, judge, mover, s) ? [s] : [],
  );
}

/** Truths of threats and promises, each by what is said of states one after the other. */
export const threatOracles = (isTrue: (one: Proposition, w: LiteralWorld) => boolean) =>
  ({
    threatens({ threat: id, as, who, when, sets }, w) {
      const { game, truth } = w.views!;
      const { threat } = threatIn(w, id);
      const owner = game.options.map((_, k) => w.levels(w.states[0]!)[k]![0]);
      return (
        threat.kind === as &&
        moverOf(game, who) === threat.by &&
        truth.states.every(
          (state, s) => holds(game, [], state, threat.when) === isTrueAt(w, when, s),
        ) &&
        sets.length === threat.sets.length &&
        sets.every(({ option, level }) =>
          threat.sets.some((one) => owner[one.option] === option && one.level === level),
        )
      );
    },
    threatIn({ threat: id, as, who, is, n, of, where }, w) {
      const { threat, all, such } = threatIn(w, id);
      return (
        threat.kind === as &&
        threat.by === moverOf(w.views!.game, who) &&
        all.length === of &&
        such[is].length === n &&
        tells(w, where, such[is], all)
      );
    },
    threatSettled({ threat: id, is, n, of, order, like, at }, w) {
      const { threat, such } = threatIn(w, id);
      const some = such[is];
      const { prefers } = w.views!.truth;
      const orderOf = ({ from, to }: At) =>
        prefers(threat.by, to!, from)
          ? 'better'
          : prefers(threat.by, from, to!)
            ? 'worse'
            : 'equal';
      if (some.length !== of || (like !== undefined && !isTrue(like as Proposition, w)))
        return false;
      if (at !== undefined) return some.some(({ from }) => from === numberOf(at));
      const example = like as Of<'settled'> | undefined;
      const first = some.find(({ from }) =>
        example === undefined ? true : from === numberOf(example.second),
      );
      if (first === undefined) return false;
      if (example === undefined) return some.filter((one) => orderOf(one) === order).length === n;
      const alike = some.filter(
        (one) =>
          orderOf(one) === order && groundOf(w, threat.by, one) === groundOf(w, threat.by, first),
      );
      return orderOf(first) === order && alike.length === n;
    },
    threatSafe({ threat: id, under, n, of, where }, w) {
      const { such, isSafeIn } = threatIn(w, id);
      return (
        such.credible.length === of &&
        under.every((concept) => {
          const safe = such.credible.filter((at) => isSafeIn(at, concept));
          return safe.length === n && tells(w, where, safe, such.credible);
        })
      );
    },
    fears({ who, from, to, under, replies, atOnce }, w) {
      const { game, truth } = w.views!;
      const concept = under as JudgingConcept;
      const left = { mover: moverOf(game, who), from: numberOf(from), to: numberOf(to) };
      const isGain = truth.improvements(left.mover, left.from).includes(left.to);
      const isKept = !isSafe(truth, concept, left.mover, left.from, left.to);
      const steps = replies.map((reply) => ({ mover: reply.who, to: reply.to }));
      return isGain && isKept && (atOnce || deters(game, truth, concept, left, steps));
    },
    threatSeen({ threat: id, so }, w) {
      const { all, isCredible, isSafeIn } = threatIn(w, id);
      const concepts = w.views!.concepts;
      const alike = w.views!.own.every((judged) =>
        all.every(
          (at) =>
            isCredible(at) === isCredible(at, judged) &&
            concepts.every((concept) => isSafeIn(at, concept) === isSafeIn(at, concept, judged)),
        ),
      );
      return alike === so;
    },
    threatTaken({ threat: id, who, by, n, wrongly, missed }, w) {
      const { game, own } = w.views!;
      const { threat, all, isCredible } = threatIn(w, id);
      const judged = own[moverOf(game, who)]!;
      const number = (is: (at: At) => boolean) => all.filter(is).length;
      return (
        threat.by === moverOf(game, by) &&
        number((at) => isCredible(at, judged)) === n &&
        number((at) => isCredible(at, judged) && !isCredible(at)) === wrongly &&
        number((at) => !isCredible(at, judged) && isCredible(at)) === missed
      );
    },
    threatTakenSafe({ threat: id, who, under, n, truly }, w) {
      const { all, isSafeIn } = threatIn(w, id);
      const judged = w.views!.own[moverOf(w.views!.game, who)]!;
      const number = (concept: string, in_?: LiteralGame) =>
        all.filter((at) => isSafeIn(at, concept, in_)).length;
      return under.every((one) => number(one, judged) === n && number(one) === truly);
    },
    threatMatters({ threat: id, who, so }, w) {
      const { truth, concepts } = w.views!;
      const { threat } = threatIn(w, id);
      const matters = (one: string) =>
        concepts.some((concept) =>
          (['counts', 'ruled-out'] as const).some(
            (only) => staysOnly(w, id, one, concept, only).length > 0,
          ),
        );
      const others = w.movers
        .filter((m) => m !== threat.by && truth.movers.includes(m))
        .map((m) => w.views!.idOf(m));
      return (who === 'somebody' ? others.some(matters) : who.every(matters)) === so;
    },
    staysForThreat: ({ threat: id, who, under, only, n, such }, w) =>
      under.every((concept) => {
        const some = staysOnly(w, id, who, concept, only);
        return some.length === n && some.includes(numberOf(such));
      }),
    threatsCount({ as, everywhere, somewhere, nowhere, never }, w) {
      const verdicts = w.views!.game.threats!.flatMap((one, k) =>
        one.kind === as ? [standingOf(w, k)] : [],
      );
      const number = (is: string) => verdicts.filter((one) => one === is).length;
      return (
        number('everywhere') === everywhere &&
        number('somewhere') === somewhere &&
        number('nowhere') === nowhere &&
        number('never') === never
      );
    },
    threatsAre({ as, is, made }, w) {
      const { game, idOf } = w.views!;
      const owner = game.options.map((_, k) => w.levels(w.states[0]!)[k]![0]);
      const text = (who: string, sets: readonly { option: string; level: number }[]) =>
        `${who} ${sets
          .map(({ option, level }) => `${option} ${level}`)
          .sort()
          .join()}`;
      const such = game.threats!.flatMap(({ kind, by, sets }, k) =>
        kind === as && standingOf(w, k) === is
          ? [
              text(
                idOf(by),
                sets.map(({ option, level }) => ({ option: owner[option]!, level })),
              ),
            ]
          : [],
      );
      // Drawn threats have no words of their own.
      return (
        made.every(({ says }) => says === undefined) &&
        made
          .map(({ who, sets }) => text(who, sets))
          .sort()
          .join('; ') === such.sort().join('; ')
      );
    },
    threatMeans: () => true,
    threatCounts: () => true,
    deterrenceUnasked: () => true,
  }) satisfies { readonly [K in Kind]?: Oracle<K> };
