import type { StateKey } from '../desk/shown-conflict.ts';

/** Which moves a map draws. */
export type Moves = 'ways' | 'improvements' | 'all';

/** What is looked at on the map. */
export type Selection =
  | { readonly kind: 'state'; readonly key: StateKey }
  | { readonly kind: 'arc'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string };

/** How the map is drawn, and what is looked at on it. */
export interface MapChoices {
  readonly layering: 'moves' | 'liking';
  /** Absent as long as nothing was chosen. */
  readonly moves?: Moves;
  /** Ids of the decision makers, and of the coalitions as `us.china`, whose moves are left out. */
  readonly hidden: readonly string[];
  /** Absent as long as nothing was chosen: a list where the figure has no room, or else the figure. */
  readonly asList?: boolean;
  /** Where everything is seen from; absent for where the conflict starts. */
  readonly from?: StateKey;
  /** States that are shown besides those that are shown anyway. */
  readonly added: readonly StateKey[];
  readonly selection?: Selection | undefined;
  /** A path that is drawn besides, move by move from where everything is seen from. */
  readonly path?: readonly PathMove[] | undefined;
}

export interface PathMove {
  /** Id of the decision maker or body. */
  readonly mover: string;
  readonly to: StateKey;
}

export const usualMap: MapChoices = { layering: 'moves', hidden: [], added: [] };

/** The words of an address that say it. */
export const mapWords = [
  'columns',
  'moves',
  'without',
  'list',
  'from',
  'with',
  'chosen',
  'path',
] as const;

/** What an address says about the map, by these words; what is as usual is not mentioned. */
export type WrittenMap = { readonly [Word in (typeof mapWords)[number]]?: string };

/** Neither ids nor keys have this sign, and it stands as it is in an address. */
const BETWEEN = '*';

export function writeMap(choices: MapChoices): WrittenMap {
  const { layering, moves, hidden, asList, from, added, selection, path = [] } = choices;
  return {
    ...(layering !== 'moves' && { columns: layering }),
    ...(moves !== undefined && { moves }),
    ...(hidden.length > 0 && { without: hidden.join(BETWEEN) }),
    ...(asList !== undefined && { list: asList ? 'yes' : 'no' }),
    ...(from !== undefined && { from }),
    ...(added.length > 0 && { with: added.join(BETWEEN) }),
    ...(selection && { chosen: `${selection.kind}${BETWEEN}${idOf(selection)}` }),
    ...(path.length > 0 && { path: path.flatMap(({ mover, to }) => [mover, to]).join(BETWEEN) }),
  };
}

export function readMap(written: WrittenMap) {
  const { columns, moves, without, list, from, with: added, chosen } = written;
  const selection = readSelection(chosen);
  const path = readPath(written.path);
  const choices: MapChoices = {
    layering: columns === 'liking' ? 'liking' : 'moves',
    ...(isMoves(moves) && { moves }),
    hidden: without?.split(BETWEEN) ?? [],
    ...(list !== undefined && { asList: list !== 'no' }),
    ...(from !== undefined && { from }),
    added: added?.split(BETWEEN) ?? [],
    ...(selection && { selection }),
    ...(path.length > 0 && { path }),
  };
  return choices;
}

const LONGEST_PATH = 64;

function readPath(written = ''): PathMove[] {
  const words = written.split(BETWEEN).slice(0, 2 * LONGEST_PATH);
  return words.flatMap((mover, k) => {
    const to = words[k + 1];
    return k % 2 === 0 && mover && to ? [{ mover, to }] : [];
  });
}

function idOf(selection: Selection): string {
  return selection.kind === 'state' ? selection.key : selection.id;
}

function isMoves(word: string | undefined): word is Moves {
  return word === 'ways' || word === 'improvements' || word === 'all';
}

function readSelection(written: string | undefined): Selection | undefined {
  const [, kind, id] = /^(state|arc|group)\*(.+)$/s.exec(written ?? '') ?? [];
  if (id === undefined) return undefined;
  return kind === 'state' ? { kind, key: id } : { kind: kind === 'arc' ? 'arc' : 'group', id };
}
