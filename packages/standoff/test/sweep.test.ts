import { coalitionReadings, type StateCode } from '@standoff/engine';
import { applyJudgements, readJudgements } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { judgements, type Model, parse, sweep } from '../src/index.ts';
import { checkFinding, leftOut, near } from './sweeps/check-swept.ts';
import {
  type AskedFinding,
  analysisOf,
  everyModel,
  inDoubtOf,
  isSo,
  numberOfModels,
  statesWhere,
} from './sweeps/every-model.ts';
import {
  type Doubtful,
  doubtful,
  doubtfulByStates,
  doubtfulText,
  playerId,
} from './sweeps/random-doubts.ts';

/** So many conflicts in a default run, with every model of each. */
const RUNS = draws(278, 'STANDOFF_SWEEPS');

/** What is asked twice of the same sweep is tried on fewer. */
const FEWER = Math.ceil(RUNS / 12);

/** Larger neighbourhoods are not gone through one by one. */
const MOST_MODELS = 40;

type Answer = Exclude<ReturnType<typeof sweep>, { status: string }>;

const concept = fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr');

const questionOf = (all: fc.Arbitrary<Doubtful>) =>
  fc
    .record({
      described: all,
      /** What is asked, by numbers that are taken by what there is. */
      drawn: fc.record({
        state: fc.nat(99),
        other: fc.nat(99),
        third: fc.nat(99),
        who: fc.nat(99),
        concept,
      }),
    })
    // Who moves at the same time moves options.
    .map(({ described, drawn }) => ({
      described,
      drawn:
        described.graph && drawn.concept.startsWith('sim') ? { ...drawn, concept: 'seq' } : drawn,
    }));

const question = questionOf(doubtful);

/** The findings to ask, in words and by what the engine says. */
function findingsOf(
  described: Doubtful,
  analysis: ReturnType<typeof analysisOf>,
  {
    state,
    other,
    third,
    who,
    concept,
  }: { readonly [K in 'state' | 'other' | 'third' | 'who']: number } & { readonly concept: string },
): readonly (readonly [string, AskedFinding])[] {
  const { casebook } = analysis;
  const { space } = casebook;
  const stateAt = (drawn: number): StateCode =>
    space.codeOf(space.cellAt(drawn % space.stateCount));
  const [s, t, u] = [stateAt(state), stateAt(other), stateAt(third)];
  const [S, T, U] = [s, t, u].map((code) => casebook.stateId(code));
  const mover = who % casebook.movers.length;
  const player = who % casebook.decisionMakers.length;
  const drafts: StateCode[] = [];
  if (described.body) {
    space.movers.at(-1)!.forEachTarget(space.cellOf(casebook.statusQuo!), (to) => {
      drafts.push(space.codeOf(to));
    });
  }
  const [draft] = drafts;
  const all: readonly (readonly [string, AskedFinding])[] = [
    [`stable ${S} ${concept}`, { kind: 'stable', state: s, concept }],
    [
      `stable ${T} ${concept} ${casebook.movers[mover]!.id}`,
      { kind: 'stable', state: t, concept, who: mover },
    ],
    ...coalitions(analysis, t, [who, other, third], concept),
    [
      `prefers ${playerId(player)} ${S} ${T}`,
      { kind: 'prefers', who: player, better: s, worse: t },
    ],
    [`prefers all ${T} ${U}`, { kind: 'prefers', better: t, worse: u }],
    [`unreached ${S}`, { kind: 'unreached', state: s }],
    [`unreached ${U}`, { kind: 'unreached', state: u }],
    ...neverReached(described, analysis, state % 2 === 0),
    ...(draft === undefined
      ? []
      : [[`passes court ${casebook.stateId(draft)}`, { kind: 'passes', draft }] as const]),
  ];
  // Who asks twice for one is told once.
  return [...new Map(all).entries()];
}

/** Of most conflicts that some would not leave a state together, by concepts that coalitions have. */
function coalitions(
  { casebook }: ReturnType<typeof analysisOf>,
  state: StateCode,
  [first, second, third]: readonly number[],
  concept: string,
): readonly (readonly [string, AskedFinding])[] {
  const { movers } = casebook;
  const members = [...new Set([first! % movers.length, second! % movers.length])].sort();
  if (members.length < 2 || concept.startsWith('sim')) return [];
  const reading = coalitionReadings[third! % coalitionReadings.length]!.id;
  const who = members.map((member) => movers[member]!.id).join('+');
  const read = reading === 'all' && third! % 2 === 0 ? '' : ` ${reading}`;
  return [
    [
      `stable ${casebook.stateId(state)} ${concept} ${who}${read}`,
      { kind: 'stable-together', state, concept, members, reading },
    ],
  ];
}

