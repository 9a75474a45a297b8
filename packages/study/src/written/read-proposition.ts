import { findConcept, concepts as registry } from '@standoff/engine';
import {
  type ClaimSyntax,
  isNone,
  isOneOf,
  type MemberSyntax,
  type PropositionSyntax,
  parseProposition,
  plainText,
  type Word,
} from '@standoff/language';
import {
  type Deniable,
  isDeniable,
  type MemberType,
  negate,
  type Proposition,
  type World,
} from '@standoff/propositions';
import { findingProblem, type Problem, stateProblem, withinText } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import { shorten } from '../asking/propositions.ts';
import { knownNames } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { settledTruth } from '../casebook/truth.ts';
import { called } from '../query/called.ts';
import { findState, findStates } from '../query/find-state.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { readWorld } from './read-world.ts';

/**
 * Reads a proposition, such as `stable status-quo seq`, and looks up whatever it names; a state of several words stands in double
 * quotes or in brackets.
 */
export function readProposition(casebook: Casebook, text: string): Read<Proposition> {
  const syntax = parseProposition(plainText(text));
  const read = isNone(syntax)
    ? findingProblem('unread-proposition', { why: syntax.problem, help: syntax.help })
    : meant(casebook, syntax);
  return 'problem' in read ? withinText(shorten(text), read) : read;
}

/** What the words of a proposition stand for. */
function meant(casebook: Casebook, syntax: PropositionSyntax): Read<Proposition> {
  switch (syntax.kind) {
    case 'not': {
      const read = meant(casebook, syntax.of);
      return 'problem' in read ? read : { value: denied(read.value) };
    }
    case 'all': {
      const of: Proposition[] = [];
      for (const one of syntax.of) {
        const read = meant(casebook, one);
        if ('problem' in read) return read;
        of.push(read.value);
      }
      return { value: { kind: 'all', of, so: true } };
    }
    case 'in': {
      const world = readWorld(casebook, syntax.world);
      if ('problem' in world) return world;
      const read = meant(casebook, syntax.of);
      return 'problem' in read ? read : { value: within(read.value, world.value) };
    }
    case 'claim':
      return claim(casebook, syntax);
  }
}

/** What has no denial of its own is denied by saying that not all of it is so. */
function denied(proposition: Proposition): Deniable {
  return isDeniable(proposition)
    ? negate(proposition)
    : { kind: 'all', of: [proposition], so: false };
}

function within(proposition: Proposition, world: World): Proposition {
  return proposition.kind === 'all'
    ? { ...proposition, of: proposition.of.map((one) => within(one, world)) }
    : { ...proposition, in: { ...world, ...proposition.in } };
}

/** Members as they are found one by one, and the states that were asked for by levels over the status quo. */
interface FoundMembers {
  readonly members: Record<string, unknown>;
  readonly byLevels: string[];
  /** The word that the claim begins with. */
  readonly opening: string;
  /** The list that may hold nothing: which concepts something is so under, of some. Of nobody nothing is claimed. */
  readonly mayBeNone: string | undefined;
}

function claim(casebook: Casebook, { form, opening, members }: ClaimSyntax): Read<Proposition> {
  const { kind, deniable, members: declared } = form.kind;
  const mayBeNone = 'among' in declared ? 'under' : undefined;
  const found: FoundMembers = { members: {}, byLevels: [], opening: opening.text, mayBeNone };
  for (const [member, value] of Object.entries(form.is)) {
    if (value !== 'status-quo') found.members[member] = value;
    else if (casebook.statusQuo !== undefined) {
      found.members[member] = casebook.stateId(casebook.statusQuo);
    } else return findingProblem('no-start-of-proposition', { opening: form.opening });
  }
  for (const member of members) {
    const problem = readMember(casebook, member, found);
    if (problem !== undefined) return problem;
  }
  for (const [name, { type, isOptional }] of Object.entries(declared)) {
    if (type.is === 'flag' && !isOptional) found.members[name] ??= false;
  }
  const byLevels =
    found.byLevels.length > 0 && 'byLevels' in declared ? { byLevels: found.byLevels } : {};
  const so = deniable ? { so: found.members['so'] ?? true } : {};
  // What the members are is checked by their types, one by one.
  return { value: { kind, ...found.members, ...byLevels, ...so } as unknown as Proposition };
}

