import type { ListNode } from '../document/node.ts';
import { nodeAt, type Path } from './core/content.ts';
import type { Draft } from './core/draft.ts';
import { type Refused, refused } from './core/outcome.ts';

/** The order of a decision maker; or, written out as a view of it, what a viewer takes that to be. */
export interface OrderOwner {
  readonly decisionMaker: string;
  readonly viewer?: string;
}

/** A statement of a decision maker. */
export interface StatementPlace extends OrderOwner {
  /** Its place in the order, from 1. */
  readonly place: number;
  /** Its place, from 1, among those that stand together under `equally` or `or-else`. */
  readonly member?: number;
}

/** The path of the statements of a decision maker, who has a preference of this kind or none. */
export function prefersPath(
  draft: Draft,
  whose: OrderOwner,
): { readonly path: Path; readonly list: ListNode | undefined } | Refused {
  const { root } = draft;
  const { decisionMaker } = whose;
  const owner = preferencePath(draft, whose);
  if (!isPath(owner)) return owner;
  const path = [...owner, 'prefers'];
  const list = nodeAt(root, path);
  if (list?.kind === 'list') return { path, list };
  const others = ['ranking', 'weights', 'utility', 'relation'];
  const other = others.find((key) => nodeAt(root, [...path.slice(0, -1), key]));
  if (list || other !== undefined) {
    return refused(
      'other-form',
      `the preference of "${decisionMaker}" is not a list of statements`,
    );
  }
  return { path, list: undefined };
}

/** The path of the mapping with the keys that say the preference. */
export function preferencePath(
  { root }: Draft,
  { decisionMaker, viewer }: OrderOwner,
): Path | Refused {
  const path =
    viewer === undefined
      ? ['decision-makers', decisionMaker]
      : ['perceptions', viewer, decisionMaker];
  if (nodeAt(root, path)) return path;
  return viewer === undefined
    ? refused('no-such-decision-maker', `no decision maker has the id "${decisionMaker}"`)
    : refused('no-such-entry', `nothing is said of how "${viewer}" sees "${decisionMaker}"`);
}

/** The path of one statement, or of the statements that stand together at a place. */
export function statementPath(draft: Draft, what: StatementPlace): Path | Refused {
  const { decisionMaker, place, member } = what;
  const prefers = prefersPath(draft, what);
  if ('status' in prefers) return prefers;
  const path = [...prefers.path, place - 1];
  const found = Number.isInteger(place) && place >= 1 ? nodeAt(draft.root, path) : undefined;
  const group = groupKey(draft, path);
  const inner = member === undefined ? path : [...path, group ?? '', member - 1];
  const exists = found && (member === undefined || (member >= 1 && nodeAt(draft.root, inner)));
  return exists
    ? inner
    : refused('no-such-statement', `"${decisionMaker}" has no statement at this place`);
}

/** `equally` or `or-else`, when several statements stand at the path. */
export function groupKey({ root }: Draft, path: Path): 'equally' | 'or-else' | undefined {
  if (nodeAt(root, [...path, 'equally'])?.kind === 'list') return 'equally';
  return nodeAt(root, [...path, 'or-else'])?.kind === 'list' ? 'or-else' : undefined;
}

/** Whether a path was found. */
export function isPath(found: Path | Refused): found is Path {
  return Array.isArray(found);
}
