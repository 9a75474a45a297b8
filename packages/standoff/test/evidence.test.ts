import type { Conflict } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { evidence, judgements, type Model, parse } from '../src/index.ts';
import {
  conflictWithout,
  fateOf,
  subsetsOf,
  type Unit,
  unitsOf,
} from './evidence/literal-evidence.ts';
import { type Citing, citing, citingText, claimIds, playerId } from './evidence/random-claims.ts';
import { type AskedFinding, analysisOf, isSo } from './sweeps/every-model.ts';

/** So many conflicts in a default run, with every model of each claim. */
const RUNS = draws(60, 'STANDOFF_CLAIMS');

type Answer = Exclude<ReturnType<typeof evidence>, { status: string }>;
type ClaimFound = Answer['claims'][number];

const question = fc.record({
  described: citing,
  state: fc.nat(99),
  other: fc.nat(99),
  who: fc.nat(99),
  concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq'),
  drop: fc.constantFrom('alone' as const, 'alone' as const, 'said' as const),
});

/** The analysis of a conflict, or nothing where no state is feasible any more. */
function tryAnalysis(conflict: Conflict, concept: string) {
  try {
    return analysisOf(conflict, concept);
  } catch {
    return undefined;
  }
}

function modelOf(described: Citing): Model {
  const { model, diagnostics } = parse(citingText(described));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return model;
}

let [checked, turnedAlone, turnedInDoubt, pulling] = [0, 0, 0, 0];

test('what evidence says of every claim is so where its parts are taken out by judgements', () => {
  fc.assert(
    fc.property(question, ({ described, state, other, who, concept, drop }) => {
      const parsed = parse(citingText(described));
      // Rules may leave no state, or rule out the status quo.
      fc.pre(parsed.model !== undefined);
      const model = modelOf(described);
      const { conflict } = model.base;
      const truth = tryAnalysis(conflict, concept);
      fc.pre(truth?.casebook.statusQuo !== undefined);
      const { casebook } = truth!;
      const { space } = casebook;
      const [s, t] = [state, other].map((drawn) =>
        space.codeOf(space.cellAt(drawn % space.stateCount)),
      );
      const [S, T] = [s!, t!].map((code) => casebook.stateId(code));
      const player = who % described.players.length;
      const asked: (readonly [string, AskedFinding])[] = [
        [`stable status-quo ${concept}`, { kind: 'stable', state: casebook.statusQuo!, concept }],
        [
          `stable ${S} ${concept} ${playerId(player)}`,
          { kind: 'stable', state: s!, concept, who: player },
        ],
        [`prefers all ${S} ${T}`, { kind: 'prefers', better: s!, worse: t! }],
        [`unreached ${T}`, { kind: 'unreached', state: t! }],
      ];
      const answer = evidence(model, {
        findings: asked.map(([text]) => text),
        drop,
        pulls: true,
      }) as Answer;
      checkAnswer(answer, described, conflict, asked, concept, drop);
      checkText(answer, model);
      checked++;
    }),
    { numRuns: RUNS },
  );
  expect(checked).toBe(RUNS);
  expect(turnedAlone).toBeGreaterThan(RUNS / 8);
  expect(turnedInDoubt).toBeGreaterThan(RUNS / 20);
  expect(pulling).toBeGreaterThan(RUNS / 20);
});

function checkAnswer(
  answer: Answer,
  described: Citing,
  conflict: Conflict,
  asked: readonly (readonly [string, AskedFinding])[],
  concept: string,
  drop: 'alone' | 'said',
): void {
  const known = new Map<string, boolean[] | undefined>();
  const holds = (units: readonly Unit[]): boolean[] | undefined => {
    const key = keyOf(units.map(removalOf));
    if (known.has(key)) return known.get(key);
    const analysis = tryAnalysis(conflictWithout(conflict, units), concept);
    const so = analysis && asked.map(([, one]) => isSo(analysis, one));
    known.set(key, so);
    return so;
  };
  const written = holds([])!;
  expect(answer.findings.map(({ stands }) => stands)).toEqual(written);
  const units = unitsOf(described);
  const cited = citedAnywhere(described);
  expect(answer.claims.map(({ claim }) => claim).toSorted()).toEqual(
    claimIds.filter((id) => cited.has(id)),
  );
  expect(answer.idle).toEqual(claimIds.filter((id) => !cited.has(id)));
  for (const found of answer.claims) {
    const by = (fate: string) => units.filter((unit) => fateOf(unit, found.claim, drop) === fate);
    const [dropped, doubted] = [by('dropped'), by('in-doubt')];
    expect(found.dropped).toHaveLength(dropped.length);
    expect(found.inDoubt).toHaveLength(doubted.length);
    expect(found.borne).toHaveLength(by('borne').length);
    checkClaim(found, { written, dropped, doubted, holds });
  }
  checkRank(answer);
  checkPulls(
    answer,
    units.filter(({ links }) => Object.keys(links).length > 0),
    { written, holds },
  );
}

function citedAnywhere({ players, facts, infeasible, optionLinks }: Citing): Set<string> {
  const places = players.flat();
  const all = [
    ...places.flatMap(({ links, wishes }) => [links, ...wishes.map((wish) => wish.links)]),
    ...facts.map(({ links }) => links),
    ...infeasible.map(({ links }) => links),
    optionLinks,
  ];
  return new Set(all.flatMap((links) => Object.keys(links)));
}

interface Truth {
  readonly written: readonly boolean[];
  readonly dropped: readonly Unit[];
  readonly doubted: readonly Unit[];
  readonly holds: (units: readonly Unit[]) => boolean[] | undefined;
}

