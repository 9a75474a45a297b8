import { changeFields } from './core/change-fields.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { andThen } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addEntry } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';
import { derivedId } from './derived-id.ts';
import { type LevelsByOption, setLevels } from './status-quo.ts';
import { takenIds } from './taken-ids.ts';

export interface NewDeal {
  readonly name: string;
  /** Made of the name when it is not given. */
  readonly id?: string;
  readonly parties: readonly string[];
  readonly proposedBy?: readonly string[];
  readonly terms: LevelsByOption;
  readonly atOnce?: boolean;
  readonly otherwise?: LevelsByOption;
  readonly says?: string;
  readonly why?: string;
  readonly because?: readonly string[];
}

/** Adds a deal, as the last one. */
export function addDeal(text: string, what: NewDeal): EditOutcome {
  const { name, parties, proposedBy = [], terms, atOnce, otherwise, says, why } = what;
  const { because = [] } = what;
  const id = what.id ?? derivedId(name, takenIds(text, ['deals']), 'deal');
  const value = entriesOf({
    name,
    parties,
    'proposed-by': proposedBy.length > 1 ? proposedBy : proposedBy[0],
    terms: entriesOf(terms),
    'at-once': atOnce ? 'yes' : undefined,
    else: otherwise && entriesOf(otherwise),
    says,
    why,
    because: because.length > 1 ? because : because[0],
  });
  return withId(
    edit(text, (draft) => addEntry(draft, ['deals'], id, value)),
    id,
  );
}

/** Changes a deal; `null` takes a text out. Terms that are not named stay. */
export function changeDeal(
  text: string,
  what: {
    readonly id: string;
    readonly change: {
      readonly name?: string | null;
      readonly says?: string | null;
      readonly why?: string | null;
      readonly parties?: readonly string[];
      readonly terms?: LevelsByOption;
    };
  },
): EditOutcome {
  const { terms = {}, ...fields } = what.change;
  return edit(text, (draft) => {
    const path = ['deals', what.id];
    if (!nodeAt(draft.root, path)) return noDeal(what.id);
    return andThen(changeFields(draft, path, fields), (next) =>
      setLevels(next, [...path, 'terms'], terms),
    );
  });
}

/** Has a deal set an option to a level, as the term at a place or the last one; or leave it as it is. */
export function setTerm(
  text: string,
  {
    deal,
    option,
    level,
    place,
  }: {
    readonly deal: string;
    readonly option: string;
    readonly level?: string;
    readonly place?: number;
  },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['deals', deal, 'terms'];
    const terms = nodeAt(draft.root, path);
    if (terms?.kind !== 'mapping') return noDeal(deal);
    if (level === undefined) return setField(draft, path, option, undefined);
    if (place === undefined || terms.entries.some(({ key }) => key.text === option)) {
      return setLevels(draft, path, { [option]: level });
    }
    return insertItem(draft, path, place - 1, { key: option, value: level });
  });
}

export function removeDeal(text: string, { id }: { readonly id: string }): EditOutcome {
  return edit(text, (draft) =>
    nodeAt(draft.root, ['deals', id]) ? removeEntry(draft, ['deals', id]) : noDeal(id),
  );
}

function noDeal(id: string): EditOutcome & { status: 'refused' } {
  return refused('no-such-entry', `no deal has the id "${id}"`);
}
