import { findConcept, judgesImprovements } from '@standoff/engine';
import type { Of, Proposition } from '@standoff/propositions';
import { conceptProblem, findingProblem } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from '../sweep/finding.ts';
import {
  ofCanMove,
  ofGoes,
  ofIdle,
  ofNoneTempted,
  ofPasses,
  ofTempted,
} from './finding-of-moves.ts';
import { ofCompares, ofHarmless, ofSomeBetter } from './finding-of-orders.ts';
import { ofLeads, ofLeastLosses, ofMustLose } from './finding-of-ways.ts';
import {
  ALWAYS,
  asClaimed,
  beginning,
  codeOf,
  decidedEach,
  moverOf,
  put,
  together,
  told,
} from './put-findings.ts';

/**
 * A proposition as what a sweep follows from model to model: comparison by comparison where that settles it, else decided in each
 * model by itself; or why it is not so in many models.
 */
export function findingOf(casebook: Casebook, proposition: Proposition): Read<Finding> {
  if (proposition.kind === 'all') {
    const read = together(proposition.of.map((one) => findingOf(casebook, one)));
    return 'problem' in read ? read : { value: put(read.value, proposition.so) };
  }
  if (proposition.in?.variant !== undefined) return findingProblem('finding-elsewhere');
  if (proposition.in !== undefined) return decidedEach(casebook, proposition);
  switch (proposition.kind) {
    case 'stable':
      return ofStable(casebook, proposition);
    case 'pattern':
      return ofPattern(casebook, proposition);
    case 'compares':
      return ofCompares(casebook, proposition);
    case 'harmless':
      return ofHarmless(casebook, proposition);
    case 'someBetter':
      return ofSomeBetter(casebook, proposition);
    case 'canMove':
      return ofCanMove(casebook, proposition);
    case 'idle':
      return ofIdle(casebook, proposition);
    case 'tempted':
      return ofTempted(casebook, proposition);
    case 'noneTempted':
      return ofNoneTempted(casebook, proposition);
    case 'goes':
      return ofGoes(casebook, proposition);
    case 'leads':
      return ofLeads(casebook, proposition);
    case 'stuck':
      return ofStuck(casebook, proposition);
    case 'leastLosses':
      return ofLeastLosses(casebook, proposition);
    case 'mustLose':
      return ofMustLose(casebook, proposition);
    case 'passes':
      return ofPasses(casebook, proposition);
    default:
      return decidedEach(casebook, proposition);
  }
}

/** Whether verdicts under each of some concepts are followed comparison by comparison. */
function areFollowed(ids: readonly string[]): boolean {
  return ids.every((id) => judgesImprovements(findConcept(id)!));
}

function ofStable(casebook: Casebook, proposition: Of<'stable'>): Read<Finding> {
  const { state, who, together: members, reading = 'all', byLevels, so } = proposition;
  if (proposition.concept === undefined || !areFollowed([proposition.concept])) {
    return decidedEach(casebook, proposition);
  }
  const concept = findConcept(proposition.concept)!;
  const about = { state: codeOf(casebook, state), concept, ...told(casebook, byLevels) };
  if (members === undefined) {
    const one = who === undefined ? {} : { who: moverOf(casebook, who) };
    return { value: put({ kind: 'stable', ...about, ...one }, so) };
  }
  if (!hasCoalitionVersion(concept)) {
    return conceptProblem('concept-without-coalitions', { concept: concept.symbol });
  }
  const positions = members.map((id) => moverOf(casebook, id)).sort((a, b) => a - b);
  return {
    value: put({ kind: 'stable-together', ...about, members: positions, reading }, so),
  };
}

/** Stable under some of the concepts, and not under the others. */
function ofPattern(casebook: Casebook, proposition: Of<'pattern'>): Read<Finding> {
  const { state, who, under, among } = proposition;
  if (!areFollowed(among)) return decidedEach(casebook, proposition);
  const each = among.map((id): Finding => {
    const one = who === undefined ? {} : { who: moverOf(casebook, who) };
    const about = { state: codeOf(casebook, state), concept: findConcept(id)!, ...one };
    return put({ kind: 'stable', ...about }, under.includes(id));
  });
  // Under a concept that is not among those looked at nothing is found.
  if (!under.every((id) => among.includes(id))) each.push(put(ALWAYS, false));
  return asClaimed(proposition, each.length === 1 ? each[0]! : { kind: 'all', of: each });
}

/** Held under some concept, and left by improvements for nothing that is worth it. */
function ofStuck(casebook: Casebook, proposition: Of<'stuck'>): Read<Finding> {
  const { state, among, so } = proposition;
  if (!areFollowed(among)) return decidedEach(casebook, proposition);
  const about = { kind: 'stable', state: codeOf(casebook, state) } as const;
  const left = among.map((id) => put({ ...about, concept: findConcept(id)! }, false));
  const of: Finding[] = [
    put({ kind: 'all', of: left }, false),
    { kind: 'no-gain', ...beginning(casebook, state) },
  ];
  return asClaimed(proposition, put({ kind: 'all', of }, so));
}
