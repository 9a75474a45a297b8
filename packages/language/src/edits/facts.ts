import { changeFields } from './core/change-fields.ts';
import { faultyFormula } from './core/checked-formula.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { andThen } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { replaceValue } from './core/replace-value.ts';
import { addEntry } from './core/section-entry.ts';
import { writeOut } from './core/set-field.ts';
import { derivedId } from './derived-id.ts';
import { takenIds } from './taken-ids.ts';

export interface NewFact {
  readonly name?: string;
  /** Made of the name when it is not given. */
  readonly id?: string;
  readonly formula: string;
  /** A number from 0 to 1, or a word such as `likely`. */
  readonly chance?: number | string;
  readonly because?: readonly string[];
}

/** Adds a fact, as the last one. */
export function addFact(text: string, what: NewFact): EditOutcome {
  const { name, formula, chance, because = [] } = what;
  const id =
    what.id ?? derivedId(name ?? '', takenIds(text, ['agreements', 'facts', 'states']), 'fact');
  const rest = {
    chance: chance === undefined ? undefined : `${chance}`,
    because: because.length > 1 ? because : because[0],
  };
  const short = name === undefined && chance === undefined && because.length === 0;
  const value = short ? formula : entriesOf({ name, when: formula, ...rest });
  return (
    faultyFormula(formula) ??
    withId(
      edit(text, (draft) => addEntry(draft, ['facts'], id, value)),
      id,
    )
  );
}

/** Changes a fact; `null` takes its name or its chance out. */
export function changeFact(
  text: string,
  what: {
    readonly id: string;
    readonly change: {
      readonly formula?: string;
      readonly name?: string | null;
      readonly chance?: number | string | null;
    };
  },
): EditOutcome {
  const { formula, name, chance } = what.change;
  const problem = faultyFormula(formula);
  if (problem) return problem;
  return edit(text, (draft) => {
    const path = ['facts', what.id];
    const node = nodeAt(draft.root, path);
    if (!node) return refused('no-such-entry', `no fact has the id "${what.id}"`);
    if (
      node.kind === 'text' &&
      name === undefined &&
      chance === undefined &&
      formula !== undefined
    ) {
      return replaceValue(draft, path, formula);
    }
    return andThen(writeOut(draft, path, 'when'), (next) =>
      changeFields(next, path, { when: formula, name, chance }),
    );
  });
}
