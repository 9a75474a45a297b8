import {
  amountText,
  isRangeText,
  type NumberRange,
  numberAt,
  readRange,
} from '../amounts/range.ts';
import type { DocumentNode, MappingNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import { type Content, contentOf, nodeAt, type Path } from '../edits/core/content.ts';
import { agreementOption } from '../formula/agreement-option.ts';
import { limits } from '../source/limits.ts';
import { readEntries, type SketchedEntry } from './read-entries.ts';

/**
 * What a file says so far of the parts that forms show, however incomplete or wrong it is. What
 * cannot be read as such a part is left out; names stand as they are written.
 */
export interface Sketch {
  readonly title: string;
  readonly about: string;
  readonly decisionMakers: readonly SketchedDecisionMaker[];
  /** Institutions that move by vote. */
  readonly bodies: readonly SketchedBody[];
  /** What several sign, each with one option: what it stands at. */
  readonly agreements: readonly SketchedBody[];
  readonly facts: readonly SketchedFact[];
  readonly rules: readonly SketchedRule[];
  /** Levels by option, as `us.posture`. */
  readonly statusQuo: Readonly<Record<string, string>>;
  /** Whether states are listed instead of following from options. */
  readonly isGraph: boolean;
  /** What the entries of other sections say, by the key of the section. */
  readonly entries: Readonly<Record<string, readonly SketchedEntry[]>>;
}

export interface SketchedDecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly options: readonly SketchedOption[];
  /** How many statements it has; undefined where its preference is given in another way. */
  readonly statements?: number;
  /** The key under which its preference stands, if it has one. */
  readonly preference?: string;
  /** What the statements say, in their order. */
  readonly prefers: readonly Content[];
  /** Its weights, a list or a mapping from formulas, where it has some. */
  readonly weights?: Content;
}

export type SketchedBody = Pick<SketchedDecisionMaker, 'id' | 'name' | 'options'>;

export interface SketchedOption {
  readonly id: string;
  /** As formulas and states write it: `us.posture`, and `treaty` for what an agreement stands at. */
  readonly path: string;
  readonly name: string;
  readonly yesNo: boolean;
  readonly levels: readonly { readonly id: string; readonly phrase: string }[];
  readonly oneWay: boolean;
  /** What its levels are counted in, where they are numbers and there is a unit; empty where there is none. */
  readonly unit?: string;
  /** Whether its moves are limited in another way. */
  readonly otherLimits: boolean;
  /** Whether it is written as a mapping, so that further keys may stand in it. */
  readonly isLong: boolean;
}

export interface SketchedFact {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** Whether it is written as a mapping. */
  readonly isLong: boolean;
}

export interface SketchedRule {
  readonly formula: string;
  readonly says: string;
}

/** The sketch of a text; undefined where it cannot be read as YAML. */
export function readSketch(text: string): Sketch | undefined {
  const root = readDocument(text, () => {});
  if (root === undefined) return undefined;
  const rules = nodeAt(root, ['infeasible']);
  return {
    title: textAt(root, ['title']) ?? '',
    about: textAt(root, ['about']) ?? '',
    decisionMakers: entriesAt(root, ['decision-makers']).map(([id]) => readOwner(root, id)),
    bodies: entriesAt(root, ['bodies']).map(([id]) => readMover(root, ['bodies', id], id)),
    agreements: entriesAt(root, ['agreements']).map(([id, node]) => readAgreement(id, node)),
    facts: entriesAt(root, ['facts']).map(([id, node]) => readFact(id, node)),
    rules: rules?.kind === 'list' ? rules.items.map(readRule) : [],
    statusQuo: Object.fromEntries(
      entriesAt(root, ['status-quo']).map(([option, node]) => [option, textOf(node) ?? '']),
    ),
    isGraph: isGraph(nodeAt(root, ['states'])),
    entries: readEntries(root),
  };
}

/** States that follow from options are named by a mapping from levels; listed ones have a text. */
function isGraph(states: DocumentNode | undefined): boolean {
  if (states?.kind === 'list') return true;
  return states?.kind === 'mapping' && states.entries.some(({ value }) => value.kind !== 'mapping');
}

function readOwner(root: MappingNode, id: string): SketchedDecisionMaker {
  const path = ['decision-makers', id];
  const prefers = nodeAt(root, [...path, 'prefers']);
  const others = ['ranking', 'weights', 'utility', 'relation'];
  const other = others.find((key) => nodeAt(root, [...path, key]));
  const statements = prefers?.kind === 'list' ? prefers.items.map(contentOf) : [];
  const preference = other ?? (prefers && 'prefers');
  const weights = nodeAt(root, [...path, 'weights']);
  return {
    ...readMover(root, path, id),
    ...(other === undefined && { statements: statements.length }),
    ...(preference !== undefined && { preference }),
    prefers: statements,
    ...(weights && { weights: contentOf(weights) }),
  };
}

