import { type Concept, findConcept, judgesImprovements, misfitOf } from '@standoff/engine';
import { checkedFormula, formsWith, openings, sayForm } from '@standoff/language';

import { kindOf, type Of, type Proposition, propositionKinds } from '@standoff/propositions';
import { conceptProblem, findingProblem } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { judgingIds } from '../asking/concepts.ts';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from './finding.ts';

/** A proposition as what a sweep follows from model to model; or why it cannot be, and what can. */
export function findingOf(casebook: Casebook, proposition: Proposition): Read<Finding> {
  if (proposition.kind === 'all') {
    const read = together(proposition.of.map((one) => findingOf(casebook, one)));
    return 'problem' in read ? read : { value: put(read.value, proposition.so) };
  }
  if (proposition.in !== undefined) {
    return findingProblem('finding-elsewhere');
  }
  switch (proposition.kind) {
    case 'stable':
      return ofStable(casebook, proposition);
    case 'pattern':
      return asClaimed(proposition, ofPattern(casebook, proposition));
    case 'compares':
      return ofCompares(casebook, proposition);
    case 'harmless':
      return asClaimed(proposition, ofHarmless(casebook, proposition));
    case 'tempted':
      return asClaimed(proposition, ofTempted(casebook, proposition));
    case 'leads':
      return ofLeads(casebook, proposition);
    case 'mustLose':
      return ofMustLose(casebook, proposition);
    case 'passes':
      return ofPasses(casebook, proposition);
    default:
      return refused(kindOf(proposition).kind);
  }
}

/** What is decided in many models, by how it is written. */
function refused(kind: string): Read<never> {
  const decided = propositionKinds.filter((one) => one.standalone && one.decided !== 'not');
  const possible = openings.filter((opening) =>
    formsWith(opening).some((form) => decided.includes(form.kind)),
  );
  const own = openings
    .flatMap((opening) => formsWith(opening))
    .find((one) => one.kind.kind === kind);
  const said = own === undefined ? kind : sayForm(own);
  return findingProblem('not-decided-in-models', { form: said, openings: possible });
}

/** Told in the words of what was asked. */
function asClaimed(claim: Proposition, read: Read<Finding>): Read<Finding> {
  return 'problem' in read ? read : { value: { kind: 'claimed', claim, of: read.value } };
}

function put(finding: Finding, so: boolean): Finding {
  if (so) return finding;
  return finding.kind === 'not' ? finding.of : { kind: 'not', of: finding };
}

function together(parts: readonly Read<Finding>[]): Read<Finding> {
  const of: Finding[] = [];
  for (const part of parts) {
    if ('problem' in part) return part;
    of.push(part.value);
  }
  return { value: of.length === 1 ? of[0]! : { kind: 'all', of } };
}

function codeOf({ stateWithId }: Casebook, id: string) {
  return stateWithId(id)!;
}

function moverOf({ movers }: Casebook, id: string): number {
  return movers.findIndex((mover) => mover.id === id);
}

/** States that were asked for by levels. */
function told(casebook: Casebook, byLevels: readonly string[] | undefined) {
  return byLevels === undefined ? {} : { byLevels: byLevels.map((id) => codeOf(casebook, id)) };
}

/** A concept whose verdicts are followed comparison by comparison. */
function conceptOf({ model }: Casebook, id: string): Read<Concept> {
  const concept = findConcept(id);
  if (concept === undefined) {
    return findingProblem('unknown-concept-of-finding', { name: id, known: judgingIds });
  }
  if (misfitOf(concept, model) !== undefined) {
    return conceptProblem('concept-misfit', { concept: concept.symbol });
  }
  if (!judgesImprovements(concept)) {
    return conceptProblem('concept-not-swept', { concept: concept.symbol, under: judgingIds });
  }
  return { value: concept };
}

function ofStable(casebook: Casebook, proposition: Of<'stable'>): Read<Finding> {
  const { state, who, together: members, reading = 'all', byLevels, so } = proposition;
  if (proposition.concept === undefined) {
    return findingProblem('finding-without-concept');
  }
  const concept = conceptOf(casebook, proposition.concept);
  if ('problem' in concept) return concept;
  const about = {
    state: codeOf(casebook, state),
    concept: concept.value,
    ...told(casebook, byLevels),
  };
  if (members === undefined) {
    const one = who === undefined ? {} : { who: moverOf(casebook, who) };
    return { value: put({ kind: 'stable', ...about, ...one }, so) };
  }
  if (!hasCoalitionVersion(concept.value)) {
    return conceptProblem('concept-without-coalitions', { concept: concept.value.symbol });
  }
  const positions = members.map((id) => moverOf(casebook, id)).sort((a, b) => a - b);
  return {
    value: put({ kind: 'stable-together', ...about, members: positions, reading }, so),
  };
}

