import {
  bracketItems,
  type Container,
  columnOf,
  countItems,
  inBrackets,
  isBlank,
  isContainer,
} from './container-items.ts';
import { contentOf, nodeAt, type Path } from './content.ts';
import { andThen, changeText, type Draft, refuseLayout, type Step } from './draft.ts';
import { colonAfterKey } from './key-colon.ts';

/**
 * The draft with a list or mapping, and whatever holds it, in lines instead of brackets. The parts
 * keep their text; only a list or mapping with comments between its parts cannot be unfolded.
 */
export function unfoldBrackets(draft: Draft, path: Path): Step {
  return path.reduce<Step>(
    (step, _, depth) => andThen(step, (next) => unfoldOne(next, path.slice(0, depth + 1))),
    draft,
  );
}

function unfoldOne(draft: Draft, path: Path): Step {
  const node = nodeAt(draft.root, path);
  if (!isContainer(node)) return refuseLayout();
  if (!inBrackets(draft, node) || countItems(node) === 0) return draft;
  const { text, newline } = draft;
  const items = bracketItems(node);
  const ends = [node.span.start + 1, ...items.map(({ end }) => end)];
  const starts = [...items.map(({ start }) => start), node.span.end];
  const between = ends.map((end, at) => text.slice(end, starts[at]));
  if (between.some((gap) => gap.includes('#'))) return refuseLayout();
  const start = startOfValue(draft, path, node);
  if (!start) return refuseLayout();
  const { from, column, first } = start;
  const margin = newline + ' '.repeat(column);
  const mark = node.kind === 'list' ? '- ' : '';
  const lines = items.map((item) => mark + text.slice(item.start, item.end));
  const insert = first + lines.join(margin);
  return changeText(draft, [{ from, to: node.span.end, insert }], contentOf(draft.root));
}

interface ValueStart {
  readonly from: number;
  readonly column: number;
  /** What stands before the first part. */
  readonly first: string;
}

/** Below a key in lines, or behind a dash. */
function startOfValue(draft: Draft, path: Path, node: Container): ValueStart | undefined {
  const { text, root, newline } = draft;
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind === 'list') {
    return { from: node.span.start, column: columnOf(text, node.span.start), first: '' };
  }
  const colon = colonAfterKey(draft, path);
  const entry =
    parent?.kind === 'mapping' && parent.entries.find(({ key }) => key.text === path.at(-1));
  if (colon === undefined || !entry || !isBlank(text.slice(colon, node.span.start)))
    return undefined;
  const column = columnOf(text, entry.key.span.start) + 2;
  return { from: colon, column, first: newline + ' '.repeat(column) };
}
