import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse, signals } from '../src/index.ts';
import { type Hypergame, moverId, signalId } from './hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  isStable,
  type JudgingConcept,
  type LiteralGame,
  pictureOf,
  truePicture,
} from './hypergames/literal-hypergame.ts';
import { gamesOf, verdicts } from './hypergames/literal-verdicts.ts';
import { errorsFrom } from './hypergames/misjudgement-oracle.ts';
import { modelOf } from './hypergames/model-of.ts';
import { randomHypergame } from './hypergames/random-hypergame.ts';
import { type ToldError, withErrors } from './hypergames/told-errors.ts';
import { numberOf } from './hypergames/told-moves.ts';

/** So many hypergames in a default run. */
const RUNS = draws(100, 'STANDOFF_HYPERGAMES');

const every: readonly JudgingConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

/** Some of them, in their order. */
const some = fc.subarray([...every], { minLength: 2, maxLength: 3 });

const hypergame = randomHypergame({ states: 16, places: 4, decisionMakers: 3 }).filter(
  (game) => game.signals.length > 0,
);

type Verdicts = ReturnType<typeof verdicts>;

const without = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));

/** The class of a state and whose error it rests on. */
function classOf(found: Verdicts, state: string) {
  if (found.shared.includes(state)) return { class: 'shared' };
  if (found.heldThoughMisread.includes(state)) return { class: 'held-though-misread' };
  const held = found.heldByError.find((one) => one.state === state);
  if (held) return { class: 'held-by-error', by: held.by };
  const left = found.leftByError.find((one) => one.state === state);
  return left ? { class: 'left-by-error', by: left.by } : { class: 'neither' };
}

/** The best and the worst place of some states: how many sorts of states are liked better, and one. */
function rangeOf(truth: LiteralGame, mover: number, states: readonly string[]) {
  if (states.length === 0) return undefined;
  const places = states.map(numberOf).map((state) => {
    const better = truth.states.flatMap((_, one) =>
      truth.prefers(mover, one, state) ? [one] : [],
    );
    const sorts = better.filter((one, k) =>
      better
        .slice(0, k)
        .every((other) => truth.prefers(mover, one, other) || truth.prefers(mover, other, one)),
    );
    return sorts.length + 1;
  });
  return { best: Math.min(...places), worst: Math.max(...places) };
}

function senderOf(truth: LiteralGame, mover: number, before: Verdicts, after: Verdicts) {
  const [first, second] = [before, after].map(({ hyper }) => rangeOf(truth, mover, hyper));
  const verdict = () => {
    if (first === undefined || second === undefined) return 'incomparable';
    const better = second.best < first.best || second.worst < first.worst;
    const worse = second.best > first.best || second.worst > first.worst;
    if (better && worse) return 'mixed';
    return better ? 'gains' : worse ? 'loses' : 'same';
  };
  return { verdict: verdict(), ...(first && { before: first }), ...(second && { after: second }) };
}

interface Received {
  readonly signals: readonly number[];
  readonly before: readonly number[];
}

interface AskedSignals {
  readonly game: Hypergame;
  readonly hidden: HiddenReading;
  readonly concepts: readonly JudgingConcept[];
  /** The verdicts once some signals have been received. */
  found(received: readonly number[], concept: JudgingConcept): Verdicts;
}

/** Each is found once. */
function askedOf(
  game: Hypergame,
  hidden: HiddenReading,
  concepts: readonly JudgingConcept[],
): AskedSignals {
  const known = new Map<string, Verdicts>();
  const found = (received: readonly number[], concept: JudgingConcept): Verdicts => {
    const key = `${received} ${concept}`;
    const before = known.get(key) ?? verdicts(game, gamesOf(game, received, hidden), concept);
    known.set(key, before);
    return before;
  };
  return { game, hidden, concepts, found };
}

