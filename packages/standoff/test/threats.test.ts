import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse, threats } from '../src/index.ts';
import {
  type Hypergame,
  moverId,
  signalId,
  type Threat,
  threatId,
} from './hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  holds,
  isSafe,
  isStable,
  type JudgingConcept,
  type LiteralGame,
  pictureOf,
  playedBy,
  truePicture,
} from './hypergames/literal-hypergame.ts';
import { modelOf } from './hypergames/model-of.ts';
import { formulaOver, randomHypergame } from './hypergames/random-hypergame.ts';
import { deters, moverOf, numberOf, stateId } from './hypergames/told-moves.ts';

/** So many hypergames in a default run. */
const RUNS = draws(300, 'STANDOFF_HYPERGAMES');

const all: readonly JudgingConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

/** Some of them, in their order. */
const some = fc.subarray([...all], { minLength: 2, maxLength: 3 });

const hypergame = randomHypergame({ states: 24, places: 4, decisionMakers: 3 });

/** A hypergame in which something is said about options of whoever says it. */
const withThreats = hypergame
  .filter(({ options, preferences }) => options.some(({ owner }) => owner < preferences.length))
  .chain((game) => {
    const owned = game.options.flatMap(({ owner }, k) =>
      owner < game.preferences.length ? [k] : [],
    );
    const threat = fc
      .record({
        kind: fc.constantFrom<Threat['kind']>('threat', 'threat', 'promise'),
        when: formulaOver(game.options, game.facts.length),
        option: fc.constantFrom(...owned),
        level: fc.nat(2),
        further: fc.option(fc.record({ option: fc.constantFrom(...owned), level: fc.nat(2) })),
      })
      .map(({ kind, when, option, level, further }): Threat => {
        const by = game.options[option]!.owner;
        const sets = [{ option, level }, ...(further ? [further] : [])]
          .filter((one, k, all) => all.findIndex((other) => other.option === one.option) === k)
          .filter((one) => game.options[one.option]!.owner === by)
          .map((one) => ({ ...one, level: one.level % game.options[one.option]!.levels }));
        return { by, kind, when, sets };
      });
    return fc
      .array(threat, { minLength: 1, maxLength: 2 })
      .map((list): Hypergame => ({ ...game, threats: list }));
  });

/** From where a threat is at issue, and the state in which it would be carried out, if there is one. */
function issues(game: Hypergame, { states }: LiteralGame, { when, sets }: Threat) {
  return states.flatMap((state, from) => {
    const done = sets.every(({ option, level }) => state[option] === level);
    if (done || !holds(game, [], state, when)) return [];
    const after = state.map((level, k) => sets.find(({ option }) => option === k)?.level ?? level);
    const to = states.findIndex((one) => one.every((level, k) => level === after[k]));
    return [{ from, to: to < 0 ? undefined : to }];
  });
}

interface AskedThreat {
  readonly truth: LiteralGame;
  readonly own: readonly LiteralGame[];
  readonly threat: Threat;
  readonly concepts: readonly JudgingConcept[];
}

/** What it is to carry it out in a game: whether it is credible, and under which concepts it is safe. */
function look(
  { threat: { by, kind }, concepts }: AskedThreat,
  judged: LiteralGame,
  from: number,
  to: number | undefined,
) {
  if (to === undefined || !judged.moves(by, from).includes(to)) return undefined;
  if (kind === 'promise') return judged.prefers(by, from, to) ? undefined : { safeUnder: [] };
  if (!judged.prefers(by, to, from)) return undefined;
  return { safeUnder: concepts.filter((concept) => isSafe(judged, concept, by, from, to)) };
}

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

/** The game in which carrying it out is an improvement wherever it is at issue, and undoing that is none. */
function believed(game: Hypergame, truth: LiteralGame, threat: Threat): LiteralGame {
  const pairs = new Set(issues(game, truth, threat).map(({ from, to }) => `${from} ${to}`));
  return playedBy(game, {
    ...truth,
    prefers: (mover, better, worse) => {
      if (mover !== threat.by) return truth.prefers(mover, better, worse);
      if (pairs.has(`${worse} ${better}`)) return true;
      return !pairs.has(`${better} ${worse}`) && truth.prefers(mover, better, worse);
    },
  });
}

/** The game in which its speaker never does it where it is at issue. */
function ruledOut(game: Hypergame, truth: LiteralGame, threat: Threat): LiteralGame {
  const open = new Set(issues(game, truth, threat).map(({ from }) => from));
  const isDone = (state: number) =>
    threat.sets.every(({ option, level }) => truth.states[state]![option] === level);
  return playedBy(game, {
    ...truth,
    moves: (mover, from) =>
      truth
        .moves(mover, from)
        .filter((to) => !(mover === threat.by && open.has(from) && isDone(to))),
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
        if ('status' in answer) throw new Error('too large');
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