/** What a decision maker and a body have in common. */
function readMover(root: MappingNode, path: Path, id: string): SketchedBody {
  return {
    id,
    name: textAt(root, [...path, 'name']) ?? id,
    options: entriesAt(root, [...path, 'options']).map(([option, node]) =>
      readOption(option, `${id}.${option}`, node),
    ),
  };
}

/** Its moves are those of several, which no limit of an option says. */
function readAgreement(id: string, node: DocumentNode): SketchedBody {
  const [name, written] =
    node.kind === 'mapping' ? [textAt(node, ['name']) ?? id, nodeAt(node, ['levels'])] : [id];
  const levels = readLevels(name, written);
  const option = {
    ...{ id: agreementOption, path: id, name, levels },
    ...{ yesNo: isYesNo(levels), oneWay: false, otherLimits: true, isLong: true },
  };
  return { id, name, options: written === undefined ? [] : [option] };
}

function readOption(id: string, path: string, node: DocumentNode): SketchedOption {
  const isLong = node.kind === 'mapping';
  const [written, limit] = isLong
    ? [nodeAt(node, ['levels']), nodeAt(node, ['moves'])]
    : [node, undefined];
  const name = (isLong ? textAt(node, ['name']) : undefined) ?? id;
  const short = textOf(written) ?? '';
  const moves = textOf(limit) ?? (/,\s*(\S+)$/.exec(short)?.[1] || undefined);
  const unit = isLong ? textAt(node, ['unit']) : undefined;
  const range = written && rangeOf(written);
  const levels = range ? levelsOfRange(range, name, unit) : readLevels(name, written);
  return {
    id,
    path,
    name,
    isLong,
    ...(range && { unit: unit ?? '' }),
    yesNo: isYesNo(levels),
    levels,
    oneWay: moves === 'one-way',
    otherLimits: moves === undefined ? limit !== undefined : !['one-way', 'free'].includes(moves),
  };
}

function rangeOf(written: DocumentNode): NumberRange | undefined {
  const text = textOf(written)?.replace(/,\s*\S+\s*$/, '') ?? '';
  if (!isRangeText(text)) return undefined;
  const range = readRange(text, limits.numberLevels);
  return 'kind' in range ? undefined : range;
}

function levelsOfRange(
  range: NumberRange,
  name: string,
  unit: string | undefined,
): SketchedOption['levels'] {
  return Array.from({ length: range.count }, (_, k) => ({
    id: numberAt(range, k),
    phrase: `${name}: ${amountText(range, k, unit)}`,
  }));
}

function isYesNo(levels: SketchedOption['levels']): boolean {
  return levels.length === 2 && levels[0]!.id === 'no' && levels[1]!.id === 'yes';
}

function readLevels(name: string, node: DocumentNode | undefined): SketchedOption['levels'] {
  if (node?.kind === 'mapping') {
    return node.entries.map(({ key, value }) => ({
      id: key.text,
      phrase: textOf(value) ?? key.text,
    }));
  }
  if (node?.kind === 'list') {
    const ids = node.items.flatMap((item) => textOf(item) ?? []);
    return ids.map((id) => ({ id, phrase: `${name}: ${id}` }));
  }
  return [
    { id: 'no', phrase: `not ${name}` },
    { id: 'yes', phrase: name },
  ];
}

function readFact(id: string, node: DocumentNode): SketchedFact {
  const isLong = node.kind === 'mapping';
  return {
    id,
    isLong,
    name: (isLong ? textAt(node, ['name']) : undefined) ?? id,
    formula: (isLong ? textAt(node, ['when']) : textOf(node)) ?? '',
  };
}

function readRule(node: DocumentNode): SketchedRule {
  if (node.kind !== 'mapping') return { formula: textOf(node) ?? '', says: '' };
  return { formula: textAt(node, ['when']) ?? '', says: textAt(node, ['says']) ?? '' };
}

function entriesAt(root: MappingNode, path: Path): [string, DocumentNode][] {
  const node = nodeAt(root, path);
  return node?.kind === 'mapping' ? node.entries.map(({ key, value }) => [key.text, value]) : [];
}

function textAt(root: MappingNode, path: Path): string | undefined {
  return textOf(nodeAt(root, path));
}

function textOf(node: DocumentNode | undefined): string | undefined {
  return node?.kind === 'text' ? node.text : undefined;
}