/** Of the last fact, that it is so or that it is not, where that may be in the file as written. */
function neverReached(
  { facts }: Doubtful,
  { casebook }: ReturnType<typeof analysisOf>,
  is: boolean,
): readonly (readonly [string, AskedFinding])[] {
  const fact = `f${facts.length - 1}`;
  if (facts.length === 0 || statesWhere(casebook, { fact, is }).length === 0) return [];
  return [[`unreached ${is ? fact : `not ${fact}`}`, { kind: 'never-reached', fact, is }]];
}

function modelOf(described: Doubtful): Model {
  const { model, diagnostics } = parse(doubtfulText(described));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return model;
}

/** How many conflicts were gone through, and how many findings of them hang on something. */
let checked = 0;
let hanging = 0;

test('what a sweep says of findings is so in every one of their models', () => {
  checkSweeps(question, RUNS);
  expect(checked).toBe(RUNS);
  expect(hanging).toBeGreaterThan(RUNS / 2);
  expect(leftOut.judgements).toBeGreaterThan(RUNS / 10);
});

test('so it is where states are ordered by weights, utilities and relations', () => {
  [checked, hanging] = [0, 0];
  const runs = Math.ceil(RUNS / 10);
  checkSweeps(questionOf(doubtfulByStates), runs);
  expect(checked).toBe(runs);
  expect(hanging).toBeGreaterThan(runs / 2);
});

test('a relation between states that the file names has its places', () => {
  const { model } = parse(`
standoff: 1
title: Named
decision-makers:
  a: { options: { x: yes/no }, relation: [calm > war] }
states: { calm: { a.x: no }, war: { a.x: yes } }
status-quo: { a.x: no }
`);
  const answer = ask(model!, { doubts: 'swaps', within: 1 }, ['prefers a calm war']);
  expect(answer.models).toBe('2');
  expect(answer.findings[0]!.breaking).toMatchObject({ size: 1, count: 1 });
});

test('every swap of states comes to the same in the text', () => {
  let swaps = 0;
  fc.assert(
    fc.property(doubtfulByStates, (described) => {
      const model = modelOf({ ...described, limit: false });
      const { conflict } = model.base;
      for (const judgement of judgements.neighbourhood(model)) {
        const { kind, of } = judgement as Readonly<Record<string, unknown>>;
        const dm = described.players.findIndex((_, k) => playerId(k) === of);
        if (kind !== 'swap' || described.players[dm]?.by === undefined) continue;
        const read = readJudgements(conflict, [judgement]);
        if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
        const applied = applyJudgements(conflict, read.judgements);
        const changed = judgements.apply(model, [judgement]);
        if (applied.status === 'refused') throw new Error(applied.reason.message);
        if (changed.status === 'refused') throw new Error(JSON.stringify(changed.problems));
        const [one, other] = [applied.conflict, changed.model.base.conflict].map(
          (each) => analysisOf(each, 'nash').casebook,
        );
        const codes = Array.from({ length: one!.space.stateCount }, (_, k) => {
          return one!.space.codeOf(one!.space.cellAt(k));
        });
        const tell = (casebook: typeof one) =>
          codes.flatMap((a) => codes.map((b) => casebook!.compare(dm, a, b)));
        expect(tell(other)).toEqual(tell(one));
        swaps++;
      }
    }),
    { numRuns: Math.ceil(RUNS / 80) },
  );
  expect(swaps).toBeGreaterThan(RUNS / 80);
});

function checkSweeps(questions: typeof question, numRuns: number): void {
  fc.assert(
    fc.property(questions, ({ described, drawn }) => {
      const model = modelOf(described);
      const { conflict } = model.base;
      fc.pre(numberOfModels(described, conflict) <= MOST_MODELS);
      const models = everyModel(described, conflict);
      const truth = analysisOf(conflict, drawn.concept);
      fc.pre(truth.casebook.statusQuo !== undefined);
      const findings = findingsOf(described, truth, drawn);
      const inDoubt = inDoubtOf(models);
      const analyses = models.map((one) => analysisOf(one.conflict, drawn.concept));
      const answer = ask(
        model,
        described,
        findings.map(([text]) => text),
      );
      expect(answer.models).toBe(String(models.length));
      for (const [k, [, asked]] of findings.entries()) {
        const holds = analyses.map((analysis) => isSo(analysis, asked));
        if (new Set(holds).size > 1) hanging++;
        checkFinding(answer.findings[k]!, conflict, models, inDoubt, asked, holds);
      }
      checked++;
    }),
    { numRuns },
  );
}

function ask(
  model: Model,
  { doubts, within }: Pick<Doubtful, 'doubts' | 'within'>,
  findings: readonly string[],
): Answer {
  const answer = sweep(model, { doubts, within, findings });
  return answer;
}

