import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse, threats } from '../src/index.ts';
import { type Hypergame, moverId, signalId, threatId } from './hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  isStable,
  type JudgingConcept,
  type LiteralGame,
  pictureOf,
  truePicture,
} from './hypergames/literal-hypergame.ts';
import {
  type AskedThreat,
  believed,
  issues,
  look,
  ruledOut,
  withThreats,
} from './hypergames/literal-threats.ts';
import { modelOf } from './hypergames/model-of.ts';
import { deters, moverOf, numberOf, stateId } from './hypergames/told-moves.ts';

/** So many hypergames in a default run. */
const RUNS = draws(195, 'STANDOFF_HYPERGAMES');

const all: readonly JudgingConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

/** Some of them, in their order. */
const some = fc.subarray([...all], { minLength: 2, maxLength: 3 });

function statesOf(game: Hypergame, asked: AskedThreat) {
  const { truth, own, threat } = asked;
  return issues(game, truth, threat).map(({ from, to }) => {
    const truly = look(asked, truth, from, to);
    const isMove = to !== undefined && truth.moves(threat.by, from).includes(to);
    return {
      from: stateId(from),
      ...(isMove && { to: stateId(to) }),
      credible: truly !== undefined,
      safeUnder: truly?.safeUnder ?? [],
      believedBy: own.flatMap((seen, viewer) => {
        const believed = look(asked, seen, from, to);
        return believed ? [{ id: moverId(game, viewer), safeUnder: believed.safeUnder }] : [];
      }),
    };
  });
}

function mattersOf(game: Hypergame, { truth, threat, concepts }: AskedThreat) {
  const [first, second] = [believed(game, truth, threat), ruledOut(game, truth, threat)];
  return truth.movers
    .filter((mover) => mover !== threat.by)
    .flatMap((mover) =>
      concepts.flatMap((concept) => {
        const only = (here: LiteralGame, there: LiteralGame) =>
          truth.states.flatMap((_, state) =>
            isStable(here, concept, mover, state) && !isStable(there, concept, mover, state)
              ? [stateId(state)]
              : [],
          );
        const [onlyWith, onlyWithout] = [only(first, second), only(second, first)];
        return onlyWith.length + onlyWithout.length === 0
          ? []
          : [{ concept, mover: moverId(game, mover), onlyWith, onlyWithout }];
      }),
    );
}

function verdictOf(states: readonly { readonly credible: boolean }[]): string {
  if (states.length === 0) return 'never-at-issue';
  if (states.every(({ credible }) => credible)) return 'everywhere';
  return states.some(({ credible }) => credible) ? 'somewhere' : 'nowhere';
}

type Answer = Exclude<ReturnType<typeof threats>, { status: string }>;

/** What is told to deter has to, from a state where the threat is credible and not safe. */
function checkDeterred(game: Hypergame, truth: LiteralGame, told: Answer['threats'][number]): void {
  const unsafe = told.states.filter(
    ({ credible, safeUnder }) => credible && safeUnder.length < told.concepts.length,
  );
  expect(told.deterred !== undefined).toBe(unsafe.length > 0);
  if (told.deterred === undefined) return;
  const { from, to, concept, sanction } = told.deterred;
  const state = unsafe.find((one) => one.from === from && one.to === to);
  expect(state?.safeUnder).not.toContain(concept);
  if (sanction.kind !== 'sequence') return;
  const left = { mover: moverOf(game, told.by), from: numberOf(from), to: numberOf(to) };
  expect(deters(game, truth, concept as JudgingConcept, left, sanction.steps)).toBe(true);
}

