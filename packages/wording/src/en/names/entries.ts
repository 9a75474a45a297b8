import type { Quoted } from '@standoff/propositions';
import type { ToldEntry } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { fewOf, listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayQuoted } from './formulas.ts';
import { stateName } from './names.ts';

/** So many states at one place of an order are named. */
const NAMED_STATES = 4;

/** What stands at a place of an order, in quotation marks: `“no war”`, `“tests frozen” and “talks” alike`. */
export function sayEntry(
  names: Names,
  { wishes, alike, states = [], called = [], place }: ToldEntry,
): string {
  if (wishes !== undefined) {
    const all = listOf(wishes.map((one) => quotation(names, one)));
    const which = place === undefined ? '' : ` (place ${place})`;
    return `${all}${alike ? ' alike' : ''}${which}`;
  }
  const named = [...states.map((id) => nameOfState(names, id)), ...called.map(quote)];
  return named.length === 0 ? `what stands at place ${place}` : fewOf(named, NAMED_STATES);
}

export function quotation(names: Names, quoted: Quoted): string {
  return quote(sayQuoted(names, quoted));
}

function nameOfState(names: Names, id: string): string {
  const { state } = names;
  if (state === undefined) return quote(id);
  const name = stateName({ ...names, state }, id);
  return typeof name === 'string' ? name : name.text;
}
