import {
  type DoubtGround,
  type Grounded,
  type NoDoubts,
  type Sweep,
  sayTold,
  tellGround,
  tellHeld,
  tellInDoubt,
} from '@standoff/study';
import { sayNotReckoned } from '@standoff/wording';

/** What may be otherwise, and which orders are held as written though the file leaves them in doubt. */
export function sayOpenAndHeld(models: DoubtGround): string {
  return sayTold(models.casebook, tellInDoubt(models));
}

/** What is in doubt, in short, beside verdicts of which a doubt is told; or why none is. */
export function sayGround(found: DoubtGround | NoDoubts, grounded: Grounded): string {
  if ('status' in found) return sayUnreckoned(found);
  return sayTold(found.casebook, tellGround(found, grounded));
}

/** Why no doubt is told. */
export function sayUnreckoned({ problem }: NoDoubts): string {
  return sayNotReckoned(problem);
}

/** Why swaps of orders of states are left out, each as a sentence after another. */
export function sayWhyAllHeld(models: Pick<Sweep, 'casebook' | 'held'>): string {
  const told = sayTold(models.casebook, tellHeld(models));
  return told === '' ? '' : ` ${told}`;
}
