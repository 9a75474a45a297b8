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
import { type AcrossModels, acrossModels } from './across-models.ts';
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

/** The models that are alike in something, by their places, that of the first model first. */
export type Groups = readonly (readonly number[])[];

/** Something that is found in every model, perhaps otherwise. */
export interface ComparedFinding {
  readonly id: string;
  readonly found: Of<'foundIn'>;
  readonly differs: boolean;
  /** Who finds the same, by their places. */
  readonly groups: Groups;
  /** Of a state the one that each model means. */
  readonly states?: readonly StateCode[];
}

/** Compares two or more models with the first of them. */
export function* compareVersions(versions: readonly ComparedVersion[]): Steps<VersionsCompared> {
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
      differences.map(({ steps }) => steps.map((step) => ({ says: say(phrasebook, step), step }))),
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
    findings: yield* findingsOf(analyses, across, shares),
    sharesStates: shares,
    across,
  };
}

/** The states that are looked at and that a model means as the first does. */
export function statesAlike(findings: readonly ComparedFinding[], place: number): StateCode[] {
  return findings.flatMap(({ states }) => {
    const [own] = states ?? [];
    return own !== undefined && states![place] === own ? [own] : [];
  });
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

function say(phrasebook: Phrasebook, { judgement, conflict }: JudgementStep): string {
  return sayJudgement(phrasebook, judgement, conflict);
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
    finding('headline', { about: 'headline' }, headlines),
    ...statusQuoFinding(analyses, across),
    ...sharedConditions(analyses).map((by) => equilibriaFinding(analyses, by, shares)),
    ...namedFindings(analyses, across),
  ];
}

type FoundInModel = Omit<Of<'foundIn'>['groups'][number], 'models'>;

/** What is found in each model, by those for which it comes out the same. */
function finding(
  id: string,
  subject: Of<'foundAlike'>['each'][number],
  found: readonly FoundInModel[],
  keys: readonly unknown[] = found.map((one) => JSON.stringify(one)),
): ComparedFinding {
  const groups = groupsBy(keys, (key) => key);
  return {
    id,
    found: {
      kind: 'foundIn',
      ...subject,
      groups: groups.map((models) => ({ models, ...found[models[0]!]! })),
    },
    differs: groups.length > 1,
    groups,
  };
}

/** The places of those for which something comes out the same. */
function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Groups {
  const groups = new Map<K, number[]>();
  for (const [place, one] of all.entries()) {
    const group = groups.get(keyOf(one));
    if (group) group.push(place);
    else groups.set(keyOf(one), [place]);
  }
  return [...groups.values()];
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
  return { ...finding(id, subject, found, keys), states };
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
  return finding(`equilibria-${idOfCondition(by)}`, about, found, keys);
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
