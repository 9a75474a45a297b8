import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';

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

/** What follows *binds*. */
export function sayBond({ level, bound, leaving }: ToldBond): string {
  return ` its parties to ${listOf(bound.map(quote))} while it stands at “${level}”${LEAVING[leaving]}`;
}
