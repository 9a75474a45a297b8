import type { Formula } from '@standoff/propositions';
import type { Names } from '../../interface/wording.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayFormula } from './formulas.ts';
import { agreementWith } from './names.ts';

/** What an agreement binds its parties to while it stands at a level, all in words; whether a party may leave it, and break that at once. */
export interface ToldBond {
  readonly level: string;
  readonly bound: readonly string[];
  readonly leaving: 'no' | 'with' | 'before';
}

const LEAVING: Readonly<Record<ToldBond['leaving'], string>> = {
  no: '',
  with: '; a party may leave it and break that in one move',
  before: '; a party has to leave it before it may break that',
};

/** What follows *binds*; words agree with what binds. */
export function sayBond(
  { level, bound, leaving }: ToldBond,
  { their }: Pick<Agreement, 'their'>,
): string {
  return ` ${their} parties to ${listOf(bound.map(quote))} while ${their === 'its' ? 'it stands' : 'they stand'} at “${level}”${LEAVING[leaving]}`;
}

/** What follows that an agreement keeps somebody from something: `: it binds its parties to “the water shared”`. */
export function sayBound(
  names: Names,
  agreement: string,
  { bound, notice }: { readonly bound: Formula; readonly notice: boolean },
): string {
  const { they, verb, their } = agreementWith(names, [agreement]);
  const left = notice ? `, and ${verb('has')} to be left before` : '';
  return `: ${they} ${verb('binds')} ${their} parties to ${quote(sayFormula(names, bound))}${left}`;
}
