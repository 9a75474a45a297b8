import { readFormula } from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { misjudge, parse, verifyMisjudgements } from '../src/index.ts';
import { formulaText, type Hypergame, signalId } from './hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  holds,
  isSafe,
  type JudgingConcept,
  pictureOf,
  statesOf,
  truePicture,
} from './hypergames/literal-hypergame.ts';
import {
  type FatalPaths,
  fatalPaths,
  irreducibleSets,
  type Pictures,
  picturesKey,
  type Question,
  temptingTarget,
} from './hypergames/misjudgement-oracle.ts';
import { modelOf } from './hypergames/model-of.ts';
import { formulaOver, maybe, randomHypergame } from './hypergames/random-hypergame.ts';
import { type ToldError, withErrors } from './hypergames/told-errors.ts';
import { deters, moverOf, numberOf, stateId } from './hypergames/told-moves.ts';
import { patrol } from './small-conflicts.ts';

/** So many hypergames in a default run. */
const RUNS = draws(100, 'STANDOFF_MISJUDGEMENTS');

const hypergame = randomHypergame({ states: 12, places: 3, decisionMakers: 3 });

const asked = fc.record({
  concept: fc.constantFrom<JudgingConcept>('nash', 'gmr', 'smr', 'seq', 'seq', 'sseq', 'sim'),
  hidden: fc.constantFrom<HiddenReading>('frozen', 'frozen', 'closed'),
  facts: fc.boolean(),
});

const question = hypergame.chain((game) =>
  fc.record({
    game: fc.constant(game),
    asked,
    target: formulaOver(game.options, game.facts.length),
    tempting: maybe(fc.nat(11), 4),
    received: fc.subarray(game.signals.map((_, k) => k)),
  }),
);

type Answer = Exclude<ReturnType<typeof misjudge>, { status: string }>;

/** What every set of errors that is told results in. */
function toldSets(game: Hypergame, base: Pictures, { stories }: Answer): string[] {
  const keys = stories.flatMap(({ sets }) =>
    sets.map((set) => picturesKey(withErrors(game, base, set as readonly ToldError[]))),
  );
  return [...new Set(keys)].sort();
}

function checkAnswer(game: Hypergame, base: Pictures, question: Question, answer: Answer): void {
  const paths = fatalPaths(game, question);
  const expected = irreducibleSets(game, base, question, paths);
  const size = expected.length === 0 ? null : Math.min(...expected.map((one) => one.size));
  expect(answer.size).toBe(size);
  expect(answer.count).toBe(expected.filter((one) => one.size === size).length);
  expect(toldSets(game, base, answer)).toEqual(expected.map(({ key }) => key).sort());
  for (const story of answer.stories) checkStory(game, base, question, paths, story);
  if (answer.proof.kind === 'unreachable') expect(question.facts || size !== null).toBe(false);
  if (answer.proof.closed !== undefined) checkClosed(base, paths, answer);
}

/** The path is legal and leads there; every set of errors opens it; and what is overlooked deters in truth. */
function checkStory(
  game: Hypergame,
  base: Pictures,
  question: Question,
  { seemsSafe, isTarget, start }: FatalPaths,
  { path, sets, count, size }: Answer['stories'][number],
): void {
  const truth = gameIn(game, truePicture(game), question.hidden);
  const moves = path.map((step) => ({
    mover: moverOf(game, step.mover),
    from: numberOf(step.from),
    to: numberOf(step.to),
  }));
  expect(isTarget[moves.at(-1)?.to ?? start]).toBe(true);
  moves.forEach(({ mover, from }, k) => {
    expect(from).toBe(moves[k - 1]?.to ?? start);
    expect(mover).not.toBe(moves[k - 1]?.mover);
  });
  for (const set of sets) {
    const pictures = withErrors(game, base, set as readonly ToldError[]);
    for (const { mover, from, to } of moves)
      expect(seemsSafe(pictures, mover, from, to)).toBe(true);
  }
  path.forEach(({ overlooked, mover: id }, k) => {
    const move = moves[k]!;
    if (overlooked?.kind === 'sequence') {
      expect(deters(game, truth, question.concept, move, overlooked.steps)).toBe(true);
    }
    const isSafeInTruth =
      id === 'court' || isSafe(truth, question.concept, move.mover, move.from, move.to);
    const improves = truth.improvements(move.mover, move.from).includes(move.to);
    expect(overlooked !== undefined).toBe(improves && !isSafeInTruth);
  });
  expect(count).toBe(sets.length);
  expect(size).toBe(Math.min(...sets.map((set) => set.length)));
}

