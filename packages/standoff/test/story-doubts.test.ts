import {
  defaultLimits,
  feasibleCodes,
  findConcept,
  improvementsFrom,
  isSafe,
  judgeImprovements,
  reviseSituation,
  runToEnd,
  type StateCode,
} from '@standoff/engine';
import {
  applyJudgements,
  type Conflict,
  type Formula,
  type Judgement,
  judgementId,
  type Preference,
  readJudgements,
  toModel,
} from '@standoff/language';
import {
  findState,
  type Games,
  type OpenCase,
  openCase,
  openGames,
  readFormula,
} from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { judgements, type Model, misjudge, parse } from '../src/index.ts';
import { formulaText, modelText, signalId } from './hypergames/description.ts';
import { type HiddenReading, pictureOf } from './hypergames/literal-hypergame.ts';
import { temptingTarget } from './hypergames/misjudgement-oracle.ts';
import { formulaOver, maybe, randomHypergame } from './hypergames/random-hypergame.ts';
import type { ToldError } from './hypergames/told-errors.ts';

/** So many hypergames in a default run. */
const RUNS = draws(40, 'STANDOFF_STORY_DOUBTS', 10);

/** In larger neighbourhoods not every model is gone through. */
const MOST_MODELS = 100;

const question = randomHypergame({ states: 12, places: 3, decisionMakers: 3 }).chain((game) =>
  fc.record({
    game: fc.constant(game),
    concept: fc.constantFrom<'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim'>(
      'nash',
      'gmr',
      'smr',
      'seq',
      'seq',
      'sseq',
      'sim',
    ),
    hidden: fc.constantFrom<HiddenReading>('frozen', 'frozen', 'closed'),
    facts: fc.boolean(),
    target: formulaOver(game.options, game.facts.length),
    tempting: maybe(fc.nat(11), 4),
    received: fc.subarray(game.signals.map((_, k) => k)),
    /** Of whom the first statement is less than sure, and which facts are less than certain. */
    unsure: fc.subarray(game.preferences.map((_, k) => k)),
    uncertain: fc.subarray(game.facts.map((_, k) => k)),
    limit: fc.boolean(),
  }),
);

