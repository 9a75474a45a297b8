import type { Lexicon } from '../../interface/lexicon.ts';
import type { Mention, Part, Subject } from '../clause/clause.ts';
import { partyNames } from '../names/names.ts';

/** Words as the subject of a clause. */
export function words(said: string | readonly Part[], several = false): Subject {
  return { words: typeof said === 'string' ? [said] : said, several };
}

export function parties(ids: readonly string[]): Mention {
  return { mention: 'parties', ids };
}

/** Those who decide, and after what they do ` through the Council`: what decides by their votes prefers nothing itself. */
export function partiesThrough(
  ids: readonly string[],
  lexicon: Pick<Lexicon, 'party'>,
): { readonly deciders: readonly string[]; readonly through: readonly Part[] } {
  const isBody = (id: string) => lexicon.party(id).isBody === true;
  const deciders = ids.filter((id) => !isBody(id));
  // Bodies alone are asked about as they are named.
  if (deciders.length === 0 || deciders.length === ids.length) {
    return { deciders: ids, through: [] };
  }
  return { deciders, through: [' through ', ...partyNames(lexicon, ids.filter(isBody))] };
}

/** A state where a clause is about it. */
export function aboutState(id: string, levels: readonly string[] = []): Mention {
  return { mention: 'state', id, as: 'subject', byLevels: levels.includes(id) };
}

/** Several things one after another: `a, b and c`. */
export function listParts(items: readonly (readonly Part[])[]): Part[] {
  return items.flatMap((one, k) =>
    k === 0 ? [...one] : [k === items.length - 1 ? ' and ' : ', ', ...one],
  );
}

export function toState(id: string): Part[] {
  return [' ', { mention: 'state', id, as: 'to' }];
}

export function fromState(id: string): Part[] {
  return [' ', { mention: 'state', id, as: 'from' }];
}

export function inState(id: string, levels: readonly string[] = []): Part[] {
  return [' ', { mention: 'state', id, as: 'in', byLevels: levels.includes(id) }];
}

export function state(id: string, levels: readonly string[] = []): Part[] {
  return [' ', { mention: 'state', id, as: 'object', byLevels: levels.includes(id) }];
}

/** Not said where it is the state that is spoken of. */
export function inStateUnlessKnown(id: string): Mention[] {
  return [{ mention: 'state', id, as: 'in', unlessKnown: true }];
}

/** Not said where it is the state that is spoken of. */
export function fromStateUnlessKnown(id: string): Part[] {
  return [{ mention: 'state', id, as: 'from', unlessKnown: true }];
}

/** What a move changes. */
export function change(from: string, to: string): Mention {
  return { mention: 'state', id: to, as: 'object', changedFrom: from };
}
