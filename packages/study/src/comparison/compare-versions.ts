import type { CellSet, StateCode, Steps } from '@standoff/engine';
import { type JudgementStep, judgementsBetween } from '@standoff/language';
import { count, inWords } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import {
  equilibriaBy,
  idOfCondition,
  type ReadBy,
  sayCondition,
  sharedConditions,
} from '../analysis/read-by.ts';
import type { Phrasebook } from '../casebook/casebook.ts';
import { createPhrasebook } from '../casebook/create-casebook.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import type { NamedVersion } from '../model/model.ts';
import { sayHeld } from '../words/concept-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import { sayOtherDifference } from './other-differences.ts';
import { sharesStates } from './shared-states.ts';

/** A model or a variant, and what was found in it. */
export interface ComparedVersion extends NamedVersion {
  readonly analysis: Analysis;
}

/** What two or more models judge differently, and what that does to what is found. */
export interface VersionsCompared {
  readonly versions: readonly ComparedVersion[];
  readonly judgements: readonly ComparedJudgement[];
  /** What differs and is no judgement, such as an option that one of them lacks. */
  readonly others: readonly { readonly says: string; readonly in: readonly boolean[] }[];
  readonly findings: readonly ComparedFinding[];
  /** Whether all have the same options and levels, so that their states can be compared one by one. */
  readonly sharesStates: boolean;
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
  /** What it is about: `Under SEQ`. */
  readonly about: string;
  /** For each model, as it follows a colon. */
  readonly says: readonly string[];
  readonly differs: boolean;
  /** Who finds the same, by their places. */
  readonly groups: Groups;
}

/** Compares two or more models with the first of them. */
export function* compareVersions(versions: readonly ComparedVersion[]): Steps<VersionsCompared> {
  const [first, ...rest] = versions as [ComparedVersion, ...ComparedVersion[]];
  const phrasebook = createPhrasebook(first.version);
  const differences = rest.map(({ version }) =>
    judgementsBetween(first.version.conflict, version.conflict),
  );
  const shares = rest.every(({ analysis }) =>
    sharesStates(first.analysis.casebook, analysis.casebook),
  );
  return {
    versions,
    judgements: gather(
      differences.map(({ steps }) => steps.map((step) => ({ says: say(phrasebook, step), step }))),
    ).map(({ says, of }) => {
      const steps = [undefined, ...of.map((one) => one?.step)];
      return { says, in: steps, groups: groupsBy(steps, (step) => step !== undefined) };
    }),
    others: gather(
      differences.map(({ others }, k) =>
        others.map((other) => ({
          says: sayOtherDifference(first.version.conflict, other, rest[k]!.version.conflict),
        })),
      ),
    ).map(({ says, of }) => ({ says, in: [false, ...of.map((one) => one !== undefined)] })),
    findings: yield* findingsOf(
      versions.map(({ analysis }) => analysis),
      shares,
    ),
    sharesStates: shares,
  };
}

function say(phrasebook: Phrasebook, { judgement, conflict }: JudgementStep): string {
  return sayJudgement(phrasebook, judgement, conflict);
}

/** What is said of some of several, each once, with who of them it is said of. */
function gather<T extends { readonly says: string }>(lists: readonly (readonly T[])[]) {
  const all = [...new Set(lists.flatMap((list) => list.map(({ says }) => says)))];
  return all.map((says) => ({
    says,
    of: lists.map((list) => list.find((one) => one.says === says)),
  }));
}

function* findingsOf(analyses: readonly Analysis[], shares: boolean): Steps<ComparedFinding[]> {
  const headlines: string[] = [];
  for (const analysis of analyses) headlines.push((yield* tellHeadline(analysis)).text);
  return [
    finding('headline', 'In one sentence', headlines),
    ...statusQuoFinding(analyses),
    ...sharedConditions(analyses).map((by) => equilibriaFinding(analyses, by, shares)),
    ...namedFindings(analyses),
  ];
}

function finding(
  id: string,
  about: string,
  says: readonly string[],
  groups = groupsBy(says, (text) => text),
): ComparedFinding {
  return { id, about, says, differs: groups.length > 1, groups };
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

function statusQuoFinding(analyses: readonly Analysis[]): ComparedFinding[] {
  const known = analyses.every(({ casebook }) => casebook.statusQuo !== undefined);
  if (!known) return [];
  const says = analyses.map((analysis) => sayStanding(analysis, analysis.casebook.statusQuo));
  return [finding('status-quo', 'The status quo', says)];
}

/** The states and deals that every model names by the same words. */
function namedFindings(analyses: readonly Analysis[]): ComparedFinding[] {
  const [first, ...rest] = analyses.map(namedStates) as [NamedStates, ...NamedStates[]];
  return [...first].flatMap(([id, state]) => {
    const others = rest.map((named) => named.get(id));
    if (others.includes(undefined)) return [];
    const says = [state, ...others].map((code, k) => sayStanding(analyses[k]!, code));
    const { casebook } = analyses[0]!;
    return [finding(`state-${id}`, sayNamedState(casebook, state), says)];
  });
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

/** Under which of the concepts a state holds. */
function sayStanding(analysis: Analysis, state: StateCode | undefined): string {
  const { casebook, concepts } = analysis;
  const { space } = casebook;
  const cell = state === undefined ? -1 : space.cellOf(state);
  if (cell < 0 || !space.isState(cell)) return 'cannot be';
  const held = heldUnder(analysis, cell);
  return sayHeld(held, concepts);
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
  const isOther = first.map((place) => shares && place !== 0);
  const says = analyses.map(({ casebook }, k) => {
    const held = sets[k]!.count;
    const states = count(casebook.space.stateCount);
    const number = `${inWords(held, 'state')} of ${states} ${held === 1 ? 'holds' : 'hold'}`;
    return isOther[k] && held === sets[0]!.count
      ? `${number}, but not the same as in the first`
      : number;
  });
  return finding(
    `equilibria-${idOfCondition(by)}`,
    // Of states that cannot be compared it is known only how many hold.
    `${shares ? 'Under' : 'How many states hold under'} ${sayCondition(by)}`,
    says,
    groupsBy(
      says.map((text, k) => `${text} ${first[k]}`),
      (key) => key,
    ),
  );
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
