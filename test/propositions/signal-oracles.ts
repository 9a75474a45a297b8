import type { Kind, Of } from '@standoff/propositions';
import { signalId } from '../../packages/standoff/test/hypergames/description.ts';
import type { JudgingConcept } from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { gamesOf, verdicts } from '../../packages/standoff/test/hypergames/literal-verdicts.ts';
import { moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import type { LiteralViews } from './literal-views.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type Verdicts = ReturnType<typeof verdicts>;
type Received = Pick<Of<'signalHeld'>, 'signals' | 'after' | 'in'>;

const known = new WeakMap<LiteralViews, Map<string, Verdicts>>();

/** The verdicts once some signals have been received, each found once. */
function verdictsAfter(views: LiteralViews, ids: readonly string[], concept: string): Verdicts {
  const { game, hidden } = views;
  const received = game.signals.flatMap((_, k) => (ids.includes(signalId(k)) ? [k] : []));
  const found = known.get(views) ?? new Map<string, Verdicts>();
  known.set(views, found);
  const key = `${received} ${concept}`;
  const made =
    found.get(key) ?? verdicts(game, gamesOf(game, received, hidden), concept as JudgingConcept);
  found.set(key, made);
  return made;
}

/** Before some signals and after them. */
function bothOf(w: LiteralWorld, one: Received, concept: string): readonly [Verdicts, Verdicts] {
  const before = [...(one.in?.signals ?? []), ...one.after];
  return [
    verdictsAfter(w.views!, before, concept),
    verdictsAfter(w.views!, [...before, ...one.signals], concept),
  ];
}

const without = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));

/** What beliefs do to a state, and by whose error. */
function classOf(found: Verdicts, state: string): string {
  if (found.shared.includes(state)) return 'shared';
  if (found.heldThoughMisread.includes(state)) return 'held-though-misread';
  const held = found.heldByError.find((one) => one.state === state);
  if (held) return `held-by-error ${held.by}`;
  const left = found.leftByError.find((one) => one.state === state);
  return left ? `left-by-error ${left.by}` : 'neither';
}

const told = ({ is, by }: Of<'signalClass'>['was']) => (by.length === 0 ? is : `${is} ${by}`);

/** The best and the worst place of states for somebody: how many sorts are better, and one. */
function rangeOf(w: LiteralWorld, who: string, ids: readonly string[]) {
  const { game, truth } = w.views!;
  const mover = moverOf(game, who);
  const placeOf = (state: number) => {
    const better = truth.states.flatMap((_, s) => (truth.prefers(mover, s, state) ? [s] : []));
    const sorts = better.filter((s, k) =>
      better
        .slice(0, k)
        .every((other) => truth.prefers(mover, s, other) || truth.prefers(mover, other, s)),
    );
    return sorts.length + 1;
  };
  const places = ids.map((id) => placeOf(numberOf(id)));
  return places.length === 0
    ? undefined
    : { best: Math.min(...places), worst: Math.max(...places) };
}

function serviceOf(before: ReturnType<typeof rangeOf>, now: ReturnType<typeof rangeOf>): string {
  if (before === undefined || now === undefined) return 'incomparable';
  const better = now.best < before.best || now.worst < before.worst;
  const worse = now.best > before.best || now.worst > before.worst;
  if (better && worse) return 'mixed';
  return better ? 'gains' : worse ? 'loses' : 'same';
}

const movesIn = {
  surprises: ([before, after]: readonly [Verdicts, Verdicts]) =>
    without(after.surprises, before.surprises),
  foreseen: ([before, after]: readonly [Verdicts, Verdicts]) =>
    without(before.surprises, after.surprises),
  missed: ([before, after]: readonly [Verdicts, Verdicts]) => without(after.missed, before.missed),
  found: ([before, after]: readonly [Verdicts, Verdicts]) => without(before.missed, after.missed),
} as const;

