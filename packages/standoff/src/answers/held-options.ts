import { levelsOf } from '@standoff/engine';
import type { Option } from '@standoff/language';
import type { Reading } from '../model.ts';

/** An option of a body where the solver, which cannot take votes, holds it. */
export interface HeldOption {
  readonly option: Option;
  readonly level: number;
}

/** Options of bodies stand where the status quo has them, or else at their first level. */
export function heldOptions({ conflict, compiled }: Reading): HeldOption[] {
  const { form } = compiled.model;
  if (form.kind === 'graph') return [];
  const stands = levelsOf(form, compiled.statusQuo ?? 0);
  const bodies = new Set(conflict.bodies.map(({ id }) => id));
  return compiled.options.flatMap(({ owner, option }, k) =>
    bodies.has(owner) ? [{ option, level: stands[k]! }] : [],
  );
}
