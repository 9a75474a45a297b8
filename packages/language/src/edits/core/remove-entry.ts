import { type Container, countItems, isContainer } from './container-items.ts';
import { type Content, contentOf, isEntries, nodeAt, type Path, placeOf } from './content.ts';
import { type Draft, refuseLayout, type Step } from './draft.ts';
import { removeItem } from './remove-item.ts';
import { replaceItem } from './replace-item.ts';
import { replaceValue } from './replace-value.ts';

/** Keys without which the thing around them says nothing. */
const essential: readonly (string | number)[] = [
  'parties',
  'terms',
  'then',
  'set',
  'members',
  'when',
  'to',
];

/**
 * The draft without the entry at the path. What holds nothing else goes too, but for decision makers
 * and their preferences; of two statements that stand together the other one stands alone.
 */
export function removeEntry(draft: Draft, path: Path): Step {
  const outer = path.slice(0, -1);
  if (isAllOfSignal(draft, path)) return removeEntry(draft, outer);
  const container = nodeAt(draft.root, outer);
  const at = placeOf(draft.root, path)?.at(-1);
  if (at === undefined || !isContainer(container)) return refuseLayout();
  const key = outer.at(-1);
  const count = countItems(container);
  if (count === 2 && (key === 'equally' || key === 'or-else') && container.kind === 'list') {
    return standAlone(draft, outer.slice(0, -1), contentOf(container.items[1 - at]!));
  }
  if (isKeptEmpty(outer)) return removeItem(draft, outer, at);
  if (count > 1 && saysMore(container, at, outer)) return removeItem(draft, outer, at);
  return removeEntry(draft, isEssential(outer) ? outer.slice(0, -1) : outer);
}

/** The draft in which one statement stands where several stood together, at the place that they had. */
function standAlone(draft: Draft, group: Path, statement: Content): Step {
  const place = nodeAt(draft.root, [...group, 'at']);
  const written = isEntries(statement) ? statement.entries : [['want', statement] as const];
  const content = place ? { entries: [...written, ['at', contentOf(place)] as const] } : statement;
  const at = group.at(-1);
  return typeof at === 'number'
    ? replaceItem(draft, group.slice(0, -1), at, content)
    : replaceValue(draft, group, content);
}

/** Whether something is said besides an entry. What is only said about a view says nothing alone. */
function saysMore(container: Container, at: number, path: Path): boolean {
  if (path[0] !== 'perceptions' || container.kind !== 'mapping') return true;
  const others = container.entries.toSpliced(at, 1).map(({ key }) => key.text);
  const isView = path.length === 3 || path.length === 5;
  return !isView || others.some((key) => !['sure', 'because'].includes(key));
}

/** A signal shows something or corrects something: whether this is all that it does. */
function isAllOfSignal({ root }: Draft, path: Path): boolean {
  const others: Readonly<Record<string, string>> = { shows: 'corrects', corrects: 'shows' };
  const other = path[0] === 'signals' && path.length === 3 ? others[`${path[2]}`] : undefined;
  return other !== undefined && nodeAt(root, [...path.slice(0, -1), other]) === undefined;
}

function isEssential(path: Path): boolean {
  const key = path.at(-1);
  return (
    key !== undefined && (essential.includes(key) || (path[0] === 'bodies' && key === 'options'))
  );
}

function isKeptEmpty(path: Path): boolean {
  const isOwner = path[0] === 'decision-makers' && path.length <= 2;
  return path.length === 0 || isOwner || path.at(-1) === 'prefers';
}