function effectOf(
  { game, hidden, found }: AskedSignals,
  { signals: sent, before: base }: Received,
  concept: JudgingConcept,
) {
  const all = game.signals.flatMap((_, k) => (base.includes(k) || sent.includes(k) ? [k] : []));
  const truth = gameIn(game, truePicture(game), hidden);
  const [before, after] = [found(base, concept), found(all, concept)];
  const who = (is: (mover: number) => boolean) =>
    game.preferences.flatMap((_, k) => (is(k) ? [k] : []));
  const receivers = who((k) => sent.some((one) => game.signals[one]!.to.includes(k)));
  const senders = who((k) => sent.some((one) => game.signals[one]!.by === k));
  const ids = truth.states.map((_, k) => `s${k + 1}`);
  const byId = <T>(those: readonly number[], of: (mover: number, id: string) => T) =>
    Object.fromEntries(those.map((k) => [moverId(game, k), of(k, moverId(game, k))]));
  return {
    receivers: byId(receivers, (_, id) => ({
      stays: without(after.stability[id]!, before.stability[id]!),
      leaves: without(before.stability[id]!, after.stability[id]!),
    })),
    held: { before: before.hyper.length, after: after.hyper.length },
    gained: without(after.hyper, before.hyper),
    lost: without(before.hyper, after.hyper),
    classes: ids
      .map((state) => ({ state, before: classOf(before, state), after: classOf(after, state) }))
      .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
    moves: {
      surprises: without(after.surprises, before.surprises),
      foreseen: without(before.surprises, after.surprises),
      missed: without(after.missed, before.missed),
      found: without(before.missed, after.missed),
    },
    senders: byId(senders, (mover) => senderOf(truth, mover, before, after)),
  };
}

type Answer = Exclude<ReturnType<typeof signals>, { status: string }>;
type Change = Answer['signals'][number]['alone'];

function told(change: Change, concept: JudgingConcept) {
  const { moves, ...effect } = change.effects[concept]!;
  const list = (those: readonly { mover: string; from: string; to: string }[]) =>
    those.map(({ mover, from, to }) => `${mover} ${from} ${to}`).sort();
  return {
    ...effect,
    moves: {
      surprises: list(moves!.surprises),
      foreseen: list(moves!.foreseen),
      missed: list(moves!.missed),
      found: list(moves!.found),
    },
  };
}

/** Those who receive some signals and see all as they did before, order by order and option by option. */
function unmovedBy(game: Hypergame, { signals: sent, before }: Received): string[] {
  const picture = (viewer: number, received: readonly number[]) => {
    const { preferences, hidden, facts } = pictureOf(game, viewer, received);
    const others = preferences.filter((_, k) => k !== viewer);
    return JSON.stringify([others, [...hidden].sort(), facts.map((as) => as ?? null)]);
  };
  const after = game.signals.flatMap((_, k) => (before.includes(k) || sent.includes(k) ? [k] : []));
  return game.preferences.flatMap((_, k) => {
    const receives = sent.some((one) => game.signals[one]!.to.includes(k));
    return receives && picture(k, before) === picture(k, after) ? [moverId(game, k)] : [];
  });
}

function check(asked: AskedSignals, received: Received, change: Change): void {
  const { game, concepts } = asked;
  expect(change.signals).toEqual(received.signals.map(signalId));
  expect(change.unmoved).toEqual(unmovedBy(game, received));
  for (const concept of concepts) {
    expect(told(change, concept), concept).toEqual(effectOf(asked, received, concept));
  }
}

test('what signals change is what the definitions say, alone, beside the others and together', () => {
  fc.assert(
    fc.property(
      hypergame,
      fc.boolean(),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      some,
      (game, isFirstReceived, hidden, concepts) => {
        const asked = askedOf(game, hidden, concepts);
        const all = game.signals.map((_, k) => k);
        const base = isFirstReceived && all.length > 1 ? [0] : [];
        const left = all.filter((k) => !base.includes(k));
        const answer = signals(modelOf(game), {
          concepts,
          received: base.map(signalId),
          hidden,
        });
        expect(answer.signals.map(({ id }) => id)).toEqual(left.map(signalId));
        for (const [at, k] of left.entries()) {
          const { alone, besides } = answer.signals[at]!;
          check(asked, { signals: [k], before: base }, alone);
          const others = left.filter((one) => one !== k);
          expect(besides !== undefined).toBe(others.length > 0);
          if (besides === undefined) continue;
          expect(besides.besides).toEqual(others.map(signalId));
          check(asked, { signals: [k], before: [...base, ...others].sort() }, besides);
        }
        expect(answer.together !== undefined).toBe(left.length > 1);
        if (answer.together) check(asked, { signals: left, before: base }, answer.together);
      },
    ),
    { numRuns: RUNS },
  );
});

