import {
  type Concept,
  createPace,
  judgesImprovements,
  type Limits,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import {
  type Conflict,
  type ConflictDifference,
  type Differences,
  differencesBetween,
  type JudgementStep,
  judgementsBetween,
} from '@standoff/language';
import type { Claim, Of } from '@standoff/propositions';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { withShare } from '../analysis/progress.ts';
import { equilibriaBy, type ReadBy, sharedConditions } from '../analysis/read-by.ts';
import { BEYOND, withinBound } from '../analysis/within-bound.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Version } from '../model/model.ts';
import type { NamedFinding } from '../sweep/finding.ts';
import { headlineFindings } from '../sweep/headline-findings.ts';
import { acrossModels } from './across-models.ts';
import { type Named, statedOtherwise } from './compare-versions.ts';
import {
  announcingMixtures,
  looksAtVerdict,
  MOST,
  MOST_CELLS,
  MOST_LOOKS,
  MOST_STATES,
} from './cost-of-cruxes.ts';
import { type CruxAsGiven, cruxesAsGiven } from './crux-as-given.ts';
import { disputeOf, sayDifference } from './disputes.ts';
import { foundAlready } from './found-already.ts';
import { type MixedGround, openGround } from './mixed-ground.ts';
import { sharesStates } from './shared-states.ts';
import {
  type CostOfMixtures,
  type LooksEach,
  type SmallestMixtures,
  smallestMixtures,
} from './smallest-mixtures.ts';

/** What two models judge differently, and the fewest of it that explain why they find otherwise. */
export interface Crux {
  readonly differences: readonly CruxDifference[];
  /** What differs and is no judgement: it is as in the one into which judgements are put. */
  readonly held: readonly Omit<Of<'statedOtherwise'>, 'kind' | 'models'>[];
  /** Those in which they differ, those of the headlines first. */
  readonly findings: readonly CruxFinding[];
  /** Of the states named, those that hold in one of the two only under the foresight that each gives, where not all look alike. */
  readonly asGiven: readonly CruxAsGiven[];
  /** How many states that hold in one of the two only were not looked at. */
  readonly furtherFindings: number;
  /** Under what no crux is sought: concepts that do not go by single comparisons, or what is given. */
  readonly without: readonly ReadBy[];
  /** That of the first model, which names the states of both. */
  readonly casebook: Casebook;
}

/** Why none is sought. */
export interface NoCrux {
  readonly why: 'other-states' | 'other-names' | 'reading' | 'too-long';
}

/** Something that the two judge differently. */
export interface CruxDifference {
  /** What leads to it from the first model, in words. */
  readonly says: string;
  /** What is so of it in the second: what they argue about. */
  readonly dispute: Claim;
  /** What leads from the first model to the one with this of the second, and back from the second. */
  readonly into: readonly JudgementStep[];
  readonly back: readonly JudgementStep[];
  /** Whether some smallest set of some finding has it. */
  readonly matters: boolean;
}

export interface CruxFinding extends NamedFinding {
  /** Whether it is so in the first, and in the second. */
  readonly holds: readonly [boolean, boolean];
  /** What of the second has to be put into the first for it to be found there as in the second. */
  readonly into: SmallestMixtures;
  /** What of the first has to be put into the second. */
  readonly back: SmallestMixtures;
}

/** What is compared. */
export interface CruxSide {
  readonly version: Version;
  readonly analysis: Analysis;
}

/** Seeks what explains each finding in which two models differ. */
export function* cruxBetween(
  first: CruxSide,
  second: CruxSide,
  limits: Limits,
  /** The place of the second among all that are compared. */
  place = 1,
  /** What is asked about in any case, beside what the headlines rest on. */
  named: Named = { states: [], findings: [] },
  /** How many further models will be held against the first, which is announced as taking as much. */
  further = 0,
): Steps<Crux | NoCrux> {
  if (!sharesStates(first.analysis.casebook, second.analysis.casebook)) {
    return { why: 'other-states' };
  }
  if (first.analysis.reading || second.analysis.reading) return { why: 'reading' };
  const differences = differencesBetween(first.version.conflict, second.version.conflict);
  if (differences === undefined) return { why: 'other-names' };
  const grounds = {
    first: openGround(first.analysis.casebook, 'first', differences, limits),
    second: openGround(second.analysis.casebook, 'second', differences, limits),
  };
  const casebooks = [first.analysis.casebook, second.analysis.casebook];
  const { casebook } = acrossModels(casebooks, true, [0, place]);
  const asked = yield* askedOf(first.analysis, second.analysis, casebook, named);
  const open = asked.findings.filter(({ finding }) => {
    const [before, after] = [first, second].map(({ analysis }) => foundAlready(analysis, finding));
    return before === undefined || before !== after;
  });
  const isFar = first.analysis.casebook.space.cells > MOST_CELLS;
  if (isFar && open.length > 0) return { why: 'too-long' };
  const number = differences.all.length;
  const each = looksAtVerdict(first.analysis.casebook.space);
  const findings = yield* withinBound(cruxesOf(open, grounds, number, further, each), MOST_LOOKS);
  if (findings === BEYOND) return { why: 'too-long' };
  const analyses = [first.analysis, second.analysis] as const;
  const states = isFar ? [] : named.states.slice(0, MOST_STATES);
  const given = yield* withinBound(
    cruxesAsGiven(analyses, grounds.first, differences, states, MOST),
    MOST_LOOKS,
  );
  const asGiven = given === BEYOND ? [] : given;
  const shared = sharedConditions(analyses);
  return {
    casebook,
    differences: tellDifferences(casebook, differences, [
      ...findings.flatMap(({ into, back }) => [into, back]),
      ...asGiven.map(({ into }) => into),
    ]),
    held: heldIn(first.version.conflict, second.version.conflict),
    findings,
    asGiven,
    furtherFindings: asked.further,
    without: shared.flatMap((by) => (by !== 'given' && judgesImprovements(by) ? [] : [by])),
  };
}

type Grounds = Record<'first' | 'second', MixedGround>;

function* cruxesOf(
  asked: readonly NamedFinding[],
  grounds: Grounds,
  number: number,
  further: number,
  each: LooksEach,
): Steps<CruxFinding[]> {
  const findings: CruxFinding[] = [];
  for (const [k, one] of asked.entries()) {
    const after = 2 * (asked.length - k - 1 + further * asked.length);
    const most = (1 + further) * MOST_LOOKS;
    const steps = cruxOf(one, grounds, number, each, (later) =>
      announcingMixtures(after + later, most),
    );
    const found = yield* withShare(steps, () => (k + 1) / asked.length);
    if (found !== undefined) findings.push(found);
  }
  return findings;
}

function* cruxOf(
  asked: NamedFinding,
  { first, second }: Grounds,
  number: number,
  each: LooksEach,
  announcing: (later: number) => CostOfMixtures,
): Steps<CruxFinding | undefined> {
  const { finding } = asked;
  const all = Array.from({ length: number }, (_, at) => at);
  // How many differences its verdict rests on is known after the first, which may be the longest.
  const cost = announcing(2)(each, 2, number);
  yield { what: doing.seekingCrux, passes: 0, share: 0, cost };
  const plain = yield* first.judge(finding, new Set());
  const whole = yield* second.judge(finding, new Set(all));
  const [before, after] = [plain.holds, whole.holds];
  if (before === undefined || after === undefined || before === after) return undefined;
  const into = (set: readonly number[]) => first.judge(finding, new Set(set));
  const back = (set: readonly number[]) =>
    second.judge(finding, new Set(all.filter((at) => !set.includes(at))));
  return {
    ...asked,
    holds: [before, after],
    into: yield* smallestMixtures(plain, into, { ...MOST, each }, announcing(1)),
    back: yield* smallestMixtures(whole, back, { ...MOST, each }, announcing(0)),
  };
}

/** Orders, facts and limits are differences, also where no single judgement leads from one to the other. */
function heldIn(first: Conflict, second: Conflict): Crux['held'] {
  return judgementsBetween(first, second)
    .others.filter(
      ({ what, of }) =>
        !(what === 'preference' || what === 'facts' || (what === 'options' && of !== undefined)),
    )
    .map((other) => statedOtherwise(first, other, second));
}

/** What the headlines of both rest on, the states that are named, and those that hold in one of the two only. */
function* askedOf(
  first: Analysis,
  second: Analysis,
  across: Casebook,
  named: Named,
): Steps<{ readonly findings: readonly NamedFinding[]; readonly further: number }> {
  const findings = new Map<string, NamedFinding>();
  for (const asked of [...headlineFindings(first), ...headlineFindings(second)]) {
    const key = keyOfFinding(asked.finding);
    if (!findings.has(key)) findings.set(key, asked);
  }
  for (const one of named.findings) {
    if (!findings.has(keyOfFinding(one.finding))) findings.set(keyOfFinding(one.finding), one);
  }
  let further = 0;
  for (const concept of sharedConditions([first, second])) {
    if (concept === 'given' || !judgesImprovements(concept)) continue;
    for (const state of named.states
      .filter(apartIn(first, second, concept))
      .slice(0, MOST_STATES)) {
      const one = stableState(across, state, concept);
      if (!findings.has(keyOfFinding(one.finding))) findings.set(keyOfFinding(one.finding), one);
    }
    const asked = statesAskedOf([...findings.values()], concept);
    const only = yield* apartFrom([first, second], concept, asked, across);
    const other = yield* apartFrom([second, first], concept, asked, across);
    for (const each of [...only.told, ...other.told].slice(0, MOST_STATES)) {
      findings.set(keyOfFinding(each.finding), each);
    }
    further += Math.max(0, only.count + other.count - MOST_STATES);
  }
  return { findings: [...findings.values()], further };
}

/** The same for findings that say the same. States may be too many for numbers of JSON. */
export function keyOfFinding(finding: NamedFinding['finding']): string {
  return JSON.stringify(finding, (key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return key === 'concept' ? (value as Concept).id : value;
  });
}

/** The states of which it is asked already whether they hold under a concept. */
function statesAskedOf(asked: readonly NamedFinding[], concept: Concept): ReadonlySet<StateCode> {
  return new Set(
    asked.flatMap(({ finding }) =>
      finding.kind === 'stable' && finding.concept === concept ? [finding.state] : [],
    ),
  );
}

/** How many states hold in the first only and are not asked about, and the most telling of them. */
function* apartFrom(
  [first, second]: readonly [Analysis, Analysis],
  concept: Concept,
  asked: ReadonlySet<StateCode>,
  across: Casebook,
): Steps<{ readonly told: readonly NamedFinding[]; readonly count: number }> {
  const { casebook } = first;
  const { space } = second.casebook;
  const others = equilibriaBy(second, concept)!;
  const pace = createPace();
  const cells: number[] = [];
  for (const cell of equilibriaBy(first, concept)!) {
    const state = casebook.space.codeOf(cell);
    const there = space.cellOf(state);
    if (!(there >= 0 && others.has(there)) && !asked.has(state)) cells.push(cell);
    if (pace.spend(8)) yield COMPARING;
  }
  const told = mostTelling(cells, MOST_STATES, criteriaOf(first)).map((cell) => {
    return stableState(across, casebook.space.codeOf(cell), concept);
  });
  return { told, count: cells.length };
}

/** Whether a state holds under a concept in one of two models only. */
function apartIn(
  first: Analysis,
  second: Analysis,
  concept: Concept,
): (state: StateCode) => boolean {
  const holdsIn = (analysis: Analysis, state: StateCode) => {
    const cell = analysis.casebook.space.cellOf(state);
    return cell >= 0 && equilibriaBy(analysis, concept)!.has(cell);
  };
  return (state) => holdsIn(first, state) !== holdsIn(second, state);
}

function stableState({ stateId }: Casebook, state: StateCode, concept: Concept): NamedFinding {
  return { id: `${stateId(state)}-${concept.id}`, finding: { kind: 'stable', state, concept } };
}

const COMPARING = { what: doing.comparingHolding, passes: 0, share: 0 };

function tellDifferences(
  casebook: Casebook,
  differences: Differences,
  mixtures: readonly SmallestMixtures[],
): CruxDifference[] {
  const needed = new Set(mixtures.flatMap(({ sets }) => sets.flat()));
  const plain = differences.mixed('first', () => false);
  const whole = differences.mixed('second', () => true);
  return differences.all.map((difference, at) => {
    const into = between(
      plain,
      differences.mixed('first', (one) => one === at),
    ).steps;
    const back = between(
      whole,
      differences.mixed('second', (one) => one !== at),
    ).steps;
    return {
      says: sayDifference(casebook, difference, into),
      dispute: disputeOf(casebook, difference, into),
      into,
      back,
      matters: needed.has(at),
    };
  });
}

/** The judgements that put some of the differences into the first of two conflicts, one after the other. */
export function judgementsOfSet(
  first: Conflict,
  second: Conflict,
  set: readonly number[],
): readonly JudgementStep[] {
  const differences = differencesBetween(first, second);
  if (differences === undefined) return [];
  const plain = differences.mixed('first', () => false);
  return between(
    plain,
    differences.mixed('first', (at) => set.includes(at)),
  ).steps;
}

/** As many swaps as it takes. */
function between(
  one: Parameters<typeof judgementsBetween>[0],
  other: typeof one,
): ConflictDifference {
  return judgementsBetween(one, other, Number.POSITIVE_INFINITY);
}