/** Reads what is written of a member into what was found, or says why it cannot be. */
function readMember(
  casebook: Casebook,
  syntax: MemberSyntax,
  found: FoundMembers,
): Problem | undefined {
  const { member, or, type, word, parts, isDeal } = syntax;
  if (isDeal) return into(found, member, stateOfTheDeal(casebook, word));
  if (or !== undefined) return readStateOrFormula(casebook, syntax, found);
  const listed = type.is === 'either' ? type.of : type;
  if (listed.is === 'list' && parts !== undefined) {
    if (parts.length === 0 && member !== found.mayBeNone) {
      return findingProblem('none-in-finding', { opening: found.opening });
    }
    const values: unknown[] = [];
    for (const part of parts) {
      const read = readOne(casebook, listed.of, part, found);
      if ('problem' in read) return read;
      if (values.includes(read.value))
        return findingProblem('twice-in-finding', { who: part.text });
      values.push(read.value);
    }
    // A coalition is the same in any order.
    found.members[member] = member === 'together' ? inOrder(casebook, values) : values;
    return undefined;
  }
  return into(found, member, readOne(casebook, type, word, found));
}

function into({ members }: FoundMembers, member: string, read: Read<unknown>): Problem | undefined {
  if ('problem' in read) return read;
  members[member] = read.value;
  return undefined;
}

function inOrder({ movers }: Casebook, ids: readonly unknown[]): unknown[] {
  return movers.map(({ id }) => id).filter((id) => ids.includes(id));
}

function readOne(
  casebook: Casebook,
  type: MemberType,
  word: Word,
  found: FoundMembers,
): Read<unknown> {
  const { text } = word;
  switch (type.is) {
    case 'state':
      return readState(casebook, word, found);
    case 'mover':
    case 'decision-maker':
    case 'body':
      return readMover(casebook, type.is, text);
    case 'concept':
      return readConcept(text);
    case 'fact': {
      const ids = casebook.conflict.facts.map(({ id }) => id);
      return ids.includes(text)
        ? { value: text }
        : findingProblem('unknown-fact-of-finding', { name: text, ...knownNames(text, ids) });
    }
    case 'word': {
      return type.words.includes(text)
        ? { value: text }
        : findingProblem('wrong-word-of-finding', { words: type.words, given: text });
    }
    case 'number':
    case 'amount':
      return Number.isFinite(Number(text))
        ? { value: Number(text) }
        : findingProblem('no-number-of-finding', { given: text });
    case 'flag':
      return { value: true };
    case 'either': {
      const special = type.words.find((one) => isOneOf([one], word));
      return special === undefined ? readOne(casebook, type.of, word, found) : { value: special };
    }
    default:
      throw new RangeError(`no ${type.is} is written`);
  }
}

function readState(casebook: Casebook, { text }: Word, { byLevels }: FoundMembers): Read<string> {
  const found = findState(casebook, text);
  if (found.status === 'not-found') return found;
  const id = casebook.stateId(found.state);
  if (found.levels !== undefined && !byLevels.includes(id)) byLevels.push(id);
  return { value: id };
}

/** One state, or all in which something is the case. */
function readStateOrFormula(
  casebook: Casebook,
  { member, or, word }: MemberSyntax,
  { members }: FoundMembers,
): Problem | undefined {
  const found = findStates(casebook, word.text);
  switch (found.status) {
    case 'not-found':
      return found;
    case 'found':
      members[member] = casebook.stateId(found.state);
      return undefined;
    case 'where': {
      members[or!] = plainFormula(found.formula);
      const from = casebook.stateWithId(String(members['from']));
      const isSo = from !== undefined && settledTruth(casebook, found.formula, from);
      if (isSo !== false) members['atStart'] = isSo === true ? 'so' : 'open';
      return undefined;
    }
  }
}

/** A solution concept by its id. */
function readConcept(id: string): Read<string> {
  const known = registry.map((concept) => concept.id);
  return findConcept(id) === undefined
    ? findingProblem('unknown-concept-of-finding', { name: id, ...knownNames(id, known) })
    : { value: id };
}

function readMover(
  casebook: Casebook,
  is: 'mover' | 'decision-maker' | 'body',
  id: string,
): Read<string> {
  const { movers } = casebook;
  const position = movers.findIndex((mover) => mover.id === id);
  if (position < 0) {
    const known = movers.map((mover) => mover.id);
    return findingProblem('unknown-party-of-finding', { name: id, ...knownNames(id, known) });
  }
  if (is === 'decision-maker' && isBody(casebook, position)) {
    return findingProblem('body-in-finding', { who: id });
  }
  if (is === 'body' && !isBody(casebook, position)) return findingProblem('no-voter', { who: id });
  return { value: id };
}

function stateOfTheDeal(casebook: Casebook, { text: name }: Word): Read<string> {
  const deal = called(casebook.conflict.deals, name);
  const state = deal && stateOfDeal(casebook, deal);
  if (deal === undefined) {
    const known = casebook.conflict.deals.map(({ id }) => id);
    return stateProblem('unknown-deal', { name, ...knownNames(name, known) });
  }
  if (state === undefined) return stateProblem('infeasible-deal', { deal: name });
  return { value: casebook.stateId(state) };
}
