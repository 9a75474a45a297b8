import type { UtilityPreference } from '../conflict/conflict.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { number } from '../shapes/scalars.ts';
import type { ValueOf } from '../shapes/shape.ts';
import type { Checking } from './checking.ts';
import { checkState } from './state-references.ts';

/** `{ s1: 3, s2: 0.5 }`: a number for each state. */
export const utility = idMapping(number({ expects: 'a number' }), {
  of: ['state', 'states'],
  keys: 'references',
});

export function checkUtility(
  written: ValueOf<typeof utility>,
  checking: Checking,
): UtilityPreference['values'] {
  return written.entries.flatMap(({ id, value }) => {
    const state = checkState(id, checking);
    return state && value !== undefined ? [{ state, value }] : [];
  });
}