test('threats and promises are what the definitions say', () => {
  const found = new Map<string, number>();
  fc.assert(
    fc.property(
      withThreats,
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      some,
      (game, drawn, hidden, concepts) => {
        const received = game.signals.flatMap((_, k) => (drawn[k] ? [k] : []));
        const truth = gameIn(game, truePicture(game), hidden);
        const own = game.preferences.map((_, viewer) =>
          gameIn(game, pictureOf(game, viewer, received), hidden),
        );
        const answer = threats(modelOf(game), {
          concepts,
          signals: received.map(signalId),
          hidden,
        });
        for (const [k, threat] of game.threats!.entries()) {
          const told = answer.threats[k]!;
          const asked = { truth, own, threat, concepts };
          const states = statesOf(game, asked);
          const { id, by, kind, verdict, matters, count } = told;
          expect({ id, by, kind }).toEqual({
            id: threatId(k),
            by: moverId(game, threat.by),
            kind: threat.kind,
          });
          expect(told.states).toEqual(states);
          expect({ verdict, count }).toEqual({
            verdict: verdictOf(states),
            count: states.filter(({ credible }) => credible).length,
          });
          expect(matters).toEqual(mattersOf(game, asked));
          checkDeterred(game, truth, told);
          for (const what of [
            verdict,
            matters.length > 0 ? 'matters' : 'does not matter',
            told.where?.kind ?? 'no condition',
          ]) {
            found.set(what, (found.get(what) ?? 0) + 1);
          }
        }
      },
    ),
    { numRuns: RUNS },
  );
  // All kinds of answers were among them.
  for (const what of [
    'everywhere',
    'somewhere',
    'nowhere',
    'never-at-issue',
    'matters',
    'does not matter',
    'exactly',
    'unless',
  ]) {
    expect(found.get(what) ?? 0, what).toBeGreaterThan(RUNS / 100);
  }
});

const signalled = `
standoff: 1
title: Who knows
decision-makers:
  a: { options: { x: yes/no }, prefers: [not b.y, x] }
  b: { options: { y: yes/no }, prefers: [y] }
status-quo: { a.x: no, b.y: no }
perceptions: { a: { b: { hides: [y] } } }
threats: { mine: { by: b, if: a.x, then: { y: yes } } }
signals: { means: { by: b, to: a, says: We can, shows: { b: { reveals: [y] } } } }
`;

test('whoever does not know of an option does not believe the threat to use it, until a signal reveals it', () => {
  const { model } = parse(signalled);
  const believers = (received: 'none' | 'all') => {
    const { threats: list } = threats(model!, { signals: received }) as Answer;
    return list[0]!.states.flatMap(({ believedBy }) => believedBy.map(({ id }) => id));
  };
  expect(believers('none')).toEqual(['b']);
  expect(believers('all')).toEqual(['a', 'b']);
});

test('moves are judged by the foresight of the file, of each its own', () => {
  const { model } = parse(
    `${signalled}foresight: { a: nash, b: smr }\n`.replace(
      'a: { b: {',
      'a: { b: { foresight: seq,',
    ),
  );
  const answer = threats(model!) as Answer;
  expect(answer.conceptsFrom).toBe('file');
  expect(answer.concepts).toEqual({ a: ['nash'], b: ['smr'] });
  expect(answer.threats[0]!.concepts).toEqual(['smr']);
  expect((threats(model!, { concepts: ['gmr'] }) as Answer).threats[0]!.concepts).toEqual(['gmr']);
});

test('whether it seems safe rests on what the speaker is thought to see', () => {
  const { model } = parse(`
standoff: 1
title: What they think that we see
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
  b: { options: { y: yes/no }, prefers: [not c.z, y] }
  c: { options: { z: yes/no }, prefers: [{ want: z, if: b.y }, not z] }
status-quo: { a.x: yes, b.y: no, c.z: no }
perceptions: { a: { b: { perceptions: { c: { drop: 1 } } } } }
threats: { mine: { by: b, if: a.x and not c.z, then: { y: yes } } }
`);
  const { threats: list } = threats(model!, { concepts: ['seq'] }) as Answer;
  expect(list[0]!.states).toMatchObject([
    {
      credible: true,
      safeUnder: [],
      believedBy: [
        { id: 'a', safeUnder: ['seq'] },
        { id: 'b', safeUnder: [] },
        { id: 'c', safeUnder: [] },
      ],
    },
  ]);
});

test('concepts that do not judge single moves are refused, and files without threats', () => {
  const { model } = parse(signalled);
  expect(() => threats(model!, { concepts: ['l3'] })).toThrow(/does not say of a single move/);
  const bare = parse(signalled.replace(/threats:.*\n/, '')).model!;
  expect(() => threats(bare)).toThrow('the file has no threats or promises');
});
