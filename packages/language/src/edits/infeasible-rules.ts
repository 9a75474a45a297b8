import { changeFields } from './core/change-fields.ts';
import { faultyFormula } from './core/checked-formula.ts';
import { entriesOf, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, type Refused, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { replaceValue } from './core/replace-value.ts';
import { addToList } from './core/section-entry.ts';
import { writeOut } from './core/set-field.ts';

export interface NewRule {
  /** What cannot be. */
  readonly formula: string;
  readonly says?: string;
  readonly because?: readonly string[];
}

/** Adds a rule of infeasibility, as the last one. */
export function addRule(text: string, { formula, says, because = [] }: NewRule): EditOutcome {
  const short = says === undefined && because.length === 0;
  const reasons = because.length > 1 ? because : because[0];
  const value = short ? formula : entriesOf({ when: formula, says, because: reasons });
  return faultyFormula(formula) ?? edit(text, (draft) => addToList(draft, ['infeasible'], value));
}

/** Changes the rule at a place, from 1; `null` takes its words out. */
export function changeRule(
  text: string,
  what: {
    readonly place: number;
    readonly change: { readonly formula?: string; readonly says?: string | null };
  },
): EditOutcome {
  const { formula, says } = what.change;
  const problem = faultyFormula(formula);
  if (problem) return problem;
  return edit(text, (draft) => {
    const path = rulePath(draft, what.place);
    if ('status' in path) return path;
    if (nodeAt(draft.root, path)?.kind === 'text' && says === undefined && formula !== undefined) {
      return replaceValue(draft, path, formula);
    }
    return andThen(writeOut(draft, path, 'when'), (next) =>
      changeFields(next, path, { when: formula, says }),
    );
  });
}

/** Takes the rule at a place, from 1, out. */
export function removeRule(text: string, what: { readonly place: number }): EditOutcome {
  return edit(text, (draft) => {
    const path = rulePath(draft, what.place);
    return 'status' in path ? path : removeEntry(draft, path);
  });
}

export function rulePath({ root }: Draft, place: number): Path | Refused {
  const path = ['infeasible', place - 1];
  const exists = Number.isInteger(place) && place >= 1 && nodeAt(root, path);
  return exists ? path : refused('no-such-entry', `there is no rule number ${place}`);
}
