import { type Option, withoutBodies } from '@standoff/language';
import type { Version } from '../model/model.ts';

/** An option of a body where the solver, which cannot take votes, holds it. */
export interface HeldOption {
  readonly option: Option;
  readonly level: number;
}

export function heldOptions({ compiled }: Version): HeldOption[] {
  const { held } = withoutBodies(compiled);
  const options = compiled.options.slice(compiled.options.length - held.length);
  return options.map(({ option }, k) => ({ option, level: held[k]! }));
}
