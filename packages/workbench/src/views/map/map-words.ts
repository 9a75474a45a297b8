import {
  GIVEN,
  type ShownConflict,
  type ShownMap,
  type ShownMapGroup,
} from '../../desk/shown-conflict.ts';
import { statesOf } from './selection.ts';

/** `12 under GMR, SMR`, `23 under none of 5 concepts` */
export function sayGroupHeld(
  { concepts }: ShownConflict,
  { heldUnder, count }: ShownMapGroup,
): string {
  const number = count.toLocaleString('en');
  const all = concepts.filter(({ id }) => id !== GIVEN).length;
  if (all > 1 && heldUnder.length === 0) return `${number} under none of ${all} concepts`;
  if (heldUnder.length === 0) return `${number} not at all`;
  if (all > 1 && heldUnder.length === concepts.length) return `${number} under all ${all} concepts`;
  const symbols = concepts.filter(({ id }) => heldUnder.includes(id)).map(({ symbol }) => symbol);
  return `${number} under ${symbols.join(', ')}`;
}

/** What the states in the band below the map are. */
export function sayGathered({ stateCount }: ShownConflict, map: ShownMap): string {
  const gathered = stateCount - statesOf(map).length;
  const how = map.coalitions.length > 0 ? 'stable against single parties' : 'equilibria';
  return `The other ${gathered.toLocaleString('en')} are ${how}:`;
}
