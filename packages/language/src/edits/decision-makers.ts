import { changeFields } from './core/change-fields.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { moveItem } from './core/move-item.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { addEntry } from './core/section-entry.ts';
import { derivedId } from './derived-id.ts';
import { takenIds } from './taken-ids.ts';

export interface NewDecisionMaker {
  readonly name: string;
  /** Made of the name when it is not given. */
  readonly id?: string;
  readonly short?: string;
  readonly about?: string;
}

/** Adds a decision maker, who has no options and no preferences yet. */
export function addDecisionMaker(text: string, what: NewDecisionMaker): EditOutcome {
  const { name, short, about } = what;
  const taken = takenIds(text, ['decision-makers', 'bodies', 'agreements']);
  const id = what.id ?? derivedId(name, taken, 'actor');
  if (taken.includes(id)) return refused('name-taken', `"${id}" is already in use`);
  const value = entriesOf({ name, short, about });
  return withId(
    edit(text, (draft) => addEntry(draft, ['decision-makers'], id, value)),
    id,
  );
}

/** Changes what is shown of a decision maker; `null` takes a text out. */
export function changeDecisionMaker(
  text: string,
  what: {
    readonly id: string;
    readonly change: {
      readonly name?: string | null;
      readonly short?: string | null;
      readonly about?: string | null;
    };
  },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['decision-makers', what.id];
    return nodeAt(draft.root, path)
      ? changeFields(draft, path, what.change)
      : noDecisionMaker(what.id);
  });
}

/** Moves a decision maker to another place of the file, from 1. The numbers of states follow the order. */
export function moveDecisionMaker(
  text: string,
  what: { readonly id: string; readonly to: number },
): EditOutcome {
  return edit(text, (draft) => {
    const section = nodeAt(draft.root, ['decision-makers']);
    const entries = section?.kind === 'mapping' ? section.entries : [];
    const from = entries.findIndex(({ key }) => key.text === what.id);
    if (from < 0) return noDecisionMaker(what.id);
    if (!Number.isInteger(what.to) || what.to < 1 || what.to > entries.length) {
      return refused('no-such-place', `the places are 1 to ${entries.length}`);
    }
    return moveItem(draft, ['decision-makers'], from, what.to - 1);
  });
}

function noDecisionMaker(id: string): EditOutcome & { status: 'refused' } {
  return refused('no-such-decision-maker', `no decision maker has the id "${id}"`);
}
