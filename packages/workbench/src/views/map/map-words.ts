import type { ConceptSaid } from '../../design/concept-said.ts';
import {
  GIVEN,
  type ShownConflict,
  type ShownMap,
  type ShownMapGroup,
} from '../../desk/shown-conflict.ts';
import { statesOf } from './selection.ts';

/** `12 under GMR, SMR`, `23 under none of 5 concepts`; `23 hold in none of 5 ways of reckoning` */
export function sayGroupHeld(
  { concepts }: ShownConflict,
  { heldUnder, count }: ShownMapGroup,
  said: ConceptSaid,
): string {
  const number = count.toLocaleString('en');
  const all = concepts.filter(({ id }) => id !== GIVEN).length;
  if (all > 1 && heldUnder.length === 0)
    return `${number} ${said.isMethod ? `under none of ${all} concepts` : `hold in none of ${all} ways of reckoning`}`;
  if (heldUnder.length === 0) return `${number} ${said.isMethod ? 'not at all' : 'do not hold'}`;
  if (all > 1 && heldUnder.length === concepts.length)
    return `${number} ${said.isMethod ? `under all ${all} concepts` : `hold in all ${all} ways of reckoning`}`;
  const held = concepts.filter(({ id }) => heldUnder.includes(id)).map(said.label);
  return `${number} ${said.isMethod ? `under ${held.join(', ')}` : `hold reckoning with ${held.join('; ')}`}`;
}

/** What the states in the band below the map are. */
export function sayGathered(
  { stateCount }: ShownConflict,
  map: ShownMap,
  { isMethod }: ConceptSaid,
): string {
  const gathered = stateCount - statesOf(map).length;
  const others = `The other ${gathered.toLocaleString('en')}`;
  const alone = map.coalitions.length > 0;
  if (!isMethod) return alone ? `${others}, against single parties:` : `${others} outcomes:`;
  return `${others} ${alone ? 'are stable against single parties' : 'are equilibria'}:`;
}
