import type { StateCode } from '@standoff/engine';
import type { Of, World } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../reasons/reasons.ts';
import { worldOf } from '../said/world-of.ts';
import { isGreatOnly } from '../words/great-only.ts';

/** What propositions of an argument call things. */
export interface Ids {
  who(mover: number): string;
  state(code: StateCode): string;
  /** The reading of preferences in which it is so, where it is not the general one. */
  readonly world: { readonly in?: World };
}

export function idsIn({ movers, stateId, reading }: Casebook): Ids {
  return {
    who: (mover) => movers[mover]!.id,
    state: stateId,
    world: worldOf(reading === undefined ? {} : { reading }),
  };
}

/** What one state is worth beside another, as data. */
export function worthOf({
  order,
  greatly,
  degreeUnknown,
}: Pick<Reason, 'order' | 'greatly' | 'degreeUnknown'>): Pick<
  Of<'couldMove'>,
  'order' | 'greatly' | 'degreeOpen'
> {
  return {
    order,
    ...(greatly && { greatly }),
    ...(degreeUnknown && { degreeOpen: true }),
  };
}

/** What a reading counts beside the general one: that only great losses deter, and whether what is not known does. */
export function countsOf({ reading }: Casebook, unknown: 'helps' | 'deters') {
  const isOpen =
    unknown === 'helps'
      ? reading?.counts.unknownDeters === false
      : reading?.counts.unknownDeters === true;
  return {
    ...(isGreatOnly(reading) && { greatOnly: true }),
    ...(isOpen && { orUnknown: true }),
  };
}
