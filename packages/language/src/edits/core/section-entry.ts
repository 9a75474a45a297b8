import { idPattern } from '../../shapes/name.ts';
import { countItems, isContainer } from './container-items.ts';
import { type Content, entriesOf, nodeAt, type Path } from './content.ts';
import type { Draft, Step } from './draft.ts';
import { insertItem } from './insert-item.ts';
import { type Refused, refused } from './outcome.ts';
import { sectionOrder } from './section-order.ts';
import { setField } from './set-field.ts';

/** The draft with a new entry, last in a section that maps ids to things. */
export function addEntry(draft: Draft, section: Path, id: string, value: Content): Step {
  const problem = unusableId(id);
  if (problem) return problem;
  const node = nodeAt(draft.root, section);
  if (nodeAt(draft.root, [...section, id])) {
    return refused('name-taken', `"${id}" is already in use here`);
  }
  if (!node) return addSection(draft, section, entriesOf({ [id]: value }));
  const at = isContainer(node) ? countItems(node) : 0;
  return insertItem(draft, section, at, { key: id, value });
}

/** The draft with a new item, last in a list unless it has a place. */
export function addToList(draft: Draft, path: Path, value: Content, place?: number): Step {
  const node = nodeAt(draft.root, path);
  if (!node) return addSection(draft, path, [value]);
  const last = isContainer(node) ? countItems(node) : 0;
  return insertItem(draft, path, Math.min(place ?? last, last), { value });
}

function addSection(draft: Draft, path: Path, value: Content): Step {
  const order = path.length === 1 ? sectionOrder() : keyOrder;
  return setField(draft, path.slice(0, -1), `${path.at(-1)}`, value, order, true);
}

/** The customary order of keys inside the entries of a file. */
export const keyOrder: readonly string[] = [
  ...[
    'id',
    'when',
    'want',
    'not',
    'must',
    'never',
    'if',
    'unless',
    'sure',
    'title',
    'name',
    'short',
  ],
  ...['about', 'levels', 'moves', 'options'],
  ...['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown', 'chance'],
  ...[
    'parties',
    'proposed-by',
    'terms',
    'at-once',
    'else',
    'finding',
    'at',
    'because',
    'says',
    'why',
    'set',
  ],
];

export function unusableId(id: string): Refused | undefined {
  const reserved = ['and', 'or', 'not', 'implies', 'iff', 'true', 'false', 'null'];
  if (idPattern.test(id) && id.length <= 64 && !reserved.includes(id.toLowerCase())) {
    return undefined;
  }
  return refused(
    'invalid-id',
    'an id consists of letters, digits, _ and -, and is no word of the formula language',
  );
}
