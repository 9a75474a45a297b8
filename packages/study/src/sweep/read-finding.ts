import {
  type CoalitionReading,
  type Concept,
  findConcept,
  judgesImprovements,
  misfitOf,
  type StateCode,
} from '@standoff/engine';
import {
  type FindingSyntax,
  findingForms,
  parseFinding,
  plainText,
  type WrittenCoalition,
} from '@standoff/language';
import {
  askingProblem,
  conceptProblem,
  findingProblem,
  type Problem,
  stateProblem,
  withinText,
} from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { judgingIds } from '../asking/concepts.ts';
import type { Read } from '../asking/option.ts';
import { knownNames } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { called } from '../query/called.ts';
import { findState, findStates } from '../query/find-state.ts';
import type { Finding } from './finding.ts';

/** Reads one finding, such as `stable status-quo seq`; a state of several words stands in double quotes or in brackets. */
export function readFinding(casebook: Casebook, text: string): Read<Finding> {
  const syntax = parseFinding(plainText(text));
  const read = syntax ? meant(casebook, syntax) : noFinding(text);
  return 'problem' in read ? withinText(text, read) : read;
}

/** States of several words are what `prefers` most often goes wrong with. */
function noFinding(text: string): Problem {
  const quoted = /^(not\s+)*prefers\s/.test(text);
  return findingProblem('unread-finding', { forms: findingForms, quoted });
}

/** What the words of a finding stand for. */
function meant(casebook: Casebook, syntax: FindingSyntax): Read<Finding> {
  switch (syntax.kind) {
    case 'not': {
      const read = meant(casebook, syntax.of);
      return 'problem' in read ? read : { value: { kind: 'not', of: read.value } };
    }
    case 'stable':
      return stable(casebook, syntax);
    case 'holds':
      return holds(casebook, syntax);
    case 'prefers':
      return prefers(casebook, syntax);
    case 'reached':
    case 'unreached': {
      if (casebook.statusQuo === undefined) return findingProblem('no-start-of-ways');
      const read = unreached(casebook, syntax.state);
      return 'problem' in read || syntax.kind === 'unreached'
        ? read
        : { value: { kind: 'not', of: read.value } };
    }
    case 'passes':
      return passes(casebook, syntax);
  }
}

type Of<K extends FindingSyntax['kind']> = Extract<FindingSyntax, { readonly kind: K }>;

interface Named {
  readonly text: string;
}

/** One state, and whether it was asked for by levels over the status quo. */
type StateRead = { readonly value: StateCode; readonly byLevels: readonly StateCode[] } | Problem;

function stateIn(casebook: Casebook, { text }: Named): StateRead {
  const found = findState(casebook, text);
  if (found.status === 'not-found') return found;
  return { value: found.state, byLevels: found.levels === undefined ? [] : [found.state] };
}

/** That some states of a finding were asked for by levels, where any were. */
function told(byLevels: readonly StateCode[]): { readonly byLevels?: readonly StateCode[] } {
  return byLevels.length === 0 ? {} : { byLevels };
}

/** Of one state, or of all in which something is the case. */
function unreached(casebook: Casebook, { text }: Named): Read<Finding> {
  const found = findStates(casebook, text);
  switch (found.status) {
    case 'found':
      return { value: { kind: 'unreached', state: found.state } };
    case 'where':
      return { value: { kind: 'never-reached', where: found.formula } };
    case 'not-found':
      return found;
  }
}

function stable(casebook: Casebook, syntax: Of<'stable'>): Read<Finding> {
  const concept = conceptIn(casebook, syntax.concept);
  if ('problem' in concept) return concept;
  if (syntax.coalition) return stableTogether(casebook, syntax, syntax.coalition, concept.value);
  const who = syntax.who && moverIn(casebook, syntax.who);
  if (who !== undefined && 'problem' in who) return who;
  const found = stateIn(casebook, syntax.state);
  if ('problem' in found) return found;
  return {
    value: {
      kind: 'stable',
      state: found.value,
      concept: concept.value,
      ...(who && { who: who.value }),
      ...told(found.byLevels),
    },
  };
}

/** Whom a joint move must serve unless it is said. */
const READING: CoalitionReading = 'all';