test('what would serve a sender best is what trying every single change of a picture finds', () => {
  fc.assert(
    fc.property(
      randomHypergame({ states: 12, places: 3, decisionMakers: 3 }),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      fc.constantFrom(...every),
      (game, hidden, concept) => {
        const answer = signals(modelOf(game), {
          concepts: [concept],
          serving: moverId(game, 0),
          hidden,
        });
        const { before, serving, best } = answer.best!.changes[concept]!;
        const pictures = game.preferences.map((_, viewer) => pictureOf(game, viewer, []));
        const truth = gameIn(game, truePicture(game), hidden);
        const stable = truth.movers.map((mover) =>
          stableIn(pictures[mover] ?? truePicture(game), mover),
        );
        const first = rangeOf(truth, 0, held(stable));
        expect(before).toEqual(first);
        const ends = pictures.flatMap((picture, viewer) => {
          if (viewer === 0) return [];
          const revealed = picture.hidden.map((option) => ({
            ...picture,
            hidden: picture.hidden.filter((one) => one !== option),
          }));
          return [...errorsFrom(game, viewer, picture, false), ...revealed].map((seen) =>
            rangeOf(truth, 0, held(stable.with(viewer, stableIn(seen, viewer)))),
          );
        });
        const gains = ends.filter((after) => isGain(first, after)) as {
          best: number;
          worst: number;
        }[];
        expect(serving > 0).toBe(gains.length > 0);
        const [top] = gains.sort((a, b) => a.worst - b.worst || a.best - b.best);
        expect(best.length > 0).toBe(top !== undefined);
        for (const { change, after } of best) {
          const seen = withErrors(game, pictures, [change as ToldError]);
          const viewer = seen.findIndex((picture, k) => picture !== pictures[k]);
          const told = held(stable.with(viewer, stableIn(seen[viewer]!, viewer)));
          expect(after).toEqual(top);
          expect(rangeOf(truth, 0, told)).toEqual(top);
        }

        function stableIn(picture: Parameters<typeof gameIn>[1], mover: number): boolean[] {
          const seen = gameIn(game, picture, hidden);
          return seen.states.map((_, state) => isStable(seen, concept, mover, state));
        }
      },
    ),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

function held(stable: readonly (readonly boolean[])[]): string[] {
  const [first = []] = stable;
  return first.flatMap((_, state) => (stable.every((one) => one[state]) ? [`s${state + 1}`] : []));
}

type PlaceRange = ReturnType<typeof rangeOf>;

function isGain(before: PlaceRange, after: PlaceRange): boolean {
  if (before === undefined || after === undefined) return false;
  const isWorse = after.best > before.best || after.worst > before.worst;
  return !isWorse && (after.best < before.best || after.worst < before.worst);
}

const file = `
standoff: 1
title: Nothing new
decision-makers:
  a: { options: { x: yes/no }, prefers: [not b.y, x] }
  b: { options: { y: yes/no }, prefers: [y] }
facts: { quiet: not b.y }
status-quo: { a.x: no, b.y: no }
signals:
  means: { by: b, to: a, says: We can do y, shows: { b: { reveals: [y] } } }
  fact: { by: b, to: a, says: It is quiet, corrects: quiet }
  wish: { by: b, to: a, says: We would rather have x, shows: { b: { add: a.x, at: 1 } } }
`;

test('a signal that shows what is seen already changes nothing, and that is said', () => {
  const { signals: list } = signals(parse(file).model!) as Answer;
  for (const { alone } of list.slice(0, 2)) {
    expect(alone.unmoved).toEqual(['a']);
    expect(alone.says).toEqual([
      'a sees the conflict as before.',
      expect.stringMatching(
        / nobody acts otherwise, and everybody recognises the same equilibria as before\.$/,
      ),
    ]);
  }
  expect(list[2]!.alone.unmoved).toEqual([]);
  expect(list[2]!.alone.says.join()).toMatch(/Under Nash.* nobody acts otherwise/);
});

test('there have to be signals that have not been received', () => {
  expect(() => signals(parse(file).model!, { received: 'all' })).toThrow(
    'all signals of the file have been received',
  );
  const noStart = file.replace(/status-quo.*\n/, 'perceptions: { a: { b: { hides: [y] } } }\n');
  expect(() => signals(parse(noStart).model!, { hidden: 'closed' })).toThrow(
    'what is hidden is closed off from the status quo, and the file gives none; leave out hidden, or give a status quo',
  );
  const bare = file.slice(0, file.indexOf('signals:'));
  expect(() => signals(parse(bare).model!)).toThrow('the file has no signals');
});
