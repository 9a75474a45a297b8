import { amountText, type NumberRange, numberAt } from '../amounts/range.ts';
import type { Level, Option, OptionMoves } from '../conflict/conflict.ts';
import type { OptionNames } from '../formula/formula-scope.ts';
import { levelAt, rangeHelp } from '../formula/level-at.ts';
import { choice, listing, suggestion } from '../formula/resolution.ts';
import type { Word } from '../shapes/shape.ts';
import { type Checking, present } from './checking.ts';
import { checkClaims } from './claim-references.ts';
import type { WrittenLevels } from './number-levels.ts';
import type { WrittenMove, WrittenMoves, WrittenOptions } from './options.ts';

/** What formulas need to know of an option. */
export function optionNames(levels: WrittenLevels): OptionNames {
  const ids = levels.map((level) => level.id.text);
  const yesNo = ids.length === 2 && ids[0] === 'no' && ids[1] === 'yes';
  return { levels: ids, yesNo, ...present({ range: levels.range }) };
}

export function checkOptions(
  owner: string,
  written: WrittenOptions | undefined,
  checking: Checking,
): Option[] {
  return (written?.entries ?? []).flatMap(({ id: word, value }): Option[] => {
    if (!value) return [];
    const because = checkClaims(value.because, checking);
    if (!value.levels) return [];
    const name = value.name ?? word.text;
    const { levels, unit } = value;
    const { range } = levels;
    if (unit !== undefined && !range) {
      checking.report('unit-without-numbers', word.span, 'only numbers have a unit', {
        help: 'write the levels as a range, such as 0 to 100 by 10, or leave the unit out',
      });
    }
    const { yesNo } = optionNames(levels);
    return [
      {
        owner,
        id: word.text,
        name,
        ...present({ about: value.about }),
        levels: range
          ? amountLevels(range, name, unit)
          : levels.map((level) => levelOf(level, name, yesNo)),
        yesNo,
        ...(range && { amounts: { range, ...present({ unit }) } }),
        moves: checkMoves(value.moves, value.levels, checking),
        because,
        span: word.span,
      },
    ];
  });
}

/** The levels of an option that is written as `yes/no`. */
export function yesNoLevelsOf(option: string): Level[] {
  return ['no', 'yes'].map((text) => levelOf({ id: { text } }, option, true));
}

/**
 * Without a phrase: `strike` and `not strike` for yes and no, `tests: frozen` for another level. A name may begin with a
 * capital, which may be that of a proper name; after `not` it would stand amid the words, so it is `Strike: no`.
 */
export function levelOf(
  { id: { text: word }, phrase }: { readonly id: Pick<Word, 'text'>; readonly phrase?: string },
  option: string,
  yesNo: boolean,
): Level {
  if (phrase !== undefined) return { id: word, phrase };
  if (!yesNo) return { id: word, phrase: `${option}: ${word}` };
  if (word === 'yes') return { id: word, phrase: option };
  return { id: word, phrase: /^\p{Uppercase}/u.test(option) ? `${option}: no` : `not ${option}` };
}

/** The levels of an option that is a number, each with its phrase. */
function amountLevels(range: NumberRange, name: string, unit: string | undefined): Level[] {
  return Array.from({ length: range.count }, (_, k) => ({
    id: numberAt(range, k),
    phrase: `${name}: ${amountText(range, k, unit)}`,
  }));
}

export function checkMoves(
  written: WrittenMoves | undefined,
  levels: WrittenLevels,
  checking: Checking,
): OptionMoves {
  if (written === undefined) return { kind: 'free' };
  if (typeof written === 'string') return { kind: written };
  const pairs = written.flatMap((pair) => checkMove(pair, levels, checking));
  const seen = new Set<string>();
  for (const [place, pair] of pairs.entries()) {
    const word = written[place]?.from;
    if (word && seen.has(pair.join())) {
      checking.report('repeated-entry', word.span, 'this move already stands in this list');
    }
    seen.add(pair.join());
  }
  return { kind: 'pairs', pairs };
}

export function checkMove(
  { from, to }: WrittenMove,
  levels: WrittenLevels,
  checking: Checking,
): (readonly [number, number])[] {
  const [start, end] = [from, to].map((word) => levelPosition(word, levels, checking));
  if (start === undefined || end === undefined) return [];
  if (start === end) {
    const message = `a move from ${from.text} to itself changes nothing`;
    checking.report('move-to-itself', to.span, message);
  }
  return [[start, end]];
}

function levelPosition(
  word: Word,
  levels: WrittenLevels,
  { report }: Checking,
): number | undefined {
  const { range } = levels;
  const ids = levels.map((level) => level.id.text);
  const position = levelAt({ levels: ids, ...present({ range }) }, word.text);
  if (position >= 0) return position;
  const help = range ? rangeHelp(range) : `its levels are ${listing(ids)}`;
  report('unknown-level', word.span, `this option has no level "${word.text}"`, {
    ...((range ? undefined : suggestion(word.span, word.text, ids)) ?? { help }),
  });
  return undefined;
}

/** An option at a level, as it is written in `status-quo`, `terms` and the like. */
export function checkLevel(
  word: Word,
  names: OptionNames,
  option: string,
  { report }: Checking,
): number | undefined {
  const position = levelAt(names, word.text);
  if (position >= 0) return position;
  const { range } = names;
  report('unknown-level', word.span, `${option} has no level "${word.text}"`, {
    ...(range && { help: rangeHelp(range) }),
    ...(!range &&
      (suggestion(word.span, word.text, names.levels) ?? {
        help: `write ${choice(names.levels)}`,
      })),
  });
  return undefined;
}