type Drawn = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** The file of a hypergame in which some more is in doubt than neighbours in orders. */
function doubtfulModel({ game, unsure, uncertain, limit }: Drawn): Model {
  const file = JSON.parse(modelText(game));
  for (const dm of unsure) {
    const [first] = file['decision-makers']['abcd'[dm]!].prefers ?? [];
    if (first !== undefined && first.equally === undefined) first.sure = 0.7;
  }
  for (const fact of uncertain) {
    file.facts[`f${fact}`] = { when: file.facts[`f${fact}`], chance: 0.7 };
  }
  if (limit && game.options[0]!.owner === 0 && game.options[0]!.moves === 'free') {
    file.doubts = [{ of: 'a.x', 'one-of': ['one-way'] }];
  }
  const { model, diagnostics } = parse(JSON.stringify(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  return model;
}

interface OneModel {
  readonly conflict: Conflict;
  readonly judgements: readonly Judgement[];
}

/** All models by the definition: one swap in each order, and everything else in doubt or not. */
function everyModel(model: Model): OneModel[] {
  const { conflict } = model.base;
  // Swaps of weights are known by the states.
  const near = readJudgements(conflict, judgements.neighbourhood(model));
  if (near.status === 'faulty') throw new Error(JSON.stringify(near.problems));
  const all = near.judgements;
  // Places on which views and signals count are no reason to refuse: pictures are laid over it afterwards.
  const bare = { ...conflict, doubts: [], perceptions: [], signals: [] };
  let chosen: (readonly Judgement[])[] = [[]];
  for (const { id } of conflict.decisionMakers) {
    const swaps = all.filter((one) => one.kind === 'swap' && one.of === id);
    chosen = chosen.flatMap((before) => [before, ...swaps.map((swap) => [...before, swap])]);
  }
  // From the last place to the first, so that each still means what it did.
  const coins = all.filter(({ kind }) => kind !== 'swap').reverse();
  for (const coin of coins) {
    chosen = chosen.flatMap((before) => [before, [...before, coin]]);
  }
  return chosen.map((judgements) => {
    const outcome = applyJudgements(bare, judgements);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    return { conflict: outcome.conflict, judgements };
  });
}

function opened(conflict: Conflict): OpenCase {
  const { compiled, diagnostics } = toModel(conflict, feasibleCodes);
  if (compiled === undefined) throw new Error(diagnostics[0]!.message);
  const found = runToEnd(openCase({ conflict, compiled }));
  if (found.status !== 'opened') throw new Error(found.status);
  return found;
}

function gamesOf(truth: OpenCase, hidden: HiddenReading, signals: Games['signals']): Games {
  const games = runToEnd(openGames(truth, { signals, hidden, limits: defaultLimits }));
  if ('status' in games) throw new Error(games.status);
  return games;
}

/** What pictures hold, whatever is the case: the pictures of the file, and the errors of a set laid over them. */
function heldPictures(
  { truth, own }: Games,
  set: readonly ToldError[],
): Pick<Conflict, 'perceptions' | 'misread'> {
  const { conflict, decisionMakers } = truth.casebook;
  const { span } = decisionMakers[0]!;
  const perceptions = own.flatMap(({ picture, opened: seen }, viewer) =>
    [...decisionMakers, ...conflict.bodies].map(({ id }) => {
      const about = set.filter((one) => one['viewer'] === picture.viewer && one['of'] === id);
      const errors = about.filter(({ kind }) => kind !== 'hide');
      const isHeld = picture.orders.has(id) || errors.length > 0;
      const before = seen.casebook.conflict.decisionMakers.find((one) => one.id === id)?.preference;
      const hides = [
        ...picture.hidden.filter(({ owner }) => owner === id).map(({ option }) => option),
        ...about.filter(({ kind }) => kind === 'hide').map(({ option }) => String(option)),
      ];
      return {
        observer: decisionMakers[viewer]!.id,
        observed: id,
        ...(isHeld && before && { preference: errors.reduce(withError, before) }),
        edits: [],
        hides,
        because: [],
        span,
      };
    }),
  );
  const misread = own.flatMap(({ picture }) => {
    const errors = set.filter(({ kind, viewer }) => kind === 'fact' && viewer === picture.viewer);
    const facts = new Map(picture.misread);
    for (const { fact, value } of errors) facts.set(String(fact), value === true);
    return [...facts].map(([fact, as]) => ({
      observer: picture.viewer,
      fact,
      as,
      sure: 1,
      because: [],
      span,
    }));
  });
  return { perceptions, misread };
}

function withError(preference: Preference, error: ToldError): Preference {
  if (preference.kind !== 'prioritized') throw new Error('no order of statements');
  const place = Number(error['place']);
  const moved = preference.statements[place - 1]!;
  const left = preference.statements.toSpliced(place - 1, 1);
  if (error['kind'] === 'drop') return { ...preference, statements: left };
  const to = error['kind'] === 'swap' ? place + 1 : Number(error['to']);
  return { ...preference, statements: left.toSpliced(to - 1, 0, moved) };
}

interface Walk {
  readonly concept: string;
  readonly hidden: HiddenReading;
  readonly target: Formula;
  readonly path: readonly {
    readonly mover: string;
    readonly from: StateCode;
    readonly to: StateCode;
  }[];
}

/** Whether this very path is walked in a conflict, by the operators that judge moves. */
function isWalked(conflict: Conflict, { concept, hidden, target, path }: Walk): boolean {
  const truth = opened(conflict);
  const { casebook, situation } = truth;
  const { space } = casebook;
  const { own } = gamesOf(truth, hidden, []);
  const preferences = casebook.model.preferences.map(
    (preference, mover) => own[mover]?.opened.casebook.model.preferences[mover] ?? preference,
  );
  const played = runToEnd(
    reviseSituation(situation, casebook.model, { ...casebook.model, preferences }),
  )!.situation;
  const end = path.at(-1)!.to;
  if (space.cellOf(end) < 0) return false;
  if (!casebook.states.holds(casebook.compiled.nodeOf(target), end)) return false;
  return path.every(({ mover: id, from, to }) => {
    const mover = casebook.movers.findIndex((one) => one.id === id);
    const [start, next] = [space.cellOf(from), space.cellOf(to)];
    if (start < 0 || next < 0) return false;
    if (!improvementsFrom(played, mover, start).includes(next)) return false;
    if (mover >= own.length) return true;
    const seen = own[mover]!.opened.situation;
    const [a, b] = [seen.space.cellOf(from), seen.space.cellOf(to)];
    if (!improvementsFrom(seen, mover, a).includes(b)) return false;
    return runToEnd(isSafe(runToEnd(judgeImprovements(seen, mover, findConcept(concept)!)), a, b));
  });
}

type Answer = Exclude<ReturnType<typeof misjudge>, { status: string }>;
type Story = Answer['stories'][number];

function walkOf(
  { casebook }: OpenCase,
  { concept, hidden }: Drawn,
  target: Formula,
  { path }: Story,
): Walk {
  const codeOf = (id: string) => {
    const found = findState(casebook, id);
    if (found.status === 'not-found') throw new Error(found.problem);
    return found.state;
  };
  const steps = path.map(({ mover, from, to }) => ({
    mover,
    from: codeOf(from),
    to: codeOf(to),
  }));
  return { concept, hidden, target, path: steps };
}

/** How many stories were gone through, and how many of them hang on something. */
let [checked, hanging] = [0, 0];

function checkStory(games: Games, drawn: Drawn, target: Formula, models: readonly OneModel[]) {
  return (story: Story): void => {
    if (story.path.length === 0) {
      expect(story.doubt).toBeUndefined();
      return;
    }
    const { doubt } = story;
    if (doubt?.standing === undefined) throw new Error(doubt?.says ?? 'there is no doubt');
    const pictures = heldPictures(games, story.sets[0] as readonly ToldError[]);
    const walk = walkOf(games.truth, drawn, target, story);
    const stands = models.map((one) => isWalked({ ...one.conflict, ...pictures }, walk));
    expect(stands[0]).toBe(true);
    expect(doubt.standing).toBe(String(stands.filter((so) => so).length));
    const turning = models.flatMap(({ judgements: [only, ...more] }, k) =>
      only !== undefined && more.length === 0 && !stands[k] ? [judgementId(only)] : [],
    );
    const { judgements = [], others = 0 } = doubt.hangsOn ?? {};
    expect(judgements.length === 0).toBe(stands.every((so) => so));
    if (turning.length > 0) {
      expect(others).toBe(turning.length - 1);
      expect(turning).toContain(judgements[0]!['id']);
    } else expect(judgements.length).not.toBe(1);
    checked++;
    if (judgements.length > 0) hanging++;
  };
}

test('a story stands in the models in which trying each of them finds that its path is walked', () => {
  fc.assert(
    fc.property(question, (drawn) => {
      const { game, concept, hidden, facts, target: asked, tempting, received } = drawn;
      const model = doubtfulModel(drawn);
      const { conflict } = model.base;
      const models = everyModel(model);
      fc.pre(models.length <= MOST_MODELS);
      const base = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
      const first = { target: asked, concept, hidden, facts, upTo: 1 };
      const target = tempting === undefined ? asked : temptingTarget(game, base, first, tempting);
      const signals = received.map(signalId);
      const avoid = formulaText(game, target);
      const options = { avoid, concept, upTo: 1, facts, signals, hidden };
      const read = readFormula(conflict, avoid);
      // A formula that gives an option two levels is refused.
      fc.pre(!('problem' in read));
      // So is one that is true in no state, whatever the facts in doubt.
      fc.pre(mayBeAsked(() => misjudge(model, options)));
      const answer = misjudge(model, { ...options, doubt: true });
      if ('status' in answer) throw new Error(String(answer.status));
      fc.pre(answer.stories.some(({ path }) => path.length > 0));
      // Where a rule counts on a fact in doubt, a model may have no states that make sense.
      fc.pre(answer.inDoubt?.models !== undefined);
      expect(answer.inDoubt!.models).toBe(String(models.length));
      const truth = opened(conflict);
      const games = gamesOf(
        truth,
        hidden,
        conflict.signals.filter(({ id }) => signals.includes(id)),
      );
      for (const story of answer.stories.slice(0, 3)) {
        checkStory(games, drawn, read.formula, models)(story);
      }
    }),
    { numRuns: RUNS },
  );
  expect(hanging).toBeGreaterThan(checked / 4);
});

/** Whether a question is not refused as one about nothing. */
function mayBeAsked(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'true-nowhere') return false;
    throw error;
  }
}
