import type { CST } from 'yaml';

/** A word, sign or comment of a YAML file, with how it may stand on a line. */
export interface Piece {
  readonly kind:
    | 'scalar'
    | 'block-scalar'
    | 'comment'
    | 'open'
    | 'close'
    | 'comma'
    | 'colon'
    | 'dash'
    | 'marker';
  /** As it stands in the source. */
  readonly text: string;
  /** Where it begins in the source. */
  readonly offset: number;
  /**
   * Whether it begins a line, may do so if it does in the source, may do so if besides it is too long
   * to follow its key, or always follows what is before it.
   */
  readonly line: 'begins' | 'may-begin' | 'begins-if-long' | 'joins';
  readonly home: Home;
  /** Whether it stands deeper than the keys or dashes of its block. */
  readonly isValue: boolean;
}

/** The list or mapping to which a piece belongs. */
export type Home = Block | Flow;

/** A list or mapping whose items stand on lines of their own. */
export interface Block {
  readonly kind: 'block';
  /** Column of its items in the source, counted from 0. */
  readonly source: number;
  /** The column where they should be. */
  readonly target: number;
  readonly outer?: Block;
}

/** A list or mapping in brackets or braces. */
export interface Flow {
  readonly kind: 'flow';
  readonly outer: Home;
}

type Item = CST.CollectionItem & { readonly explicitKey?: true };
type Place = Pick<Piece, 'line' | 'home' | 'isValue'>;

const step = 2;

/** The pieces of a file in order. Blanks and line breaks are not among them. */
export function piecesOf(tokens: readonly CST.Token[]): Piece[] {
  const pieces: Piece[] = [];
  const root: Block = { kind: 'block', source: 0, target: 0 };
  for (const token of tokens)
    addToken(pieces, token, { home: root, line: 'begins', isValue: false });
  return pieces;
}

function addToken(pieces: Piece[], token: CST.Token, place: Place): void {
  switch (token.type) {
    case 'document':
      addAll(pieces, token.start, place);
      if (token.value) addToken(pieces, token.value, place);
      addAll(pieces, token.end, place);
      break;
    case 'block-map':
    case 'block-seq':
      addBlock(pieces, token, place);
      break;
    case 'flow-collection':
      addFlow(pieces, token, place);
      break;
    case 'block-scalar':
      pieces.push({ kind: 'block-scalar', text: rawBlock(token), offset: token.offset, ...place });
      break;
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      pieces.push({ kind: 'scalar', text: token.source, offset: token.offset, ...place });
      addAll(pieces, token.end, place);
      break;
    default:
      addSign(pieces, token, place);
  }
}

function addAll(pieces: Piece[], tokens: readonly CST.Token[] = [], place: Place): void {
  for (const token of tokens) addToken(pieces, token, place);
}

function rawBlock({ props, source }: CST.BlockScalar): string {
  return props.map((token) => ('source' in token ? token.source : '')).join('') + source;
}

const signs: Partial<Record<CST.Token['type'], Piece['kind']>> = {
  comment: 'comment',
  comma: 'comma',
  'map-value-ind': 'colon',
  'seq-item-ind': 'dash',
  'explicit-key-ind': 'dash',
  'flow-map-start': 'open',
  'flow-seq-start': 'open',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
  'doc-start': 'marker',
  'doc-end': 'marker',
  directive: 'marker',
  'directive-line': 'marker',
};

function addSign(pieces: Piece[], token: CST.Token, place: Place): void {
  const kind = signs[token.type];
  if (kind === undefined || !('source' in token)) return;
  pieces.push({ kind, text: token.source.trimEnd(), offset: token.offset, ...place });
}

function addBlock(
  pieces: Piece[],
  block: CST.BlockMap | CST.BlockSequence,
  { home: outer, line }: Place,
): void {
  const home = innerBlock(block.indent, outer, pieces);
  for (const [position, item] of block.items.entries()) {
    const first = position === 0 ? line : 'begins';
    addItem(pieces, item, { home, line: first, isValue: false });
  }
}

/** A block in another one stands two columns deeper; the outermost one at the margin. */
function innerBlock(source: number, outer: Home, before: readonly Piece[]): Block {
  const isRoot = before.every(({ kind }) => kind === 'comment' || kind === 'marker');
  return outer.kind === 'flow' || isRoot
    ? { kind: 'block', source, target: 0 }
    : { kind: 'block', source, target: outer.target + step, outer };
}

/** An item of a block: a dash and a value, or a key, a colon and a value. */
function addItem(pieces: Piece[], item: Item, place: Place): void {
  const { start, key, sep = [], value, explicitKey } = item;
  const joined: Place = { ...place, line: 'joins', isValue: true };
  addAll(pieces, start, place);
  if (key) addToken(pieces, key, explicitKey ? joined : place);
  addAll(pieces, sep, explicitKey ? place : { ...place, line: 'joins' });
  const afterDash = start.some(({ type }) => type === 'seq-item-ind') || explicitKey === true;
  if (value) addToken(pieces, value, afterDash ? joined : { ...joined, line: lineAfterKey(value) });
}

function lineAfterKey({ type }: CST.Token): Piece['line'] {
  if (type === 'block-map' || type === 'block-seq') return 'begins';
  return type === 'block-scalar' ? 'joins' : 'begins-if-long';
}

function addFlow(pieces: Piece[], flow: CST.FlowCollection, place: Place): void {
  const home: Flow = { kind: 'flow', outer: place.home };
  const inside: Place = { home, line: 'joins', isValue: false };
  addSign(pieces, flow.start, place);
  for (const [position, { start, key, sep, value }] of flow.items.entries()) {
    const first: Place = { ...inside, line: position === 0 ? 'joins' : 'may-begin' };
    addAll(pieces, start, inside);
    if (key) addToken(pieces, key, first);
    addAll(pieces, sep, inside);
    if (value) addToken(pieces, value, key ? inside : first);
  }
  dropLastComma(pieces);
  const [end, ...after] = flow.end;
  if (end) addSign(pieces, end, inside);
  addAll(pieces, after, place);
}

/** A comma before the closing bracket says nothing. */
function dropLastComma(pieces: Piece[]): void {
  const last = pieces.findLastIndex(({ kind }) => kind !== 'comment');
  if (pieces[last]?.kind === 'comma') pieces.splice(last, 1);
}
