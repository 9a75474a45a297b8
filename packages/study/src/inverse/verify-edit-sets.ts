import {
  buildCertificate,
  type Concept,
  feasibleCodes,
  findConcept,
  type Limits,
  misfitOf,
  type ReadingId,
  type StateCode,
  type Steps,
  verifyCertificate,
} from '@standoff/engine';
import {
  applyJudgements,
  type Conflict,
  type Judgement,
  readJudgements,
  toModel,
} from '@standoff/language';
import { claimProblem, doing, type Problem, within } from '@standoff/wording';
import type { Checked } from '../analysis/checked.ts';
import { type OpenCase, openCase, type TooLarge } from '../analysis/open-case.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { additionsInWords } from '../judgements/additions-in-words.ts';
import { ordersKey } from './orders-key.ts';
import { stateAfter } from './state-after.ts';

/** What is claimed of some states once some edits are made; of the conflict as written where there are none. */
export interface ClaimedSet {
  /** Where it stands in the document. */
  readonly at: string;
  /** Edits as data, which may be anything. */
  readonly edits: unknown;
  /** So many edits there are to be. */
  readonly size?: number;
  /** What is wrong with an edit, where nobody asked for such a one. */
  strays?(edit: Judgement): Problem | undefined;
  /** What is wrong where all that follows is so; then it is claimed that some of it is not. */
  readonly isFalse?: Problem;
  /** Sets of the same list are to lead to different orders; each list by a name of its own. */
  readonly list?: string;
  readonly states: readonly ClaimedState[];
}

/** What is claimed of a state. Decision makers and bodies by position. */
export interface ClaimedState {
  readonly state: StateCode;
  readonly under: readonly ClaimedVerdict[];
  /** What it is held against; the status quo when left out. */
  readonly against?: StateCode;
  /** Those that are said to prefer it to that, perhaps among others. */
  readonly wanting?: readonly number[];
  /** All decision makers that are said to prefer it to that, and all that prefer that. */
  readonly gains?: readonly number[];
  readonly losers?: readonly number[];
  /** Of some decision makers all that are said not to prefer it to that. */
  readonly unwilling?: { readonly of: readonly number[]; readonly who: readonly number[] };
}

/** That a state holds under a concept, or does not. */
export interface ClaimedVerdict {
  readonly concept: string;
  readonly holds: boolean;
  /** All who are said to leave, where that is claimed. */
  readonly leavers?: readonly number[];
}

/**
 * Checks set by set what is claimed of edits, with nothing of what found them: the edits are made, the conflict is put into
 * numbers anew, and of everybody who can move a certificate that the state is stable is checked by the checker, or of
 * one of them that it is not. That no smaller set is enough, and that there is no other set, is not checked.
 */
export function* verifyEditSets(
  opened: OpenCase,
  claimed: readonly ClaimedSet[],
  limits: Limits,
): Steps<Checked | TooLarge> {
  const known = new Set<string>();
  for (const [k, claim] of claimed.entries()) {
    const found = yield* verifySet(opened, claim, known, limits);
    if ('status' in found) return found;
    if (!found.valid) return { valid: false, problem: within(claim.at, found.problem) };
    yield { what: doing.checkingSets, passes: k + 1, share: (k + 1) / claimed.length };
  }
  return { valid: true };
}

function* verifySet(
  opened: OpenCase,
  { edits, size, strays, list, isFalse, states }: ClaimedSet,
  known: Set<string>,
  limits: Limits,
): Steps<Checked | TooLarge> {
  const { casebook } = opened;
  const changed = conflictAfter(casebook.conflict, edits);
  if ('problem' in changed) return invalid(changed.problem);
  const { conflict, judgements } = changed;
  if (size !== undefined && judgements.length !== size) {
    return invalid(claimProblem('other-number-of-edits', { edits: judgements.length, said: size }));
  }
  for (const judgement of judgements) {
    const stray = strays?.(judgement);
    if (stray !== undefined) return invalid(stray);
  }
  const untold = wordsProblem(casebook, judgements, edits);
  if (untold !== undefined) return invalid(untold);
  const key = `${list} ${ordersKey(conflict, judgements)}`;
  if (list !== undefined && known.has(key)) return invalid(claimProblem('same-orders'));
  known.add(key);
  if (states.length === 0) return invalid(claimProblem('no-state-said-to-hold'));
  const after = judgements.length === 0 ? opened : yield* openAfter(casebook, conflict, limits);
  if ('problem' in after) return invalid(after.problem);
  if (after.status === 'too-large') return after;
  let problem: Problem | undefined;
  for (const claim of states) problem ??= yield* stateProblem(after, casebook, claim);
  if (isFalse !== undefined) return problem === undefined ? invalid(isFalse) : { valid: true };
  return problem === undefined ? { valid: true } : invalid(problem);
}

/** The states of the conflict after edits, in the reading of the conflict before them. */
function* openAfter(
  { reading }: Casebook,
  conflict: Conflict,
  limits: Limits,
): Steps<OpenCase | TooLarge | { readonly problem: Problem }> {
  const { compiled } = toModel(conflict, (model) => feasibleCodes(model, limits));
  if (compiled === undefined) return { problem: claimProblem('no-sense-with-edits') };
  const asked: { reading?: ReadingId } = reading === undefined ? {} : { reading: reading.id };
  return yield* openCase({ conflict, compiled }, { limits, ...asked });
}