test('a finding and its negation add up, and a wider neighbourhood breaks it no later', () => {
  fc.assert(
    fc.property(question, fc.nat(2), ({ described, drawn }, more) => {
      const model = modelOf(described);
      const truth = analysisOf(model.base.conflict, drawn.concept);
      fc.pre(truth.casebook.statusQuo !== undefined);
      const texts = findingsOf(described, truth, drawn).map(([text]) => text);
      const answer = ask(model, described, texts);
      const negated = ask(
        model,
        described,
        texts.map((text) => `not ${text}`),
      );
      const wider = ask(model, { ...described, within: described.within + more }, texts);
      for (const [k, found] of answer.findings.entries()) {
        const other = negated.findings[k]!;
        expect(BigInt(found.standing!) + BigInt(other.standing!)).toBe(BigInt(answer.models));
        near(found.share + other.share, 1);
        expect(other.breaking.size).toBe((found.mending ?? { size: 0 }).size);
        const [before, after] = [found, wider.findings[k]!].map(
          (one) => one.breaking.size ?? Infinity,
        );
        expect(after).toBeLessThanOrEqual(before!);
      }
    }),
    { numRuns: FEWER },
  );
});

test('where nothing is in doubt the share is nought or one', () => {
  fc.assert(
    fc.property(question, ({ described, drawn }) => {
      const model = modelOf(described);
      const truth = analysisOf(model.base.conflict, drawn.concept);
      fc.pre(truth.casebook.statusQuo !== undefined);
      const findings = findingsOf(described, truth, drawn);
      const answer = ask(
        model,
        { doubts: 'swaps', within: 0 },
        findings.map(([text]) => text),
      );
      expect(answer.models).toBe('1');
      for (const [k, [, asked]] of findings.entries()) {
        expect(answer.findings[k]!.share).toBe(isSo(truth, asked) ? 1 : 0);
        expect(answer.findings[k]!.drivers).toEqual([]);
      }
    }),
    { numRuns: FEWER },
  );
});

test('whoever cannot move drives nothing but what it is asked about itself', () => {
  fc.assert(
    fc.property(question, ({ described, drawn }) => {
      fc.pre(!described.graph);
      const model = modelOf(described);
      const truth = analysisOf(model.base.conflict, drawn.concept);
      fc.pre(truth.casebook.statusQuo !== undefined);
      const texts = findingsOf(described, truth, drawn)
        .map(([text]) => text)
        .filter((text) => !text.startsWith('prefers all'));
      const file = JSON.parse(doubtfulText(described));
      file['decision-makers'].onlooker = {
        prefers: [{ want: 'a.x', sure: 0.7 }, { not: 'b.x' }, { want: 'a.x or b.x' }],
      };
      if (file.doubts) file.doubts.push({ of: 'onlooker.prefers', swap: 'neighbours' });
      const watched = ask(parse(JSON.stringify(file)).model!, described, texts);
      const answer = ask(model, described, texts);
      for (const [k, found] of watched.findings.entries()) {
        const alone = answer.findings[k]!;
        expect(found.exact).toEqual(alone.exact);
        expect(found.traces).toBe(alone.traces);
        expect(found.drivers.map(({ judgement }) => judgement['id'])).toEqual(
          alone.drivers.map(({ judgement }) => judgement['id']),
        );
        expect(found.breaking.size).toBe(alone.breaking.size);
      }
    }),
    { numRuns: FEWER },
  );
});

test('where models are drawn the interval covers the share, and fewest changes are what they are', () => {
  let [covered, drawn] = [0, 0];
  fc.assert(
    fc.property(question, fc.nat(1_000_000), ({ described, drawn: asked }, seed) => {
      const model = modelOf(described);
      const truth = analysisOf(model.base.conflict, asked.concept);
      fc.pre(truth.casebook.statusQuo !== undefined);
      const texts = findingsOf(described, truth, asked).map(([text]) => text);
      const exact = ask(model, described, texts);
      // Of more models not all are tried for the fewest changes.
      fc.pre(Number(exact.models) <= 2_000);
      const { doubts, within } = described;
      const options = { doubts, within, findings: texts, maxTraces: 1, samples: 200, seed };
      const sampled = sweep(model, options);
      expect(sweep(model, options)).toEqual(sampled);
      for (const [k, found] of (sampled as Answer).findings.entries()) {
        const known = exact.findings[k]!;
        expect(found.breaking).toEqual({ ...known.breaking, sets: expect.anything() });
        expect(found.breaking.sets).toHaveLength(known.breaking.sets.length);
        if (found.drawn === undefined) continue;
        drawn++;
        if (found.low <= known.share && known.share <= found.high) covered++;
      }
    }),
    { numRuns: FEWER },
  );
  expect(drawn).toBeGreaterThan(FEWER / 2);
  expect(covered / drawn).toBeGreaterThan(0.93);
});
