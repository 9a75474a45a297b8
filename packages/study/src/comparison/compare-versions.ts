import type { CellSet, StateCode, Steps } from '@standoff/engine';
import {
  type Conflict,
  type JudgementStep,
  judgementsBetween,
  type OtherDifference,
} from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfComparisons } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { equilibriaBy, idOfCondition, type ReadBy, sharedConditions } from '../analysis/read-by.ts';
import type { Phrasebook } from '../casebook/casebook.ts';
import { createPhrasebook } from '../casebook/create-casebook.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import type { NamedVersion } from '../model/model.ts';
import { conceptIds, worldOf, worldOfForesight } from '../said/world-of.ts';
import type { NamedFinding } from '../sweep/finding.ts';
import { type AcrossModels, acrossModels } from './across-models.ts';
import {
  type ComparedFinding,
  type FoundInModel,
  foundByModels,
  type Groups,
  groupsBy,
} from './compared-finding.ts';
import { tellMovedPlaces } from './moved-places.ts';
import { sharesStates } from './shared-states.ts';

speakOfComparisons();

/** A model or a variant, and what was found in it. */
export interface ComparedVersion extends NamedVersion {
  readonly analysis: Analysis;
}

/** What two or more models judge differently, and what that does to what is found. */
export interface VersionsCompared {
  readonly versions: readonly ComparedVersion[];
  readonly judgements: readonly ComparedJudgement[];
  /** What differs and is no judgement, such as an option that one of them lacks. */
  readonly others: readonly Of<'statedOtherwise'>[];
  /** What goes by a number that means another statement than in the first, in files of their own. */
  readonly moved: readonly Of<'placeMoved'>[];
  readonly findings: readonly ComparedFinding[];
  /** Whether all have the same options and levels, so that their states can be compared one by one. */
  readonly sharesStates: boolean;
  readonly across: AcrossModels;
}

/** A judgement that some of the others have otherwise than the first. */
export interface ComparedJudgement {
  readonly says: string;
  /** For each model the change that makes it of the first; undefined where it judges as the first does. */
  readonly in: readonly (JudgementStep | undefined)[];
  /** Who judges alike, by their places. */
  readonly groups: Groups;
}

/** Compares two or more models with the first of them; findings that were compared come after the states. */
export function* compareVersions(
  versions: readonly ComparedVersion[],
  claims: readonly ComparedFinding[] = [],
): Steps<VersionsCompared> {
  const [first, ...rest] = versions as [ComparedVersion, ...ComparedVersion[]];
  const phrasebook = createPhrasebook(first.version);
  const { conflict } = first.version;
  const differences = rest.map(({ version }) => judgementsBetween(conflict, version.conflict));
  const analyses = versions.map(({ analysis }) => analysis);
  const shares = rest.every(({ analysis }) =>
    sharesStates(first.analysis.casebook, analysis.casebook),
  );
  const across = acrossModels(
    analyses.map(({ casebook }) => casebook),
    shares,
  );
  return {
    versions,
    judgements: gather(
      differences.map(({ steps }, k) => {
        const other = rest[k]!.version.conflict;
        return steps.map((step) => ({ says: say(phrasebook, step, other), step }));
      }),
      ({ says }) => says,
    ).map(({ one: { says }, of }) => {
      const steps = [undefined, ...of.map((each) => each?.step)];
      return { says, in: steps, groups: groupsBy(steps, (step) => step !== undefined) };
    }),
    others: gather(
      differences.map(({ others }, k) =>
        others.map((other) => statedOtherwise(conflict, other, rest[k]!.version.conflict)),
      ),
      (stated) => JSON.stringify(stated),
    ).map(({ one, of }) => {
      const models = of.flatMap((each, k) => (each === undefined ? [] : [k + 1]));
      return { kind: 'statedOtherwise', models, ...one };
    }),
    moved: rest.flatMap((other, k) =>
      other.model === first.model ? [] : tellMovedPlaces(first.version, other.version, k + 1),
    ),
    findings: [...(yield* findingsOf(analyses, across, shares)), ...claims],
    sharesStates: shares,
    across,
  };
}

/** What two models both name, of which it is asked in any case what turns it. */
export interface Named {
  readonly states: readonly StateCode[];
  readonly findings: readonly NamedFinding[];
}

/** The states that a model means as the first does, and the findings of which it can be sought what turns them. */
export function namedAlike(findings: readonly ComparedFinding[], place: number): Named {
  return {
    states: findings.flatMap(({ states }) => {
      const [own] = states ?? [];
      return own !== undefined && states![place] === own ? [own] : [];
    }),
    findings: findings.flatMap(({ id, turned }) => (turned ? [{ id, finding: turned }] : [])),
  };
}

/** What two conflicts say otherwise that no judgement says; of a status quo, which of them has none. */
export function statedOtherwise(
  first: Conflict,
  { what, of }: OtherDifference,
  other: Conflict,
): Omit<Of<'statedOtherwise'>, 'kind' | 'models'> {
  const lacks =
    what !== 'status-quo'
      ? undefined
      : other.statusQuo === undefined
        ? 'other'
        : first.statusQuo === undefined
          ? 'first'
          : undefined;
  return { what, ...(of !== undefined && { of }), ...(lacks && { lacks }) };
}

function say(
  phrasebook: Phrasebook,
  { judgement, conflict }: JudgementStep,
  other: Conflict,
): string {
  return sayJudgement(phrasebook, judgement, conflict, other);
}

