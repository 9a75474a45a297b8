import { mostDecimals } from '../amounts/decimal.ts';
import {
  type NumberRange,
  numberAt,
  RANGE_PATTERN,
  type RangeFault,
  readRange,
} from '../amounts/range.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Reporting, Shape, Word } from '../shapes/shape.ts';
import { formed } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';

export interface WrittenLevel {
  readonly id: Word;
  readonly phrase?: string;
}

/** The levels of an option in order; with the range of numbers that they are, where they are numbers. */
export type WrittenLevels = readonly WrittenLevel[] & { readonly range?: NumberRange };

/** How many levels that are numbers a reading has made so far. */
const made = new WeakMap<Reporting, number>();

/** `0 to 100 by 10`. */
export const numberLevels: Shape<WrittenLevels> = {
  ...formed('the levels of an option', '0 to 100 by 10', () => undefined, RANGE_PATTERN),
  read: (node, reporting) =>
    node.kind === 'text' ? rangeLevels(node.text, node, reporting) : undefined,
};

/** The levels of a range that is written as a text; what is wrong with it is reported. */
export function rangeLevels(
  text: string,
  node: DocumentNode,
  reporting: Reporting,
): WrittenLevels | undefined {
  const { span } = node;
  const range = readRange(text, limits.numberLevels);
  if ('kind' in range) {
    reportFault(range, node, reporting);
    return undefined;
  }
  const sum = (made.get(reporting) ?? 0) + range.count;
  made.set(reporting, sum);
  if (sum > limits.allNumberLevels) {
    const message = `with this option there are ${sum.toLocaleString('en')} levels that are numbers, and at most ${limits.allNumberLevels.toLocaleString('en')} are possible in a file`;
    reporting.report('range-too-long', span, message, { help: 'choose a larger step' });
    return undefined;
  }
  const levels = Array.from({ length: range.count }, (_, k) => ({
    id: { text: numberAt(range, k), span },
  }));
  return Object.assign(levels, { range });
}

function sayNoNumber(word: string): string {
  const isLong = /^[-+]?\d+(\.\d+)?$/.test(word);
  return isLong ? `"${word}" has too many digits` : `"${word}" is no number in decimals`;
}

function reportFault(fault: RangeFault, { span }: DocumentNode, { report }: Reporting): void {
  const example = 'a range is written "0 to 100 by 10"; "by 1" may be left out';
  switch (fault.kind) {
    case 'no-number':
      report('wrong-range', span, sayNoNumber(fault.word), {
        help: `${example}, with at most 15 digits before the point and ${mostDecimals} behind it`,
      });
      return;
    case 'no-step':
      report('wrong-range', span, 'the step of a range is above 0', { help: example });
      return;
    case 'descending':
      report('wrong-range', span, 'a range goes upwards', {
        help: `write ${fault.better}`,
      });
      return;
    case 'no-fit':
      report('wrong-range', span, 'the steps of this range do not lead to its end', {
        help: `they lead to ${fault.before}, and then to ${fault.after}`,
      });
      return;
    case 'too-few':
      report('wrong-range', span, 'an option has at least two levels');
      return;
    case 'too-many': {
      const most = limits.numberLevels.toLocaleString('en');
      const message = `this range has ${fault.count.toLocaleString('en')} levels, and at most ${most} are possible`;
      report('range-too-long', span, message, { help: 'choose a larger step' });
    }
  }
}
