import {
  type ClaimLink,
  type Fact,
  type Grade,
  type Judgement,
  type JudgementOf,
  type PreferenceEntry,
  statementsOf,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { type CitablePart, citableParts } from '../claims/citable-parts.ts';
import { gatherLinks } from '../words/claim-links.ts';

/** What takes a part out of a conflict. */
export type Removal = JudgementOf<'drop'> | JudgementOf<'fact'>;

/** A part of a model that cites claims. */
export interface RestingPart extends Pick<CitablePart, 'kind' | 'words' | 'decisionMaker'> {
  /** All that it cites, with what the place cites where several statements stand together. */
  readonly because: readonly ClaimLink[];
  /** How it is taken out; absent of what is held as written. */
  readonly removal?: Removal;
}

/**
 * What comes of a part if a claim that it cites supports nothing. `dropped`: it rests on that claim alone.
 * `in-doubt`: it rests on it in part. `borne`: another claim says just what it says. `held`: it is of a kind
 * that is held as written.
 */
export type Fate = 'dropped' | 'in-doubt' | 'borne' | 'held';

/** What counts as resting on a claim alone: that no other is cited, or also that this one does not fall short. */
export type DropRule = 'alone' | 'said';

/** Everything that cites a claim: first what somebody's is, then section by section. */
export function restingParts(casebook: Casebook): RestingPart[] {
  const { decisionMakers, facts } = casebook.conflict;
  return citableParts(casebook).flatMap((citable): RestingPart[] => {
    const { kind, words, decisionMaker, part } = citable;
    const about = { kind, words, ...(decisionMaker !== undefined && { decisionMaker }) };
    const resting = (because: readonly ClaimLink[], removal?: Removal): RestingPart[] =>
      because.length === 0 ? [] : [{ ...about, because, ...(removal && { removal }) }];
    if (part?.kind === 'fact') {
      return resting(citable.because, nowhere(facts.find(({ id }) => id === part.id)!));
    }
    if (part?.kind !== 'statement') return resting(citable.because);
    const { decisionMaker: of, place, member } = part;
    const owner = decisionMakers.find(({ id }) => id === of)!;
    if (owner.preference.kind !== 'prioritized') return resting(citable.because);
    const entry = owner.preference.statements[place - 1]!;
    // Where statements of one place cite claims for themselves, each of them rests on these and the place's.
    const isSplit = membersOf(entry).some((one) => one.because.length > 0);
    if (isSplit !== (member !== undefined)) return [];
    const because = isSplit ? gatherLinks([...entry.because, ...citable.because]) : citable.because;
    return resting(because, { kind: 'drop', of, place, ...(member !== undefined && { member }) });
  });
}

function membersOf(entry: PreferenceEntry): ReturnType<typeof statementsOf> {
  return entry.kind === 'statement' ? [] : statementsOf(entry);
}

/** That a consequence is the case in no state: nothing says any more that it follows. Not of one that never does. */
function nowhere({ id, when, chance, span }: Fact): Removal | undefined {
  if (when.kind === 'constant' && !when.value && chance === 1) return undefined;
  return { kind: 'fact', fact: id, when: { kind: 'constant', value: false, span }, chance: 1 };
}

/** How far a claim bears a part, and what comes of the part without it; undefined where the part does not cite it. */
export function fateWithout(
  { because, removal }: RestingPart,
  claim: string,
  rule: DropRule,
): { readonly grade: Grade | undefined; readonly fate: Fate } | undefined {
  const link = because.find((one) => one.claim === claim);
  if (link === undefined) return undefined;
  const { grade } = link;
  const others = because.filter((one) => one !== link);
  if (removal === undefined) return { grade, fate: 'held' };
  if (others.some((one) => one.grade === 'says')) return { grade, fate: 'borne' };
  const isWhole = grade === undefined || grade === 'says';
  const alone = others.length === 0 && (rule === 'alone' || isWhole);
  return { grade, fate: alone ? 'dropped' : 'in-doubt' };
}

/** Removals in an order in which each means what it does in the file: from the last place to the first. */
export function removalsInTurn(
  { conflict }: Casebook,
  removals: readonly Removal[],
): readonly Judgement[] {
  const facts = removals.filter((one) => one.kind === 'fact');
  const orders = conflict.decisionMakers.flatMap(({ id, preference }) => {
    if (preference.kind !== 'prioritized') return [];
    return preference.statements
      .map((entry, at) => dropsAt(removals, id, at + 1, statementsOf(entry).length))
      .toReversed()
      .flat();
  });
  return [...facts, ...orders];
}

/** Of statements that all go, the last one goes with the place. */
function dropsAt(
  removals: readonly Removal[],
  of: string,
  place: number,
  members: number,
): Judgement[] {
  const here = removals.flatMap((one) =>
    one.kind === 'drop' && one.of === of && one.place === place ? [one] : [],
  );
  return here
    .toSorted((a, b) => (b.member ?? 0) - (a.member ?? 0))
    .map((drop, k) => (k === members - 1 ? { kind: 'drop', of, place } : drop));
}
