import { type CoalitionReading, coalitionReadings } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import { askingProblem } from '@standoff/wording';
import { findDecisionMaker } from './decision-makers.ts';
import type { OptionKind, Read } from './option.ts';
import { choice, notSo } from './words.ts';

/** Between the members of a coalition, as in `us+china`. */
const BETWEEN_MEMBERS = '+';

/** Whether somebody who is asked about is several. */
export function namesCoalition(who: string): boolean {
  return who.includes(BETWEEN_MEMBERS);
}

/** `us+china` */
function keyOfCoalition(members: readonly string[]): string {
  return members.join(BETWEEN_MEMBERS);
}

/** The ids of the members in `us+china`. */
export function membersInKey(key: string): string[] {
  return key.split(BETWEEN_MEMBERS);
}

/** The members of a coalition; commands write `us,china` or `us+china`. */
export const coalition: OptionKind<readonly string[]> = {
  placeholder: 'MEMBERS',
  about: {
    command: 'one coalition only, such as us,china',
    program: 'one coalition only, such as ["us","china"]',
  },
  fromText: (text) => ({ value: partsOf(text) }),
  fromJson: (value, name) => (isListOfTexts(value) ? { value } : notSo(name, 'members', value)),
  schema: { type: 'array', items: { type: 'string' } },
  find: (asked, conflict) => findCoalition(conflict, asked),
};

/** Coalitions; commands write `us+china,us+dprk`. */
export const coalitions: OptionKind<readonly (readonly string[])[]> = {
  placeholder: 'LIST',
  about: {
    command: 'ask besides which of these would leave together, such as us+china,us+dprk',
    program:
      'ask besides which of these would leave together, such as [["us","china"],["us","dprk"]]',
  },
  fromText(text) {
    const written = text.split(',').map((one) => one.trim());
    const named = written.filter((one) => one !== '');
    // Who writes none at all means one, and has forgotten it.
    return { value: named.length === 0 ? [[]] : named.map(partsOf) };
  },
  fromJson: (value, name) =>
    Array.isArray(value) && value.every(isListOfTexts)
      ? { value }
      : notSo(name, 'coalitions', value),
  schema: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
  find: (asked, conflict) => collect(asked, (members) => findCoalition(conflict, members)),
};

/** Those whom a question is about. */
export interface Party {
  /** Ids, in the order of the file. */
  readonly members: readonly string[];
  /** Whether they are asked about as one. One alone may be: a coalition of one is its member. */
  readonly together: boolean;
}

/** One decision maker or body, or several as one: `us+china`, in JSON also a list of ids. */
export const party: OptionKind<string | readonly string[], Party> = {
  placeholder: 'DM',
  about: 'one decision maker only, or several as one: us+china',
  fromText: (value) => ({ value }),
  fromJson: (value, name) =>
    typeof value === 'string' || isListOfTexts(value) ? { value } : notSo(name, 'party', value),
  schema: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  find(asked, conflict) {
    const together = typeof asked !== 'string' || namesCoalition(asked);
    const found =
      typeof asked === 'string' ? findParty(conflict, asked) : findList(conflict, asked);
    if ('problem' in found) return found;
    return { value: { members: membersInKey(found.value), together } };
  },
};

/** Whom a joint move must serve. */
export const coalitionReading: OptionKind<CoalitionReading> = choice(
  'WHICH',
  coalitionReadings.map(({ id }) => id),
  {
    about: 'whom a joint move must serve',
    otherwise: coalitionReadings[0]!.id,
    called: 'a reading of coalitions',
  },
);

/** The ids of those that `us` or `us+china` names, in the order of the file, joined again. */
export function findParty(conflict: Conflict, who: string): Read<string> {
  if (!namesCoalition(who)) return findDecisionMaker(conflict, who);
  return findList(conflict, partsOf(who));
}

function findList(conflict: Conflict, asked: readonly string[]): Read<string> {
  const found = findMembers(conflict, asked);
  if ('problem' in found) return found;
  if (found.value.length === 0) return askingProblem('no-members');
  const ids = moversOf(conflict).map(({ id }) => id);
  return { value: keyOfCoalition(ids.filter((id) => found.value.includes(id))) };
}

function findCoalition(conflict: Conflict, asked: readonly string[]): Read<readonly string[]> {
  const found = findMembers(conflict, asked);
  if ('problem' in found || found.value.length > 1) return found;
  return askingProblem('few-members');
}

/** The ids of members, each of whom may be given by name. */
function findMembers(conflict: Conflict, asked: readonly string[]): Read<readonly string[]> {
  if (asked.includes('')) {
    return askingProblem('missing-member', { coalition: keyOfCoalition(asked) });
  }
  const members = collect(asked, (member) => findDecisionMaker(conflict, member));
  if ('problem' in members) return members;
  const twice = members.value.find((member, k) => members.value.indexOf(member) < k);
  return twice === undefined ? members : askingProblem('member-twice', { who: twice });
}

function partsOf(text: string): string[] {
  return text.split(/[,+]/).map((part) => part.trim());
}

/** All values, or the first problem. */
function collect<A, B>(items: readonly A[], read: (item: A) => Read<B>): Read<B[]> {
  const values: B[] = [];
  for (const item of items) {
    const found = read(item);
    if ('problem' in found) return found;
    values.push(found.value);
  }
  return { value: values };
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