/** Truths of what signals change: by the verdicts before them and after. */
export const signalOracles = {
  signalHeld: (one, w) =>
    one.under.every((concept) => {
      const [before, after] = bothOf(w, one, concept);
      return (
        before.hyper.length === one.before &&
        after.hyper.length === one.now &&
        without(after.hyper, before.hyper).length === one.gained &&
        without(before.hyper, after.hyper).length === one.lost
      );
    }),
  signalNothing: (one, w) =>
    one.under.every((concept) => {
      const [before, after] = bothOf(w, one, concept);
      return JSON.stringify(before) === JSON.stringify(after);
    }) === one.so,
  signalReceiver: (one, w) =>
    one.under.every((concept) => {
      const [before, after] = bothOf(w, one, concept).map(({ stability }) => stability[one.who]!);
      const some = one.now === 'stays' ? without(after!, before!) : without(before!, after!);
      return some.length === one.n && some.includes(one.such);
    }),
  signalClass: (one, w) =>
    one.under.every((concept) => {
      const [before, after] = bothOf(w, one, concept);
      const ids = w.views!.truth.states.map((_, k) => `s${k + 1}`);
      const some = ids.filter(
        (id) => classOf(before, id) === told(one.was) && classOf(after, id) === told(one.is),
      );
      return told(one.was) !== told(one.is) && some.length === one.n && some.includes(one.such);
    }),
  signalMoves: (one, w) =>
    one.under.every((concept) => {
      const some = movesIn[one.how](bothOf(w, one, concept));
      const { who, from, to } = one.such;
      return some.length === one.n && some.includes(`${who} ${from} ${to}`);
    }),
  signalServes: (one, w) =>
    one.under.every((concept) => {
      const [before, now] = bothOf(w, one, concept).map(({ hyper }) => rangeOf(w, one.who, hyper));
      return (
        JSON.stringify(before) === JSON.stringify(one.before) &&
        JSON.stringify(now) === JSON.stringify(one.now) &&
        serviceOf(before, now) === one.service
      );
    }),
  signalKeeps: (one, w) =>
    one.under.every((concept) => {
      const [before, after] = bothOf(w, one, concept);
      return !before.hyper.includes(one.state) && after.hyper.includes(one.state) === one.so;
    }),
  signalUnmoved(one, w) {
    const { game, picturesAfter } = w.views!;
    const numbers = (ids: readonly string[]) =>
      game.signals.flatMap((_, k) => (ids.includes(signalId(k)) ? [k] : []));
    const base = [...(one.in?.signals ?? []), ...one.after];
    const [before, after] = [base, [...base, ...one.signals]].map((ids) =>
      picturesAfter(numbers(ids)),
    );
    return one.who.every((who) => {
      const viewer = moverOf(game, who);
      const seen = [before, after].map((pictures) => {
        const picture = pictures![viewer];
        if (picture === undefined) return who;
        const { preferences, hidden, facts } = picture;
        const others = preferences.filter((_, k) => k !== viewer);
        return JSON.stringify([others, [...hidden].sort(), facts.map((as) => as ?? null)]);
      });
      return before![viewer] !== undefined && seen[0] === seen[1];
    });
  },
  // Which changes there are is held against another enumeration where signals are compared with their definitions.
  signalBest(one, w) {
    const { signals = [] } = one.in ?? {};
    return one.under.every((concept) => {
      const range = rangeOf(w, one.who, verdictsAfter(w.views!, signals, concept).hyper);
      const isServed = one.now !== undefined && ['gains'].includes(serviceOf(one.before, one.now));
      return (
        JSON.stringify(range) === JSON.stringify(one.before) &&
        one.serving <= one.tried &&
        one.best <= one.serving &&
        (one.now === undefined ? one.serving === 0 : isServed)
      );
    });
  },
  signalMeans: () => true,
  signalTried: () => true,
} satisfies { readonly [K in Kind]?: Oracle<K> };
