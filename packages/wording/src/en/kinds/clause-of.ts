import {
  claimed,
  type Kind,
  type Of,
  type Proposition,
  type SimpleProposition,
  verdictsAlike,
} from '@standoff/propositions';
import type { Purpose, Wanted } from '../../interface/wording.ts';
import type { Clause, Part, Said } from '../clause/clause.ts';
import { underThe } from '../names/concepts.ts';
import { clauseMaker } from './known.ts';

/** The clause of a proposition. */
export function clauseOf(proposition: Proposition, to: Purpose): Said {
  return proposition.kind === 'all' ? ofAll(proposition, to) : ofKind(proposition, to);
}

type All = Extract<Proposition, { readonly kind: 'all' }>;

/** Verdicts on one state as one clause; all else one after the other. */
function ofAll({ of, so }: All, to: Purpose): Said {
  const verdict = so ? alikeUnder(of, to) : undefined;
  if (verdict !== undefined) return verdict;
  const each = of.flatMap((one, k): Part[] => [
    k === 0 ? '' : '; ',
    { mention: 'claim', said: clauseOf(one, to), as: 'clause' },
  ]);
  return { verbless: so ? each : ['not all of this is so: ', ...each] };
}

/** `the status quo holds under GMR, SMR and SEQ`, of verdicts that differ in nothing but the concept. */
export function alikeUnder(of: readonly Proposition[], to: Purpose): Clause | undefined {
  const verdicts = of.filter((one) => one.kind === 'stable');
  const [first] = verdicts;
  if (first === undefined || verdicts.length < of.length || !verdictsAlike(verdicts)) {
    return undefined;
  }
  const { concept: _, ...apart } = first;
  const clause = ofKind(apart, to);
  if ('verbless' in clause) return undefined;
  const concepts = verdicts.map(({ concept }) => concept!);
  const under = underThe(to, concepts, clause.so === false ? 'or' : 'and');
  return { ...clause, rest: [...clause.rest, ' ', ...under] };
}

function ofKind<K extends Kind>(
  proposition: SimpleProposition & { readonly kind: K },
  to: Purpose,
): Said {
  const make = clauseMaker<K>(proposition.kind);
  const said: Wanted<Said>['said'] = (claim) => clauseOf(claimed(claim), to);
  return make(proposition as Of<K>, { ...to, said });
}