/** What is false of what is claimed of a state, if anything is. */
function* stateProblem(
  { casebook, situation }: OpenCase,
  before: Casebook,
  claim: ClaimedState,
): Steps<Problem | undefined> {
  const id = before.stateId(claim.state);
  const state = stateAfter(casebook, before, claim.state);
  const cell = casebook.space.cellOf(state);
  if (cell < 0) return claimProblem('infeasible-then', { state: id });
  for (const { concept: name, holds, leavers } of claim.under) {
    const concept = findConcept(name);
    if (concept === undefined || misfitOf(concept, casebook.model) !== undefined) {
      return claimProblem('no-concept-of-model', { name });
    }
    const judged = { concept: concept.id, cell };
    const leaving = yield* whoLeaves({ casebook, situation }, judged, leavers === undefined);
    if ('problem' in leaving) return leaving.problem;
    const [first] = leaving.movers;
    if (holds && first !== undefined) {
      return claimProblem('somebody-leaves', { who: casebook.movers[first]!.name });
    }
    const verdict = { state: id, concept: concept.symbol };
    if (!holds && first === undefined) return claimProblem('nobody-leaves', verdict);
    if (leavers !== undefined && !isSame(leavers, leaving.movers)) {
      return claimProblem('others-leave', verdict);
    }
  }
  const { statusQuo } = casebook;
  const against =
    claim.against === undefined ? statusQuo : stateAfter(casebook, before, claim.against);
  return preferenceProblem(
    casebook,
    state,
    { ...claim, ...(against !== undefined && { against }) },
    id,
  );
}

/** All movers that would leave, or the first one, each verdict certified and checked. */
function* whoLeaves(
  { casebook, situation }: Pick<OpenCase, 'casebook' | 'situation'>,
  { concept, cell }: { readonly concept: Concept['id']; readonly cell: number },
  isFirstEnough: boolean,
): Steps<{ readonly movers: readonly number[] } | { readonly problem: Problem }> {
  const movers: number[] = [];
  for (const [mover, { name }] of casebook.movers.entries()) {
    const certificate = buildCertificate(situation, { concept, decisionMaker: mover, cell });
    const checked = verifyCertificate(casebook.model, certificate);
    if (!checked.valid) {
      return { problem: claimProblem('verdict-not-proved', { who: name, why: checked.problem }) };
    }
    if (certificate.verdict === 'unstable') movers.push(mover);
    if (isFirstEnough && movers.length > 0) break;
    yield { what: doing.checkingVerdicts, passes: mover + 1, share: 0 };
  }
  return { movers };
}

function preferenceProblem(
  casebook: Casebook,
  state: StateCode,
  { against, wanting, gains, losers, unwilling }: ClaimedState,
  id: string,
): Problem | undefined {
  const { decisionMakers } = casebook;
  const everybody = [...decisionMakers.keys()];
  const who = (order: 'better' | 'worse', of = everybody) =>
    against === undefined
      ? []
      : of.filter((dm) => casebook.compare(dm, state, against).order === order);
  const better = who('better');
  const missing = wanting?.find((dm) => !better.includes(dm));
  if (missing !== undefined) {
    return claimProblem('no-gain', { who: decisionMakers[missing]!.name });
  }
  if (gains && !isSame(gains, better)) return claimProblem('others-gain', { state: id });
  if (losers && !isSame(losers, who('worse'))) return claimProblem('others-lose', { state: id });
  const others = unwilling?.of.filter((dm) => !better.includes(dm)) ?? [];
  if (unwilling && !isSame(unwilling.who, others)) {
    return claimProblem('others-unwilling', { state: id });
  }
  return undefined;
}

/** Whether two lists hold the same, each once. */
function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && other.every((item) => one.includes(item));
}

/** Where edits come with words: whether these are what they are called. */
function wordsProblem(
  casebook: Casebook,
  judgements: readonly Judgement[],
  edits: unknown,
): Problem | undefined {
  if (!Array.isArray(edits)) return undefined;
  const told: readonly object[] = additionsInWords(casebook, judgements);
  const at = edits.findIndex((edit: unknown, k) =>
    ['says', 'id'].some((key) => {
      const claimed = memberOf(edit, key);
      return claimed !== undefined && claimed !== memberOf(told[k], key);
    }),
  );
  return at < 0 ? undefined : claimProblem('edit-in-other-words', { number: at + 1 });
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Places that doubts, views and signals count on are no reason to refuse: none of these is read here. */
function conflictAfter(
  written: Conflict,
  edits: unknown,
):
  | { readonly conflict: Conflict; readonly judgements: readonly Judgement[] }
  | { readonly problem: Problem } {
  let conflict: Conflict = {
    ...written,
    ...{ doubts: [], perceptions: [], signals: [], findings: [] },
  };
  if (!Array.isArray(edits)) return { problem: claimProblem('edits-no-list') };
  const judgements: Judgement[] = [];
  // Each is read as those before it have left the conflict.
  for (const edit of edits) {
    const read = readJudgements(conflict, [edit]);
    if (read.status === 'faulty') {
      return { problem: claimProblem('edit-not-made', { why: read.problems[0]!.message }) };
    }
    const outcome = applyJudgements(conflict, read.judgements);
    if (outcome.status === 'refused') {
      return { problem: claimProblem('edit-not-made', { why: outcome.reason.message }) };
    }
    conflict = outcome.conflict;
    judgements.push(...read.judgements);
  }
  return { conflict, judgements };
}

function invalid(problem: Problem): Checked {
  return { valid: false, problem };
}
