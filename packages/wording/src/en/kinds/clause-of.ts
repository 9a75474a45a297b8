import type { Kind, Of, Proposition, SimpleProposition } from '@standoff/propositions';
import type { Wanted } from '../../interface/wording.ts';
import type { Said } from '../clause/clause.ts';
import { clauses } from './index.ts';

/** The clause of a proposition that is put together of no others. */
export function clauseOf(proposition: Proposition, to: Wanted): Said {
  if (proposition.kind === 'all')
    throw new RangeError('what is put together has no clause of its own');
  return ofKind(proposition, to);
}

function ofKind<K extends Kind>(
  proposition: SimpleProposition & { readonly kind: K },
  to: Wanted,
): Said {
  const make = clauses[proposition.kind] as (one: Of<K>, to: Wanted) => Said;
  return make(proposition as Of<K>, to);
}
