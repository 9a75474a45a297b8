import type { Kind, Of } from '@standoff/propositions';
import type { Wanted } from '../../interface/wording.ts';
import type { Said } from '../clause/clause.ts';
import type { Clauses } from './clauses.ts';
import { earlyClauses } from './index.ts';

type Make<K extends Kind> = (proposition: Of<K>, to: Wanted<Said>) => Said;

/** How kinds are put: those that everything needs, and others once they are brought. */
const known: { [K in Kind]?: Make<K> } = { ...earlyClauses };

/** Brings how the kinds of some families are put. */
export function alsoSay(...families: readonly Partial<Clauses<Kind>>[]): void {
  Object.assign(known, ...families);
}

/** How a kind is put. Throws where nothing brought its words, which is an error of whatever tells of it. */
export function clauseMaker<K extends Kind>(kind: K): Make<K> {
  const make = known[kind];
  if (make === undefined) throw new Error(`no words for ${kind} were brought`);
  return make;
}
