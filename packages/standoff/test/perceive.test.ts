import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse, perceive } from '../src/index.ts';
import { type Hypergame, signalId } from './hypergames/description.ts';
import type { HiddenReading, JudgingConcept, LiteralGame } from './hypergames/literal-hypergame.ts';
import { gamesOf, verdicts } from './hypergames/literal-verdicts.ts';
import { modelOf } from './hypergames/model-of.ts';
import { randomHypergame } from './hypergames/random-hypergame.ts';
import { deters, moverOf, numberOf } from './hypergames/told-moves.ts';
import { withTruthTold } from './hypergames/truth-told.ts';

/** So many hypergames in a default run; the files on perceptions together draw 2,000. */
const RUNS = draws(170, 'STANDOFF_HYPERGAMES');

const concepts: readonly JudgingConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

const hypergame = randomHypergame({ states: 24, places: 4, decisionMakers: 4 });

/** With all states listed. */
type Answer = Required<Exclude<ReturnType<typeof perceive>, { status: string }>>;

function answered(answer: Answer, concept: JudgingConcept): ReturnType<typeof verdicts> {
  const classes = answer.classes[concept]!;
  const states = (list: readonly { state: string }[]) => list.map(({ state }) => state);
  const moves = (list: Answer['surprises'][string]) =>
    list.map(({ mover, from, to }) => `${mover} ${from} ${to}`).sort();
  return {
    truth: { ...answer.truth[concept]! } as Record<string, string[]>,
    stability: Object.fromEntries(
      answer.viewers.map(({ id, stability }) => [id, stability![concept]!]),
    ) as Record<string, string[]>,
    hyper: [...answer.hyperEquilibria[concept]!],
    shared: states(classes.shared),
    heldThoughMisread: states(classes['held-though-misread']),
    heldByError: classes['held-by-error'].map(({ state, by }) => ({ state, by: [...by] })),
    leftByError: classes['left-by-error'].map(({ state, by }) => ({ state, by: [...by] })),
    surprises: moves(answer.surprises[concept]!),
    missed: moves(answer.missed[concept]!),
  };
}

test('states and moves that are told in short are as many as are listed, each once', () => {
  fc.assert(
    fc.property(hypergame, (game) => {
      const model = modelOf(game);
      const asked = { concepts: [...concepts] };
      const listed = perceive(model, asked) as Answer;
      const { inShort } = perceive(model, { ...asked, states: 'few' }) as Answer;
      for (const concept of concepts) {
        const classes = listed.classes[concept]!;
        const short = inShort[concept]!;
        expect(short.shared.count).toBe(classes.shared.length);
        expect(short['held-though-misread'].count).toBe(classes['held-though-misread'].length);
        for (const kind of ['held-by-error', 'left-by-error'] as const) {
          const whoErrs = new Map(classes[kind].map(({ state, by }) => [state, by]));
          expect(countOf(short[kind])).toBe(classes[kind].length);
          for (const { states, errors } of short[kind]) {
            for (const state of states) {
              expect(errors.map(({ mover }) => mover)).toEqual(whoErrs.get(state));
            }
          }
        }
        expect(countOf(short.surprises!)).toBe(listed.surprises[concept]!.length);
        expect(countOf(short.missed!)).toBe(listed.missed[concept]!.length);
      }
    }),
    { numRuns: Math.ceil(RUNS / 20) },
  );
});

function countOf(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Replies that are told have to be legal, to exist in the game that they are told of, and to deter there. */
function checkReplies(
  game: Hypergame,
  told: Answer['surprises'][string],
  of: (mover: number) => LiteralGame,
  concept: JudgingConcept,
): void {
  for (const move of told) {
    const { unseen, sanction, from, to } = move;
    const mover = moverOf(game, move.mover);
    const judged = of(mover);
    const improves = judged.improvements(mover, numberOf(from)).includes(numberOf(to));
    const isTold = unseen !== undefined || sanction !== undefined;
    expect(isTold, JSON.stringify(move)).toBe(improves);
    if (unseen === undefined) continue;
    const left = { mover, from: numberOf(from), to: numberOf(to) };
    expect(deters(game, judged, concept, left, unseen), JSON.stringify(move)).toBe(true);
  }
}

const received = (game: Hypergame, drawn: readonly boolean[]) =>
  game.signals.flatMap((_, k) => (drawn[k] ? [k] : []));

test('what everybody takes the conflict to be is what the definitions say', () => {
  fc.assert(
    fc.property(
      hypergame,
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      (game, drawn, hidden) => {
        const signals = received(game, drawn);
        const found = gamesOf(game, signals, hidden);
        const answer = perceive(modelOf(game), {
          concepts: [...concepts],
          signals: signals.map(signalId),
          hidden,
        }) as Answer;
        for (const concept of concepts) {
          expect(answered(answer, concept), concept).toEqual(verdicts(game, found, concept));
          checkReplies(game, answer.surprises[concept]!, () => found.truth, concept);
          checkReplies(game, answer.missed[concept]!, (mover) => found.own[mover]!, concept);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

/** Everybody stays where it would stay if it erred in nothing. */
function expectNoError(answer: Answer): void {
  expect(answer.viewers.filter(({ differs }) => differs)).toEqual([]);
  for (const concept of concepts) {
    const { 'held-by-error': held, 'left-by-error': left, ...classes } = answer.classes[concept]!;
    expect([...held, ...left, ...classes['held-though-misread']]).toEqual([]);
    expect(classes.shared.map(({ state }) => state)).toEqual(answer.hyperEquilibria[concept]);
    expect([...answer.surprises[concept]!, ...answer.missed[concept]!]).toEqual([]);
  }
}

test('where nobody sees anything wrongly, all equilibria are shared', () => {
  fc.assert(
    fc.property(hypergame, (game) => {
      const model = modelOf({ ...game, views: [], misread: [], signals: [] });
      expectNoError(perceive(model, { concepts: [...concepts] }) as Answer);
    }),
    { numRuns: Math.ceil(RUNS / 20) },
  );
});

test('signals that show everybody all as it is leave no error', () => {
  fc.assert(
    fc.property(
      hypergame.filter(({ facts }) => facts.length > 0),
      (game) => {
        const model = modelOf(withTruthTold(game));
        expectNoError(perceive(model, { concepts: [...concepts], signals: 'all' }) as Answer);
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

test('who has been put right by signals sees nothing otherwise than it is, and is not said to', () => {
  const { model } = parse(`
standoff: 1
title: Put right
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
  b: { options: { y: yes/no }, prefers: [y, not a.x] }
status-quo: { a.x: no, b.y: no }
perceptions: { a: { b: { drop: 1, hides: [y] } } }
signals:
  wish: { by: b, to: a, says: We want y, shows: { b: { add: y, at: 1 } } }
  means: { by: b, to: a, says: We can do y, shows: { b: { reveals: [y] } } }
`);
  const seenBy = (signals: 'none' | 'all' | string[]) =>
    (perceive(model!, { signals }) as Answer).viewers[0];
  const received = (says: string) => `a has received the signal “${says}”`;
  expect(seenBy('all')).toMatchObject({
    differs: false,
    says: [received('We want y'), received('We can do y')],
  });
  expect(seenBy('none')!.says.join()).toMatch(/does not matter/);
  expect(seenBy(['wish'])!.says.join()).not.toMatch(/does not matter/);
  expect(seenBy(['means'])!.says.join()).not.toMatch(/know/);
});