function checkClosed(
  base: Pictures,
  { reachable, isTarget, states }: FatalPaths,
  answer: Answer,
): void {
  const reached = reachable(base);
  expect([...answer.proof.closed!].sort()).toEqual([...reached].map(stateId).sort());
  expect(states.some((_, state) => reached.has(state) && isTarget[state])).toBe(false);
}

/** What can be checked of an answer is accepted, and not once a step or a state is taken away. */
function checkVerified(model: ReturnType<typeof modelOf>, answer: Answer): void {
  const { stories, proof } = answer;
  const canBeChecked = stories.length > 0 || proof.closed !== undefined;
  expect(verifyMisjudgements(model, answer)).toMatchObject(
    canBeChecked
      ? { valid: true, unchecked: expect.any(Array) }
      : { valid: false, problem: expect.stringContaining('nothing') },
  );
  for (const [k, story] of stories.entries()) {
    const withPath = (path: unknown) => ({
      ...answer,
      stories: stories.with(k, { ...story, path } as typeof story),
    });
    if (story.path.length > 0) {
      expect(verifyMisjudgements(model, withPath(story.path.slice(1)))).toMatchObject({
        valid: false,
      });
    }
    const trusting = { ...answer, stories: stories.with(k, { ...story, sets: [[]] }) };
    // Without errors nothing leads there, or none would be needed.
    expect(verifyMisjudgements(model, trusting)).toMatchObject({ valid: story.size === 0 });
  }
  const [first, ...others] = proof.closed ?? [];
  if (first === undefined) return;
  for (const closed of [others, [...others, 's999999']]) {
    const forged = { ...answer, proof: { ...proof, closed } };
    expect(verifyMisjudgements(model, forged)).toMatchObject({ valid: false });
  }
}

test('the sets of errors that are enough are those that trying all of them finds', () => {
  fc.assert(
    fc.property(
      question,
      ({ game, asked: { concept, hidden, facts }, target: drawn, tempting, received }) => {
        const base = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
        const first = { target: drawn, concept, hidden, facts, upTo: 2 };
        const target = tempting === undefined ? drawn : temptingTarget(game, base, first, tempting);
        const avoid = formulaText(game, target);
        const signals = received.map(signalId);
        const model = modelOf(game);
        // A formula that gives an option two levels is refused.
        fc.pre(!('problem' in readFormula(model.base.conflict, avoid)));
        const ask = () => misjudge(model, { avoid, concept, upTo: 2, facts, signals, hidden });
        if (!statesOf(game).some((state) => holds(game, [], state, target))) {
          expect(ask).toThrow('avoid: this is true in no feasible state');
          return;
        }
        const answer = ask();
        checkAnswer(game, base, { ...first, target }, answer);
        checkVerified(model, answer);
      },
    ),
    { numRuns: RUNS },
  );
});

test('nobody is taken to get further by moving twice in a row', () => {
  const { model } = parse(`
standoff: 1
title: Step by step
decision-makers:
  a:
    options: { x: { levels: [l0, l1, l2], moves: step } }
    prefers: [x = l2, x = l1]
  b: { options: { y: yes/no }, prefers: [not y] }
status-quo: { a.x: l0, b.y: no }
`);
  const answer = misjudge(model!, { reach: 'a.x = l2' });
  // From s2 a would like to go on to s3, and cannot without a move of b in between.
  expect(answer).toMatchObject({
    size: null,
    proof: { kind: 'unreachable', closed: ['s1', 's2'] },
  });
});

test('what is no improvement in truth overlooks no reply', () => {
  const { model } = parse(`
standoff: 1
title: A fact misread
decision-makers:
  a: { options: { x: yes/no }, prefers: [not f, x] }
  b: { options: { y: yes/no }, prefers: [a.x] }
facts: { f: a.x }
status-quo: { a.x: no, b.y: no }
`);
  const answer = misjudge(model!, { avoid: 'a.x', concept: 'gmr', facts: true });
  expect(answer).toMatchObject({ size: 1, count: 2, stories: [{ overlooked: [] }] });
});

