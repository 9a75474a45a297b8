import { findConcept, judgesImprovements, type StateCode } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { conceptProblem, decisionProblem, findingProblem } from '@standoff/wording';
import { judgingIds } from '../asking/concepts.ts';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import type { Finding } from '../sweep/finding.ts';
import { asClaimed, beginning, codeOf, moverOf, put, told } from './put-findings.ts';

export function ofCanMove(casebook: Casebook, proposition: Of<'canMove'>): Read<Finding> {
  const { who, from, so } = proposition;
  const none: Finding = {
    kind: 'no-move',
    ...(who !== 'somebody' && { who: moverOf(casebook, who) }),
    ...(from === undefined ? { from: 'anywhere' } : beginning(casebook, from)),
  };
  return asClaimed(proposition, put(none, !so));
}

export function ofIdle(casebook: Casebook, proposition: Of<'idle'>): Read<Finding> {
  const of = proposition.who.map((id): Finding => {
    return { kind: 'no-move', who: moverOf(casebook, id), from: 'anywhere' };
  });
  return asClaimed(proposition, { kind: 'all', of });
}

/** Whoever has a move that it likes better is whoever looks no further than that and would leave. */
function tempted(casebook: Casebook, from: string, who?: string): Finding {
  const one = who === undefined ? {} : { who: moverOf(casebook, who) };
  const state = codeOf(casebook, from);
  return put({ kind: 'stable', state, concept: findConcept('nash')!, ...one }, false);
}

export function ofTempted(casebook: Casebook, proposition: Of<'tempted'>): Read<Finding> {
  const { who, from, so } = proposition;
  const of =
    who === 'somebody'
      ? tempted(casebook, from)
      : ({ kind: 'all', of: who.map((id) => tempted(casebook, from, id)) } as const);
  return asClaimed(proposition, put(of, so));
}

export function ofNoneTempted(casebook: Casebook, proposition: Of<'noneTempted'>): Read<Finding> {
  const { who, from, so } = proposition;
  const of = who.map((id) => put(tempted(casebook, from, id), false));
  return asClaimed(proposition, put({ kind: 'all', of }, so));
}

/** A single move, under a concept that says of each whether something deters from it. */
export function ofGoes(casebook: Casebook, proposition: Of<'goes'>): Read<Finding> {
  const concept = findConcept(proposition.concept)!;
  if (!judgesImprovements(concept)) {
    return conceptProblem('concept-judges-no-moves', { concept: concept.id, under: judgingIds });
  }
  if (proposition.foreseen !== undefined) {
    return decisionProblem('nothing-foreseen', { concept: concept.symbol });
  }
  const who = moverOf(casebook, proposition.who);
  const [from, to] = [codeOf(casebook, proposition.from), codeOf(casebook, proposition.to)];
  if (!isTarget(casebook, who, from, to)) {
    const { who, from, to } = proposition;
    return decisionProblem('no-such-move', { who, from, to });
  }
  return asClaimed(proposition, put({ kind: 'goes', who, from, to, concept }, proposition.so));
}

function isTarget(casebook: Casebook, mover: number, from: StateCode, to: StateCode): boolean {
  return movesFrom(casebook, mover, from).includes(to);
}

export function ofPasses(casebook: Casebook, proposition: Of<'passes'>): Read<Finding> {
  const { body, from, draft, byLevels, so } = proposition;
  const [mover, state] = [moverOf(casebook, body), codeOf(casebook, draft)];
  if (!isTarget(casebook, mover, codeOf(casebook, from), state)) {
    return findingProblem('no-draft-there', { state: draft, body, from });
  }
  const levels = told(casebook, byLevels);
  const finding: Finding = { kind: 'passes', body: mover, draft: state, ...levels };
  const start = beginning(casebook, from);
  return start.from === undefined
    ? { value: put(finding, so) }
    : asClaimed(proposition, put({ ...finding, ...start }, so));
}
