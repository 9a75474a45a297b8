import { modeOfDegree } from '../conflict/statement-degree.ts';
import { type Content, contentOf, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { removeItem } from './core/remove-item.ts';
import { replaceValue } from './core/replace-value.ts';
import { insertCounted, isNamedByNumber, joinedCounted, moveCounted } from './counted-places.ts';
import {
  groupKey,
  isPath,
  type OrderOwner,
  prefersPath,
  type StatementPlace,
  statementPath,
} from './statement-place.ts';
import { countGreat, isGreat, modeAt, type StatementMode, setMode } from './statements.ts';

/**
 * Moves what stands at one place of the order to another one; places count from 1. With `greatly` its
 * breach is greatly worse then, or is not.
 */
export function moveStatement(
  text: string,
  what: OrderOwner & { readonly from: number; readonly to: number; readonly greatly?: boolean },
): EditOutcome {
  return edit(text, (draft) => {
    const prefers = prefersPath(draft, what);
    if ('status' in prefers) return prefers;
    const count = prefers.list?.items.length ?? 0;
    const places = [what.from, what.to];
    if (places.some((place) => !Number.isInteger(place) || place < 1 || place > count)) {
      return refused('no-such-place', `the places of "${what.decisionMaker}" are 1 to ${count}`);
    }
    const { greatly } = what;
    const inDegree =
      greatly === undefined ? draft : setDegree(draft, [...prefers.path, what.from - 1], greatly);
    return andThen(inDegree, (next) => moveCounted(next, prefers.path, what.from - 1, what.to - 1));
  });
}

/** The draft in which all that stands at a place is of one degree. */
function setDegree(draft: Draft, path: Path, greatly: boolean): Step {
  const group = groupKey(draft, path);
  if (group === undefined) return setModeOfDegree(draft, path, greatly);
  const members = nodeAt(draft.root, [...path, group]);
  const count = members?.kind === 'list' ? members.items.length : 0;
  return inTurn(
    draft,
    Array.from(
      { length: count },
      (_, at) => (next: Draft) => setModeOfDegree(next, [...path, group, at], greatly),
    ),
  );
}

function setModeOfDegree(draft: Draft, path: Path, greatly: boolean): Step {
  const mode = modeAt(draft, path) ?? 'want';
  return mode === 'more' || mode === 'less'
    ? draft
    : setMode(draft, path, modeOfDegree(mode, greatly));
}

/**
 * Lets the statement at a place share its place with the one before it: they are of equal rank. What doubts and variants name by number
 * after it stays named; one of the two that is named so would not be the same any more, and is to have an id first.
 */
export function tieStatement(text: string, what: StatementPlace): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    const before = statementPath(draft, {
      decisionMaker: what.decisionMaker,
      place: what.place - 1,
    });
    if (!isPath(path)) return path;
    return isPath(before) ? tie(draft, before, path) : before;
  });
}

function tie(draft: Draft, before: Path, path: Path): Step {
  const [first, second] = [statementsAt(draft, before), statementsAt(draft, path)];
  if (!first || !second) {
    return refused('other-form', 'statements that stand under "or-else" have no rank of their own');
  }
  const [order, at] = [path.slice(0, -1), Number(path.at(-1))];
  if ([at - 1, at].some((one) => isNamedByNumber(draft, order, one))) {
    return refused(
      'other-form',
      'a doubt or a variant names one of the two by its number: give it an id first, and name that',
    );
  }
  const joined = groupKey(draft, before)
    ? second.reduce<Step>(
        (step, value) => andThen(step, (next) => insertMember(next, before, value)),
        draft,
      )
    : replaceValue(draft, before, { entries: [['equally', [...first, ...second]]] });
  return inTurn(draft, [
    () => joined,
    (next) => removeItem(next, order, at),
    (next) => joinedCounted(next, order, at),
  ]);
}

function insertMember(draft: Draft, group: Path, value: Content): Step {
  const members = nodeAt(draft.root, [...group, 'equally']);
  const count = members?.kind === 'list' ? members.items.length : 0;
  return insertItem(draft, [...group, 'equally'], count, { value });
}

/** The statements that share a place, or the one that has it to itself. */
function statementsAt(draft: Draft, path: Path): readonly Content[] | undefined {
  const group = groupKey(draft, path);
  if (group === 'or-else') return undefined;
  const node = nodeAt(draft.root, group === undefined ? path : [...path, group]);
  if (!node) return undefined;
  return node.kind === 'list' ? node.items.map(contentOf) : [contentOf(node)];
}

/** Gives a statement that shares its place one of its own, just after the others. */
export function untieStatement(
  text: string,
  what: Required<Omit<StatementPlace, 'viewer'>>,
): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    if (!isPath(path)) return path;
    const value = contentOf(nodeAt(draft.root, path)!);
    const prefers = ['decision-makers', what.decisionMaker, 'prefers'];
    return andThen(removeEntry(draft, path), (next) =>
      insertCounted(next, prefers, what.place, value),
    );
  });
}

/**
 * Sets how a statement is meant. Great ones come before all others, so where its degree changes it
 * moves to the nearest place that it can have then.
 */
export function setStatementMode(
  text: string,
  what: { readonly decisionMaker: string; readonly place: number; readonly mode: StatementMode },
): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, { decisionMaker: what.decisionMaker, place: what.place });
    if (!isPath(path)) return path;
    if (groupKey(draft, path)) {
      return refused(
        'no-such-statement',
        'several statements stand at this place; untie them first',
      );
    }
    return andThen(setMode(draft, path, what.mode), (next) => settle(next, path));
  });
}

/** Moves a statement up behind the great ones, or down behind them. */
function settle(draft: Draft, path: Path): Step {
  const order = path.slice(0, -1);
  const at = Number(path.at(-1));
  const list = nodeAt(draft.root, order);
  const count = list?.kind === 'list' ? list.items.length : 0;
  const great = countGreat(draft, order, count);
  if (isGreat(draft, path)) return at < great ? draft : moveCounted(draft, order, at, great);
  const last = lastGreat(draft, order, count);
  return last > at ? moveCounted(draft, order, at, last) : draft;
}

function lastGreat(draft: Draft, order: Path, count: number): number {
  for (let at = count - 1; at >= 0; at -= 1) if (isGreat(draft, [...order, at])) return at;
  return -1;
}