/** What is so of some of several, each once, with what each of them has of it. */
function gather<T>(lists: readonly (readonly T[])[], keyOf: (one: T) => string) {
  const all = new Map(lists.flat().map((one) => [keyOf(one), one]));
  return [...all].map(([key, one]) => ({
    one,
    of: lists.map((list) => list.find((each) => keyOf(each) === key)),
  }));
}

function* findingsOf(
  analyses: readonly Analysis[],
  across: AcrossModels,
  shares: boolean,
): Steps<ComparedFinding[]> {
  const headlines: FoundInModel[] = [];
  for (const analysis of analyses) headlines.push({ says: (yield* tellHeadline(analysis)).text });
  return [
    foundByModels('headline', { about: 'headline' }, headlines),
    ...statusQuoFinding(analyses, across),
    ...sharedConditions(analyses).map((by) => equilibriaFinding(analyses, by, shares)),
    ...namedFindings(analyses, across),
  ];
}

function statusQuoFinding(analyses: readonly Analysis[], across: AcrossModels): ComparedFinding[] {
  const starts = analyses.flatMap(({ casebook: { statusQuo } }) => statusQuo ?? []);
  if (starts.length < analyses.length) return [];
  return [standing('status-quo', { about: 'start' }, analyses, starts, across)];
}

/** The states and deals that every model names by the same words. */
function namedFindings(analyses: readonly Analysis[], across: AcrossModels): ComparedFinding[] {
  const [first, ...rest] = analyses.map(namedStates) as [NamedStates, ...NamedStates[]];
  return [...first].flatMap(([id, state]) => {
    const others = rest.flatMap((named) => named.get(id) ?? []);
    if (others.length < rest.length) return [];
    const about = { about: 'state', state: across.idIn(0, state) } as const;
    return [standing(`state-${id}`, about, analyses, [state, ...others], across)];
  });
}

/** Under which of the concepts a state of each model holds there. */
function standing(
  id: string,
  subject: Of<'foundAlike'>['each'][number],
  analyses: readonly Analysis[],
  states: readonly StateCode[],
  across: AcrossModels,
): ComparedFinding {
  const found = analyses.map((analysis, k): FoundInModel => {
    const is = patternIn(analysis, states[k]!, across.idIn(k, states[k]!));
    return is === undefined ? {} : { is };
  });
  // The same is found where it holds under the same concepts, whatever states these are.
  const keys = found.map(({ is }) => JSON.stringify(is && { ...is, state: undefined }));
  return { ...foundByModels(id, subject, found, keys), states };
}

function patternIn(analysis: Analysis, state: StateCode, id: string): Of<'pattern'> | undefined {
  const { space } = analysis.casebook;
  const cell = space.cellOf(state);
  if (cell < 0 || !space.isState(cell)) return undefined;
  const under = conceptIds(heldUnder(analysis, cell));
  const among = conceptIds(analysis.concepts);
  return { kind: 'pattern', state: id, under, among, ...worldOf(analysis) };
}

type NamedStates = ReadonlyMap<string, StateCode>;

function namedStates({ casebook }: Analysis): NamedStates {
  const { namedStates: states, deals } = casebook.conflict;
  const named = [
    ...states.map(({ id, pattern }) => [id, casebook.stateOf(pattern)] as const),
    ...deals.map((deal) => [deal.id, stateOfDeal(casebook, deal)] as const),
  ];
  return new Map(named.flatMap(([id, state]) => (state === undefined ? [] : [[id, state]])));
}

function equilibriaFinding(
  analyses: readonly Analysis[],
  by: ReadBy,
  shares: boolean,
): ComparedFinding {
  const sets = analyses.map((analysis) => equilibriaBy(analysis, by)!);
  // Of states that cannot be compared it is known only how many they are.
  const first = analyses.map((analysis, k) =>
    analyses.findIndex((other, j) =>
      shares
        ? isSameSet(other, sets[j]!, analysis, sets[k]!)
        : sets[j]!.count === sets[k]!.count &&
          other.casebook.space.stateCount === analysis.casebook.space.stateCount,
    ),
  );
  const found = analyses.map((analysis, k): FoundInModel => {
    const is = holdingIn(analysis, sets[k]!.count, by);
    const apart = shares && first[k] !== 0 && is.n === sets[0]!.count;
    return { is, ...(apart && { apart }) };
  });
  const concept = by === 'given' ? {} : { concept: by.id };
  const about = { about: shares ? 'equilibria' : 'number', ...concept } as const;
  const keys = found.map(({ is }, k) => `${(is as Of<'stableCount'>).of} ${first[k]}`);
  return foundByModels(`equilibria-${idOfCondition(by)}`, about, found, keys);
}

function holdingIn(analysis: Analysis, n: number, by: ReadBy): Of<'stableCount'> {
  const { casebook, foresight } = analysis;
  const world = {
    ...worldOf(analysis).in,
    ...(by === 'given' && worldOfForesight(casebook, foresight!)),
  };
  return {
    kind: 'stableCount',
    n,
    of: casebook.space.stateCount,
    ...(by !== 'given' && { concept: by.id }),
    ...(Object.keys(world).length > 0 && { in: world }),
  };
}

/** Whether the same states, by their codes, are in both sets. */
function isSameSet(one: Analysis, ones: CellSet, other: Analysis, others: CellSet): boolean {
  if (ones.count !== others.count) return false;
  const { space } = other.casebook;
  return [...ones].every((cell) => {
    const there = space.cellOf(one.casebook.space.codeOf(cell));
    return there >= 0 && others.has(there);
  });
}