function checkClaim(found: ClaimFound, { written, dropped, doubted, holds }: Truth): void {
  if (dropped.length + doubted.length === 0) {
    expect(found.findings).toEqual([]);
    return;
  }
  const alone = holds(dropped);
  if (alone === undefined) {
    expect(found.problem).toContain('no sense');
    expect(found.findings).toEqual([]);
    return;
  }
  expect(found.findings.map(({ stands }) => stands)).toEqual(alone);
  expect(found.findings.map(({ turned }) => turned)).toEqual(
    alone.map((one, k) => one !== written[k]),
  );
  const isTurned = found.findings.some(({ turned }) => turned);
  if (isTurned) turnedAlone++;
  const models = subsetsOf(doubted).map((more) => ({ more, so: holds([...dropped, ...more]) }));
  if (doubted.length === 0 || models.some(({ so }) => so === undefined)) {
    expect(found.findings.every(({ inDoubt }) => inDoubt === undefined)).toBe(true);
    return;
  }
  for (const [k, { inDoubt }] of found.findings.entries()) {
    expect(inDoubt!.models).toBe(String(models.length));
    expect(inDoubt!.standing).toBe(String(models.filter(({ so }) => so![k]).length));
    const turned = models.filter(({ so }) => so![k] !== alone[k]);
    if (turned.length === 0) {
      expect(inDoubt!.fewest).toBeUndefined();
      continue;
    }
    if (!isTurned) turnedInDoubt++;
    const size = Math.min(...turned.map(({ more }) => more.length));
    const smallest = turned.filter(({ more }) => more.length === size);
    expect(inDoubt!.fewest).toMatchObject({ size, count: smallest.length });
    const told = inDoubt!.fewest!.sets.map((set) => keyOf(set));
    expect(told.toSorted()).toEqual(
      smallest.map(({ more }) => keyOf(more.map(removalOf))).toSorted(),
    );
  }
  const inDoubt = found.findings.some((one) => one.inDoubt?.fewest !== undefined);
  expect(found.turns).toBe(isTurned ? 'alone' : inDoubt ? 'in-doubt' : 'nothing');
}

/** A unit as the judgement about the file as written that takes it out. */
function removalOf({ fact, of, place, member }: Unit): Record<string, unknown> {
  return fact === undefined ? { of, place, member } : { fact: `f${fact}` };
}

function keyOf(set: readonly Record<string, unknown>[]): string {
  const named = ({ fact, of, place, member }: Record<string, unknown>) =>
    [fact ?? '', of ?? '', place ?? '', member ?? ''].join('.');
  return set.map(named).sort().join(' ');
}

/** Of every pair of units: without the one a finding is otherwise, without the other not, without both not either. */
function checkPulls(
  { pulls, findings }: Answer,
  units: readonly Unit[],
  { written, holds }: Pick<Truth, 'written' | 'holds'>,
): void {
  const turned = (some: readonly Unit[]) => {
    const so = holds(some);
    return so && written.map((one, k) => so[k] !== one);
  };
  const single = units.map((unit) => turned([unit]));
  const wanted = units.flatMap((one, a) =>
    units.flatMap((other, b) => {
      if (a === b || single[a] === undefined || single[b] === undefined) return [];
      if (!single[a].some((is, k) => is && !single[b]![k])) return [];
      const both = turned([one, other]);
      const found = written.flatMap((_, k) =>
        both && single[a]![k] && !single[b]![k] && !both[k] ? [findings[k]!.id] : [],
      );
      return found.length === 0 ? [] : [{ found, links: [one.links, other.links] }];
    }),
  );
  pulling += wanted.length > 0 ? 1 : 0;
  const told = pulls!.map(({ findings: found, holding, against }) => {
    const links = [holding, against].map(({ because }) =>
      Object.fromEntries(because.map(({ claim, grade }) => [claim, grade ?? 'none'])),
    );
    return { found, links };
  });
  const inOrder = (all: typeof wanted) => all.map((one) => JSON.stringify(one, sorted)).toSorted();
  expect(inOrder(told as typeof wanted)).toEqual(inOrder(wanted));
}

/** Keys of objects in one order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The claims stand in the order that the page of the inquiry defines. */
function checkRank({ claims }: Answer): void {
  const ranks = claims.map((one) => {
    const together = one.findings.filter(({ turned, inDoubt }) => !turned && inDoubt?.fewest);
    const sizes = together.map(({ inDoubt }) => inDoubt!.fewest!.size);
    return [
      one.findings.filter(({ turned }) => turned).length,
      together.length,
      -Math.min(99, ...sizes),
      one.dropped.length,
      one.inDoubt.length,
      one.dropped.length + one.inDoubt.length + one.borne.length + one.held.length,
    ];
  });
  for (const [k, rank] of ranks.slice(1).entries()) {
    const at = rank.findIndex((value, j) => value !== ranks[k]![j]);
    if (at >= 0) expect(ranks[k]![at]).toBeGreaterThan(rank[at]!);
  }
}

/** The judgements that are told apply one after the other, as text, and lead to what is told. */
function checkText(answer: Answer, model: Model): void {
  for (const { findings, judgements: told } of answer.claims) {
    if (told.length === 0 || findings.length === 0) continue;
    // Where rules name a fact that is gone, other states may be feasible, and they have other ids.
    if (model.base.conflict.infeasible.length > 0 && told.some(({ kind }) => kind === 'fact'))
      continue;
    const applied = judgements.apply(model, told);
    if (applied.status === 'refused') throw new Error(JSON.stringify(applied.problems));
    const again = evidence(applied.model, {
      findings: answer.findings.map(({ id }) => id),
      claim: 'k4',
    }) as Answer;
    expect(again.findings.map(({ stands }) => stands)).toEqual(
      findings.map(({ stands }) => stands),
    );
    break;
  }
}
