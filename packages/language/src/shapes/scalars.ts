import { type DocumentNode, shorten } from '../document/node.ts';
import { choice, suggestion } from '../formula/resolution.ts';
import { type Reporting, reportKind, type Shape } from './shape.ts';
import { formed, readText } from './text.ts';

export interface NumberOptions {
  /** `a number from 0 to 1` */
  readonly expects: string;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

const decimal = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

/** A number in decimal notation, without quotes. */
export function number(options: NumberOptions): Shape<number> {
  const { expects, least, most, whole = false } = options;
  return {
    expects,
    read: (node, reporting) => readNumber(node, options, reporting),
    schema: () => ({
      type: whole ? 'integer' : 'number',
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
    }),
  };
}

function readNumber(
  node: DocumentNode,
  {
    expects,
    least = Number.NEGATIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
    whole,
  }: NumberOptions,
  reporting: Reporting,
): number | undefined {
  const readable = readText(node, expects, reporting);
  if (!readable) return undefined;
  const value = Number(readable.text);
  const isNumber = decimal.test(readable.text) && Number.isFinite(value);
  const right = isNumber && readable.plain && value >= least && value <= most;
  if (right && (!whole || Number.isSafeInteger(value))) return value;
  const quoted = isNumber && !readable.plain;
  reporting.report(
    'wrong-number',
    readable.span,
    `${expects} is expected here, and this is ${shorten(readable.text)}${quoted ? ' in quotes' : ''}`,
    quoted ? { fix: { span: readable.span, text: readable.text } } : {},
  );
  return undefined;
}

/** One of a few words, each with what it means. */
export function oneOf<W extends string>(
  expects: string,
  words: { readonly [K in W]: string },
): Shape<W> {
  const known = Object.keys(words);
  const isKnown = (text: string): text is W => Object.hasOwn(words, text);
  return {
    expects,
    read: (node, reporting) => {
      const readable = readText(node, expects, reporting);
      if (!readable) return undefined;
      if (isKnown(readable.text)) return readable.text;
      const message = `"${shorten(readable.text)}" is not ${expects}`;
      const details = suggestion(readable.span, readable.text, known);
      reporting.report('unknown-word', readable.span, message, {
        ...(details ?? { help: `write ${choice(known)}` }),
      });
      return undefined;
    },
    schema: () => ({ type: 'string', enum: known }),
  };
}

/** How sure somebody is of a judgement. */
export const certainty = number({ expects: 'a number from 0 to 1', least: 0, most: 1 });

/** `yes` or `no`; `true` and `false` mean the same. */
export const flag: Shape<boolean> = {
  expects: 'yes or no',
  read: (node, reporting) => {
    if (node.kind !== 'text') {
      reportKind(node, 'yes or no', reporting);
      return undefined;
    }
    if (/^(yes|true)$/.test(node.text)) return true;
    if (/^(no|false)$/.test(node.text)) return false;
    const message = `yes or no is expected here, and this is "${shorten(node.text)}"`;
    reporting.report('unknown-word', node.span, message);
    return undefined;
  },
  schema: () => ({ enum: ['yes', 'no', true, false] }),
};

/** A year, a month or a day: `2017`, `2017-09`, `2017-09-12`. */
export const date: Shape<string> = {
  ...formed('a date', '2017-09-12, 2017-09 or 2017', (text) => (isDate(text) ? text : undefined)),
  schema: () => ({
    anyOf: [
      { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
    examples: ['2017-09-12', '2017-09'],
  }),
};

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