test('a body that moves at the same time can be overlooked', () => {
  const { model } = parse(`
standoff: 1
title: At once
decision-makers:
  a: { options: { x: yes/no }, prefers: [not (x and court.y), x] }
  b: { prefers: [{ want: court.y, if: not a.x }] }
bodies:
  court: { members: [b], adopts: 1 votes, options: { y: yes/no } }
status-quo: { a.x: no, court.y: no }
`);
  const answer = misjudge(model!, { avoid: 'a.x and not court.y', concept: 'sim' });
  // a does not know that the court may act, or that b wants it to.
  expect(answer).toMatchObject({ size: 1, count: 2 });
});

test('a body does nothing with an option that a viewer who errs about its members does not know of', () => {
  const { model } = parse(`
standoff: 1
title: In chambers
decision-makers:
  a: { options: { x: yes/no }, prefers: [not (x and (b.z or court.y)), x] }
  b:
    options: { z: yes/no }
    prefers: [{ want: z, if: a.x }, { want: court.y, if: a.x }]
bodies:
  court: { members: [b], adopts: 1 votes, options: { y: yes/no } }
status-quo: { a.x: no, b.z: no, court.y: no }
perceptions:
  a: { court: { hides: [y] } }
`);
  // That b answers with z keeps a from x; of the court it fears nothing.
  const answer = misjudge(model!, { avoid: 'a.x', concept: 'seq' });
  expect(answer).toMatchObject({ size: 1, count: 2 });
});

test('that nothing leads there is not taken without its proof, nor beside a path, nor where facts may be misread', () => {
  const answer = misjudge(patrol, { avoid: 'a.go and b.fire', upTo: 1 });
  expect(answer.stories).toHaveLength(1);
  expect(verifyMisjudgements(patrol, answer)).toEqual({
    valid: true,
    unchecked: expect.any(Array),
  });
  const claiming = { ...answer, proof: { ...answer.proof, kind: 'unreachable' } };
  expect(verifyMisjudgements(patrol, claiming)).toMatchObject({ valid: false });
  expect(verifyMisjudgements(patrol, { ...claiming, stories: [] })).toMatchObject({ valid: false });
  const other = { ...answer, proof: { ...answer.proof, kind: 'certain' } };
  expect(verifyMisjudgements(patrol, other)).toMatchObject({ valid: false });

  const bridge = parse(`
standoff: 1
title: A bridge
decision-makers:
  a: { options: { go: yes/no }, prefers: [not (go and b.go), go] }
  b: { options: { go: yes/no }, prefers: [not (go and a.go), go] }
status-quo: { a.go: no, b.go: no }
`).model!;
  const none = misjudge(bridge, { avoid: 'a.go and b.go', upTo: 1 });
  expect(none.proof.kind).toBe('unreachable');
  expect(verifyMisjudgements(bridge, none)).toEqual({ valid: true, unchecked: expect.any(Array) });
  expect(verifyMisjudgements(bridge, { ...none, facts: true })).toMatchObject({
    valid: false,
    problem: 'where facts may be misread, states that are closed prove nothing',
  });
  const { closed: _, ...unproved } = none.proof;
  expect(verifyMisjudgements(bridge, { ...none, proof: unproved })).toMatchObject({
    valid: false,
    problem: 'nothing says which states improvements reach',
  });
});

test('what is checked may be anything', () => {
  const { model } = parse(`
standoff: 1
title: A bridge
decision-makers:
  a: { options: { go: yes/no }, prefers: [not (go and b.go), go] }
  b: { options: { go: yes/no }, prefers: [not (go and a.go), go] }
status-quo: { a.go: no, b.go: no }
`);
  if (model === undefined) throw new Error('the model has errors');
  const answer = misjudge(model, { avoid: 'a.go and b.go', upTo: 1 });
  expect(verifyMisjudgements(model, answer)).toEqual({ valid: true, unchecked: expect.any(Array) });
  const anything: fc.Arbitrary<unknown> = fc.anything({ withNullPrototype: true });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(answer), 'variant'), anything, (key, value) => {
      const found = verifyMisjudgements(model, { ...answer, [key]: value });
      if (key === 'format') expect(found).toMatchObject({ valid: false });
      else expect(found).toHaveProperty('valid');
      expect(verifyMisjudgements(model, value)).toMatchObject({ valid: false });
    }),
  );
});
