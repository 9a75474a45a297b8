import {
  buildCertificate,
  feasibleCodes,
  findConcept,
  type Limits,
  misfitOf,
  type StateCode,
  type Steps,
  type Verification,
  verifyCertificate,
} from '@standoff/engine';
import { applyJudgements, type Conflict, readJudgements, toModel } from '@standoff/language';
import { type OpenCase, openCase, type TooLarge } from '../analysis/open-case.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { stateAfter } from './state-after.ts';

/** That some states hold under a concept once some edits are made. */
export interface ClaimedSet {
  /** Where it stands in the document. */
  readonly at: string;
  /** Edits as data, which may be anything. */
  readonly edits: unknown;
  readonly concept: string;
  readonly states: readonly StateCode[];
  /** Of a deal: decision makers, by position, that are to prefer it to the status quo. */
  readonly wanting?: readonly number[];
}

/**
 * Checks set by set what is claimed of edits, with nothing of what found them: the edits are made, the conflict is put into
 * numbers anew, and of everybody who can move a certificate that the state is stable is checked by the checker. That no
 * smaller set is enough is not checked.
 */
export function* verifyEditSets(
  { casebook }: OpenCase,
  claimed: readonly ClaimedSet[],
  limits: Limits,
): Steps<Verification | TooLarge> {
  for (const [k, claim] of claimed.entries()) {
    const found = yield* verifySet(casebook, claim, limits);
    if ('status' in found) return found;
    if (!found.valid) return invalid(`${claim.at}: ${found.problem}`);
    yield { what: 'checking sets of edits', passes: k + 1, share: (k + 1) / claimed.length };
  }
  return { valid: true };
}

function* verifySet(
  casebook: Casebook,
  { edits, concept, states, wanting = [] }: ClaimedSet,
  limits: Limits,
): Steps<Verification | TooLarge> {
  const changed = conflictAfter(casebook.conflict, edits);
  if ('problem' in changed) return invalid(changed.problem);
  const { conflict } = changed;
  const { compiled } = toModel(conflict, (model) => feasibleCodes(model, limits));
  if (compiled === undefined) return invalid('the file makes no sense with the edits');
  const found = findConcept(concept);
  if (found === undefined || misfitOf(found, compiled.model) !== undefined) {
    return invalid(`“${concept}” is no concept of the model`);
  }
  const opened = yield* openCase({ conflict, compiled }, { limits, concepts: [found] });
  if (opened.status === 'too-large') return opened;
  const after = opened.casebook;
  if (states.length === 0) return invalid('no state is said to hold');
  for (const written of states) {
    const state = stateAfter(after, casebook, written);
    const cell = after.space.cellOf(state);
    if (cell < 0) return invalid('the state is not feasible then');
    for (const [mover, { name }] of after.movers.entries()) {
      const verdict = { concept, decisionMaker: mover, cell };
      const certificate = buildCertificate(opened.situation, verdict);
      if (certificate.verdict !== 'stable') return invalid(`${name} would leave`);
      const checked = verifyCertificate(after.model, certificate);
      if (!checked.valid) return invalid(`${name}: ${checked.problem}`);
    }
    const problem = wanting.find((dm) => {
      const { statusQuo } = after;
      return statusQuo === undefined || after.compare(dm, state, statusQuo).order !== 'better';
    });
    if (problem !== undefined) {
      return invalid(`${after.movers[problem]!.name} does not prefer it to the status quo`);
    }
  }
  return { valid: true };
}

/** Places that doubts, views and signals count on are no reason to refuse: none of these is read here. */
function conflictAfter(
  written: Conflict,
  edits: unknown,
): { readonly conflict: Conflict } | { readonly problem: string } {
  let conflict: Conflict = {
    ...written,
    ...{ doubts: [], perceptions: [], signals: [], findings: [] },
  };
  if (!Array.isArray(edits)) return { problem: 'the edits are no list' };
  // Each is read as those before it have left the conflict.
  for (const edit of edits) {
    const read = readJudgements(conflict, [edit]);
    if (read.status === 'faulty') {
      return { problem: read.problems[0]?.message ?? 'an edit is no judgement' };
    }
    const outcome = applyJudgements(conflict, read.judgements);
    if (outcome.status === 'refused') return { problem: outcome.reason.message };
    conflict = outcome.conflict;
  }
  return { conflict };
}

function invalid(problem: string): Verification {
  return { valid: false, problem };
}
