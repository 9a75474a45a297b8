import { isRangeText, RANGE_PATTERN } from '../amounts/range.ts';
import type { DocumentNode, Entry, TextNode } from '../document/node.ts';
import { byKind } from '../shapes/by-kind.ts';
import { type ById, idMapping } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { id, isIdText } from '../shapes/name.ts';
import {
  defined,
  mapped,
  type Reporting,
  type Shape,
  type ValueOf,
  type Word,
} from '../shapes/shape.ts';
import { formed, text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { present } from './checking.ts';
import { becauseAbout, claimReferences, type WrittenLink } from './claim-references.ts';
import {
  numberLevels,
  rangeLevels,
  type WrittenLevel,
  type WrittenLevels,
} from './number-levels.ts';

/** How a move from one level to another is written. */
export const MOVE_PATTERN = '^\\S+\\s+to\\s+\\S+$';

/** A pair of levels that an option may go from and to. */
export interface WrittenMove {
  readonly from: Word;
  readonly to: Word;
}

export type WrittenMoves = 'one-way' | 'step' | readonly WrittenMove[];

/** An option, however it is written. Its levels are missing when they could not be read. */
export interface WrittenOption {
  readonly name?: string;
  readonly about?: string;
  readonly levels?: WrittenLevels;
  readonly unit?: string;
  readonly moves?: WrittenMoves;
  readonly because: readonly WrittenLink[];
}

const yesNoLevels = ({ span }: DocumentNode): readonly WrittenLevel[] => [
  { id: { text: 'no', span } },
  { id: { text: 'yes', span } },
];

/** How levels are to be written that are told apart by commas or slashes, or like `Yes / No`; undefined for anything else. */
function asLevels(written: string): string | undefined {
  const words = written.trim().split(/\s*[,/|]\s*/);
  const last = movesOf(words.at(-1)).moves;
  const ids = last === undefined ? words : words.slice(0, -1);
  if (/^(yes no|no yes)$/i.test(ids.join(' '))) return last ? `yes/no, ${last}` : 'yes/no';
  if (ids.length < 2 || !ids.every(isIdText)) return undefined;
  const levels = `[${ids.join(', ')}]`;
  return last ? `{ levels: ${levels}, moves: ${last} }` : levels;
}

/** `yes/no`, `yes/no, one-way` or `yes/no, step`. */
const shortForm = mapped(
  formed(
    'the levels of an option',
    '"yes/no", "yes/no, one-way" or [low, middle, high]',
    (value) => /^yes\/no(?:\s*,\s*(one-way|step))?$/.exec(value) ?? undefined,
    '^yes/no(\\s*,\\s*(one-way|step))?$',
    asLevels,
  ),
  (match, node): WrittenOption => ({
    levels: yesNoLevels(node),
    ...movesOf(match[1]),
    because: [],
  }),
);

const RANGE_WITH_MOVES = /^(.*?)\s*,\s*(one-way|step)\s*$/;

/** `0 to 100 by 10`, `0 to 100, step`. */
const shortRange: Shape<WrittenOption> = {
  ...formed('the levels of an option', '0 to 100 by 10', () => undefined),
  read: (node, reporting) => {
    if (node.kind !== 'text') return undefined;
    const [, range = node.text, moves] = RANGE_WITH_MOVES.exec(node.text) ?? [];
    const levels = rangeLevels(range, node, reporting);
    return levels && { levels, ...movesOf(moves), because: [] };
  },
  schema: () => ({
    type: 'string',
    pattern: RANGE_PATTERN.replace(/\\s\*\$$/, '\\s*(,\\s*(one-way|step)\\s*)?$'),
    examples: ['0 to 100 by 10', '0 to 100, step'],
  }),
};

function movesOf(word: string | undefined): { moves?: 'one-way' | 'step' } {
  return word === 'one-way' || word === 'step' ? { moves: word } : {};
}

const levelList = mapped(
  list(id('a level'), { of: 'levels', atLeast: 2, atMost: limits.levels }),
  (words, node, reporting) => {
    const levels = readable(words).map((word) => ({ id: word }));
    return levels.length === words.length ? checkLevels(levels, node, reporting) : undefined;
  },
);

const levelPhrases = mapped(
  idMapping(text, { of: ['level', 'levels'], atMost: limits.levels }),
  ({ entries }, node, reporting) => {
    if (entries.some(({ value }) => value === undefined)) return undefined;
    const levels = entries.map(({ id: word, value }) => ({
      id: word,
      ...present({ phrase: value }),
    }));
    return checkLevels(levels, node, reporting);
  },
);

/** Levels are at least two and differ; yes and no come in the order that formulas count on. */
function checkLevels(
  levels: readonly WrittenLevel[],
  node: DocumentNode,
  { report }: Reporting,
): readonly WrittenLevel[] | undefined {
  const ids = levels.map((level) => level.id.text);
  const repeated = levels.find((level, place) => ids.indexOf(level.id.text) < place);
  if (repeated) {
    const { span, text: word } = repeated.id;
    report('repeated-entry', span, `the level "${word}" is given twice`);
    return undefined;
  }
  if (levels.length < 2) {
    report('too-few', node.span, 'an option has at least two levels');
    return undefined;
  }
  if (levels.length === 2 && ids[0] === 'yes' && ids[1] === 'no') {
    report(
      'level-order',
      node.span,
      'the levels of a yes/no option are no and yes, in this order',
      {
        help: 'write "no" first',
      },
    );
  }
  return levels;
}

const yesNoWord = mapped(
  formed('the levels of an option', 'yes/no', (value) => (value === 'yes/no' ? value : undefined)),
  (_, node) => yesNoLevels(node),
);

/** `yes/no` or a range. */
const levelText: Shape<WrittenLevels> = {
  ...yesNoWord,
  read: (node, reporting) =>
    isRange(node) ? numberLevels.read(node, reporting) : yesNoWord.read(node, reporting),
  schema: (definitions) => ({
    anyOf: [yesNoWord.schema(definitions), numberLevels.schema(definitions)],
  }),
};

function isRange(node: DocumentNode): boolean {
  return node.kind === 'text' && isRangeText(node.text.replace(RANGE_WITH_MOVES, '$1'));
}

const move = formed(
  'a move from one level to another',
  '"delay to accept"',
  (value, node): WrittenMove | undefined => readMove(value, node),
  MOVE_PATTERN,
);

/** `delay to accept` with its two levels; undefined where that is not the form. */
export function readMove(value: string, node: TextNode): WrittenMove | undefined {
  const match = /^\s*(\S+)\s+to\s+(\S+)\s*$/.exec(value);
  if (!match?.[1] || !match[2]) return undefined;
  const content = node.content();
  const wordAt = (word: string, at: number): Word => ({
    text: word,
    span: content.toSourceSpan(at, at + word.length),
  });
  return {
    from: wordAt(match[1], node.text.indexOf(match[1])),
    to: wordAt(match[2], node.text.lastIndexOf(match[2])),
  };
}

export const moves = mapped(
  byKind('"one-way", "step" or a list of moves', {
    text: formed(
      'how an option may move: "one-way" or "step"',
      'one-way',
      (value) => movesOf(value).moves,
      '^(one-way|step)$',
    ),
    list: list(move, { of: 'moves' }),
  }),
  (value): WrittenMoves => (typeof value === 'string' ? value : readable(value)),
);

/** Levels that have names. */
export const namedLevels = byKind(
  'a list of levels, "yes/no", or a mapping from levels to phrases',
  { text: yesNoWord, list: levelList, mapping: levelPhrases },
);

const levels: Shape<WrittenLevels> = byKind(
  'a list of levels, "yes/no", a range of numbers, or a mapping from levels to phrases',
  { text: levelText, list: levelList, mapping: levelPhrases },
);

/** What may be said of an option in a mapping. */
export const optionFields = {
  name: optional(text, 'what is shown instead of the id'),
  about: optional(text, 'what it is, in a sentence'),
  levels: required(
    levels,
    'the levels in order, as a list; or yes/no; or numbers, 0 to 100 by 10; or each level with what is the case in a state: { no: no strike, yes: strike }',
  ),
  unit: optional(text, 'what its levels are counted in, where they are numbers: "%", bn euros'),
  moves: optional(
    moves,
    'one-way (only forward in the order of the levels), step (only to a neighbouring level), or the list of moves, such as [delay to accept, accept to abandon]; without it any level can follow any other',
  ),
  because: optional(claimReferences, becauseAbout),
};

type OptionFields = ValueOf<ReturnType<typeof mapping<typeof optionFields>>>['fields'];

/** An option from what is said of it. */
export function asOption({ because = [], ...others }: OptionFields): WrittenOption {
  return { ...present(others), because };
}

const longForm = mapped(mapping(optionFields, { expects: 'an option' }), ({ fields }) =>
  asOption(fields),
);

const shortText: Shape<WrittenOption> = {
  ...shortForm,
  read: (node, reporting) => (isRange(node) ? shortRange : shortForm).read(node, reporting),
  schema: (definitions) => ({
    anyOf: [shortForm.schema(definitions), shortRange.schema(definitions)],
  }),
};

export const option: Shape<WrittenOption> = defined(
  'option',
  'Something that its owner can decide: "yes/no", "yes/no, one-way", a list of levels, numbers such as "0 to 100 by 10", or a mapping with name, levels and moves.',
  byKind('an option: "yes/no", a list of levels, a range of numbers, or a mapping with levels', {
    text: shortText,
    list: mapped(levelList, (levels): WrittenOption => ({ levels, because: [] })),
    mapping: longForm,
  }),
);

/** Options by id, each of the same shape. */
export function optionsOf<T>(one: Shape<T>): Shape<ById<T>> {
  return withYesNo(idMapping(withPlainLevels(one), { of: ['option', 'options'] }));
}

export const options = optionsOf(option);

/** Whoever writes `options: [dam, water]` has options that are chosen or not. */
function withYesNo<T>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read: (node, reporting) => {
      const ids = node.kind === 'list' ? node.items.map(idOf) : [undefined];
      if (ids.length === 0 || ids.includes(undefined)) return shape.read(node, reporting);
      const better = `{ ${ids.map((one) => `${one}: yes/no`).join(', ')} }`;
      reporting.report('wrong-kind', node.span, 'options have levels each, and this is a list', {
        help: `write ${better}`,
        fix: { span: node.span, text: better },
      });
      return undefined;
    },
  };
}

function idOf(node: DocumentNode): string | undefined {
  return node.kind === 'text' && isIdText(node.text) ? node.text : undefined;
}

/** Whoever writes `invade: { no: …, yes: … }` has left out the key `levels`. */
function withPlainLevels<T>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read: (node, reporting) => {
      if (!isPlainLevels(node)) return shape.read(node, reporting);
      reporting.report('missing-key', node.span, 'the key "levels" is missing', {
        help: 'write { levels: { no: …, yes: … } }',
      });
      return undefined;
    },
  };
}

function isPlainLevels(node: DocumentNode): boolean {
  const isYesNo = ({ key }: Entry): boolean => key.text === 'yes' || key.text === 'no';
  return node.kind === 'mapping' && node.entries.length > 0 && node.entries.every(isYesNo);
}

export type WrittenOptions = ById<WrittenOption>;
