import { codeOf, levelsOf, type Model, type StateCode } from '@standoff/engine';
import type { SpaceOption } from '../casebook/space-options.ts';

/** A model with the options that its states are made of. */
export interface Optioned {
  readonly model: Pick<Model, 'form'>;
  readonly options: readonly Pick<SpaceOption, 'option'>[];
}

/** The same state where there may be further options, which nobody has chosen in it. */
export function stateAfter(after: Optioned, before: Optioned, code: StateCode): StateCode {
  if (before.model.form.kind !== 'options' || after.model.form.kind !== 'options') return code;
  const levels = levelsOf(before.model.form, code);
  const nameOf = ({ option: { owner, id } }: Pick<SpaceOption, 'option'>) => `${owner}.${id}`;
  const known = new Map(before.options.map((option, at) => [nameOf(option), levels[at]!]));
  return codeOf(
    after.model.form,
    after.options.map((option) => known.get(nameOf(option)) ?? 0),
  );
}