function stableTogether(
  casebook: Casebook,
  { state }: Of<'stable'>,
  { members: written, reading = READING }: WrittenCoalition,
  concept: Concept,
): Read<Finding> {
  if (!hasCoalitionVersion(concept)) {
    return conceptProblem('concept-without-coalitions', { concept: concept.symbol });
  }
  const members: number[] = [];
  for (const word of written) {
    const member = moverIn(casebook, word);
    if ('problem' in member) return member;
    if (members.includes(member.value)) {
      return askingProblem('member-twice', { who: word.text });
    }
    members.push(member.value);
  }
  const found = stateIn(casebook, state);
  if ('problem' in found) return found;
  members.sort((a, b) => a - b);
  return {
    value: {
      kind: 'stable-together',
      state: found.value,
      concept,
      members,
      reading,
      ...told(found.byLevels),
    },
  };
}

function conceptIn({ model }: Casebook, { text }: Named): Read<Concept> {
  const concept = findConcept(text);
  if (concept === undefined)
    return findingProblem('unread-finding', { forms: findingForms, quoted: false });
  if (misfitOf(concept, model) !== undefined) {
    return conceptProblem('concept-misfit', { concept: concept.symbol });
  }
  if (!judgesImprovements(concept)) {
    return conceptProblem('concept-not-swept', { concept: concept.symbol, under: judgingIds });
  }
  return { value: concept };
}

function moverIn({ movers }: Casebook, { text: id }: Named): Read<number> {
  const position = movers.findIndex((mover) => mover.id === id);
  if (position >= 0) return { value: position };
  const known = movers.map((mover) => mover.id);
  return findingProblem('unknown-party-of-finding', { name: id, ...knownNames(id, known) });
}

/** A deal holds where the state that it leads to is an equilibrium. */
function holds(casebook: Casebook, syntax: Of<'holds'>): Read<Finding> {
  const concept = conceptIn(casebook, syntax.concept);
  if ('problem' in concept) return concept;
  const name = syntax.deal.text;
  const deal = called(casebook.conflict.deals, name);
  const state = deal && stateOfDeal(casebook, deal);
  if (deal === undefined) {
    const known = casebook.conflict.deals.map(({ id }) => id);
    return stateProblem('unknown-deal', { name, ...knownNames(name, known) });
  }
  if (state === undefined) return stateProblem('infeasible-deal', { deal: name });
  return { value: { kind: 'stable', state, concept: concept.value } };
}

function prefers(casebook: Casebook, { who, better, worse }: Of<'prefers'>): Read<Finding> {
  const mover = who && moverIn(casebook, who);
  if (mover !== undefined && 'problem' in mover) return mover;
  if (mover !== undefined && isBody(casebook, mover.value)) {
    return findingProblem('body-in-finding', { who: who!.text });
  }
  const [first, second] = [stateIn(casebook, better), stateIn(casebook, worse)];
  if ('problem' in first) return first;
  if ('problem' in second) return second;
  return {
    value: {
      kind: 'prefers',
      better: first.value,
      worse: second.value,
      ...(mover && { who: mover.value }),
      ...told([...first.byLevels, ...second.byLevels]),
    },
  };
}

function passes(casebook: Casebook, syntax: Of<'passes'>): Read<Finding> {
  if (casebook.statusQuo === undefined) return findingProblem('no-start-of-drafts');
  const { text: id } = syntax.body;
  const mover = moverIn(casebook, syntax.body);
  if ('problem' in mover) return mover;
  if (!isBody(casebook, mover.value)) return findingProblem('no-voter', { who: id });
  const draft = stateIn(casebook, syntax.draft);
  if ('problem' in draft) return draft;
  const { space, statusQuo } = casebook;
  let isDraft = false;
  space.movers[mover.value]!.forEachTarget(space.cellOf(statusQuo), (to) => {
    isDraft ||= to === space.cellOf(draft.value);
  });
  if (!isDraft)
    return findingProblem('no-draft-at-status-quo', {
      state: casebook.stateId(draft.value),
      body: id,
    });
  const { value: state, byLevels } = draft;
  return { value: { kind: 'passes', body: mover.value, draft: state, ...told(byLevels) } };
}