/** Stable under some of the concepts, and not under the others. */
function ofPattern(casebook: Casebook, { state, who, under, among }: Of<'pattern'>): Read<Finding> {
  return together(
    among.map((concept) =>
      ofStable(casebook, {
        kind: 'stable',
        state,
        ...(who !== undefined && { who }),
        concept,
        so: under.includes(concept),
      }),
    ),
  );
}

function prefers(casebook: Casebook, who: string, better: string, worse: string): Finding {
  const states = { better: codeOf(casebook, better), worse: codeOf(casebook, worse) };
  return { kind: 'prefers', who: moverOf(casebook, who), ...states };
}

function ofCompares(casebook: Casebook, proposition: Of<'compares'>): Read<Finding> {
  const { who, first, order, second, greatly, byLevels, so } = proposition;
  if (greatly === true || (order !== 'better' && order !== 'worse')) {
    return findingProblem('comparison-not-followed');
  }
  const [better, worse] = order === 'better' ? [first, second] : [second, first];
  const states = { better: codeOf(casebook, better), worse: codeOf(casebook, worse) };
  const levels = told(casebook, byLevels);
  if (who === 'everybody') return { value: put({ kind: 'prefers', ...states, ...levels }, so) };
  const each = who.map(
    (id): Finding => ({ ...prefers(casebook, id, better, worse), ...levels }) as Finding,
  );
  const read = together(each.map((value) => ({ value })));
  return 'problem' in read ? read : { value: put(read.value, so) };
}

/** Some prefer a state, and nobody prefers the other. */
function ofHarmless(
  casebook: Casebook,
  { gainers, better, worse, surely, so }: Of<'harmless'>,
): Read<Finding> {
  const states = [codeOf(casebook, better), codeOf(casebook, worse)] as const;
  const isOpen = (_: unknown, dm: number) =>
    casebook.compare(dm, ...states).order === 'incomparable';
  if (surely && casebook.decisionMakers.some(isOpen)) {
    return findingProblem('comparison-not-known', { first: better, second: worse });
  }
  const others = casebook.decisionMakers.filter(({ id }) => !gainers.includes(id));
  const of: Finding[] = [
    ...gainers.map((id) => prefers(casebook, id, better, worse)),
    ...others.map(({ id }): Finding => {
      return { kind: 'not', of: prefers(casebook, id, worse, better) };
    }),
  ];
  return { value: put({ kind: 'all', of }, so) };
}

/** Whoever has a move that it likes better is whoever looks no further than that and would leave. */
function ofTempted(casebook: Casebook, { who, from, so }: Of<'tempted'>): Read<Finding> {
  const state = codeOf(casebook, from);
  const nash = findConcept('nash')!;
  if (who === 'somebody') return { value: put({ kind: 'stable', state, concept: nash }, !so) };
  const read = together(
    who.map((id) => ({
      value: put({ kind: 'stable', state, concept: nash, who: moverOf(casebook, id) }, false),
    })),
  );
  return 'problem' in read ? read : { value: put(read.value, so) };
}

/** Ways begin at the status quo. */
function ofLeads(casebook: Casebook, proposition: Of<'leads'>): Read<Finding> {
  const { from, to, where, by, so } = proposition;
  const { statusQuo } = casebook;
  if (by !== 'improvements' || statusQuo === undefined || from !== casebook.stateId(statusQuo)) {
    return findingProblem('way-not-followed');
  }
  const unreached: Finding =
    to === undefined
      ? { kind: 'never-reached', where: checkedFormula(where!) }
      : { kind: 'unreached', state: codeOf(casebook, to) };
  return { value: put(unreached, !so) };
}

/** Ways begin at the status quo. */
function ofMustLose(
  casebook: Casebook,
  { who, from, to, losing, so }: Of<'mustLose'>,
): Read<Finding> {
  const { statusQuo } = casebook;
  if (statusQuo === undefined || from !== casebook.stateId(statusQuo)) {
    return findingProblem('way-not-followed');
  }
  const about = { who: moverOf(casebook, who), state: codeOf(casebook, to), losing };
  return { value: put({ kind: 'must-lose', ...about }, so) };
}

function ofPasses(
  casebook: Casebook,
  { body, from, draft, byLevels, so }: Of<'passes'>,
): Read<Finding> {
  const { space, statusQuo } = casebook;
  if (statusQuo === undefined || from !== casebook.stateId(statusQuo)) {
    return findingProblem('draft-not-followed');
  }
  const [mover, state] = [moverOf(casebook, body), codeOf(casebook, draft)];
  let isDraft = false;
  space.movers[mover]!.forEachTarget(space.cellOf(statusQuo), (to) => {
    isDraft ||= to === space.cellOf(state);
  });
  if (!isDraft) return findingProblem('no-draft-at-status-quo', { state: draft, body });
  return {
    value: put({ kind: 'passes', body: mover, draft: state, ...told(casebook, byLevels) }, so),
  };
}
