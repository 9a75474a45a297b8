import {
  credentialsIn,
  type DocumentNode,
  describeNode,
  type MappingNode,
  nearestNames,
  type Report,
  readDocument,
  reportCredentials,
  type Span,
  type TextNode,
} from '@standoff/language';
import type { Head } from '../syntax/briefing.ts';
import { EXTENT } from './check-extent.ts';
import { isDate } from './is-date.ts';
import { newestChangesFirst, type PlacedChange, readChanges } from './read-changes.ts';
import { reportUnseen } from './unseen-signs.ts';
import { MARKED } from './unwritten.ts';

/** The lines around the head, and where the prose begins. */
const HEAD = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** The keys of a head, and what each is for. */
const KEYS = {
  briefing: 'the version of the format, which is 1',
  model: 'the file of the model beside the briefing, or the id of a case',
  variant: 'the variant of the model that the figures are about',
  headline: 'what the page says, in one line',
  standfirst: 'what it comes to, in a sentence or two',
  by: 'who answers for the text: a name or a list of names',
  date: 'the day of publication, such as 2026-11-27',
  language: 'the language of the prose, such as en',
  address: 'where the page will stand, for previews and the feed',
  picture: 'the photograph that previews show: the name of its file',
  corrected: 'what was wrong before: the day it was corrected, and the reason',
  updated: 'what came to it since: the day, and the reason',
} as const;

type Key = keyof typeof KEYS;

const REQUIRED: readonly Key[] = ['briefing', 'model', 'headline', 'standfirst', 'by', 'date'];

/** A head, and the offset at which the prose begins. */
export interface ReadHead {
  readonly head?: Head;
  readonly proseAt: number;
}

/** Reads what stands above the prose; all that is wrong with it is reported. */
export function readHead(text: string, report: Report): ReadHead {
  const found = HEAD.exec(text);
  if (found === null) {
    report('missing-head', { start: 0, end: Math.min(3, text.length) }, 'there is no head');
    return { proseAt: 0 };
  }
  const proseAt = found[0].length;
  if (proseAt > EXTENT.head) {
    report('file-too-large', { start: 0, end: 3 }, 'a head has at most 10,000 characters', {
      help: 'say the rest in the prose',
    });
    return { proseAt };
  }
  const start = found[0].indexOf('\n') + 1;
  const shifted: Report = (code, span, message, details = {}) =>
    report(code, shift(span, start), message, {
      ...details,
      ...(details.fix && { fix: { ...details.fix, span: shift(details.fix.span, start) } }),
      ...(details.related && {
        related: details.related.map((one) => ({ ...one, span: shift(one.span, start) })),
      }),
    });
  const root = readDocument(found[1]!, shifted);
  const head = root && readKeys(root, shifted);
  return head === undefined ? { proseAt } : { head, proseAt };
}

/**
 * The same text about another model; all else stays as it was typed. Nothing where its head names no model, or where the name
 * cannot stand there.
 */
export function nameModel(text: string, name: string): string | undefined {
  const { span } = modelOf(text) ?? {};
  if (span === undefined) return undefined;
  const named = [name, JSON.stringify(name)].map(
    (written) => text.slice(0, span.start) + written + text.slice(span.end),
  );
  return named.find((one) => modelOf(one)?.name === name);
}

/** The model that a head names, and where. */
function modelOf(text: string): { readonly name: string; readonly span: Span } | undefined {
  const found = HEAD.exec(text);
  if (found === null) return undefined;
  const root = readDocument(found[1]!, () => {});
  const value = root?.entries.find(({ key }) => key.text === 'model')?.value;
  if (value?.kind !== 'text') return undefined;
  return { name: value.text.trim(), span: shift(value.span, found[0].indexOf('\n') + 1) };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

type Values = ReadonlyMap<string, readonly [text: string, span: Span]>;

function readKeys(root: MappingNode, report: Report): Head | undefined {
  let faulty = false;
  const reject: Report = (...reported) => {
    faulty = true;
    report(...reported);
  };
  const values = new Map<string, readonly [string, Span]>();
  const names: string[] = [];
  const changes: PlacedChange[] = [];
  for (const { key, value } of root.entries) {
    if (!isKnownKey(key, values, reject)) continue;
    if (key.text === 'corrected' || key.text === 'updated') {
      values.set(key.text, ['', value.span]);
      changes.push(...readChanges(value, key.text, reject, report));
      continue;
    }
    const items = key.text === 'by' && value.kind === 'list' ? value.items : [value];
    const texts = items.flatMap((item) => textOf(item, key.text, reject) ?? []);
    values.set(key.text, [texts[0] ?? '', value.span]);
    if (key.text === 'by') names.push(...texts);
  }
  for (const key of REQUIRED) {
    if (values.has(key)) continue;
    reject('missing-key', root.span, `the key "${key}" is missing: ${KEYS[key]}`, {
      help: `add ${key}: to the head`,
    });
  }
  checkForms(values, reject);
  checkDays(values, changes, reject);
  reportUnwritten(values, report);
  return faulty ? undefined : headOf(values, names, changes);
}

function isKnownKey({ text, span }: TextNode, values: Values, report: Report): boolean {
  if (!Object.hasOwn(KEYS, text)) {
    const near = nearestNames(text, Object.keys(KEYS))[0];
    report('unknown-key', span, `the head of a briefing has no key "${text}"`, {
      help:
        near === undefined
          ? `its keys are ${Object.keys(KEYS).join(', ')}`
          : `did you mean ${near}?`,
    });
    return false;
  }
  if (values.has(text)) {
    report('duplicate-key', span, `"${text}" is written twice`, { help: 'keep one of the two' });
    return false;
  }
  return true;
}

/** A head that a draft left to its author can be drawn, but nobody shall publish it. */
function reportUnwritten(values: Values, report: Report): void {
  for (const [key, [text, span]] of values) {
    const marked = MARKED.exec(text);
    if (marked === null) continue;
    const rest = !marked[1] ? '' : '; what follows the mark is a suggestion';
    report('unwritten-part', span, `"${key}" is still to be written${rest}`);
  }
}

/** What is changed was there before. */
function checkDays(values: Values, changes: readonly PlacedChange[], report: Report): void {
  const published = values.get('date')?.[0] ?? '';
  for (const { change, span } of changes) {
    const { kind, date } = change;
    if (date >= published || !isDate(published)) continue;
    report('wrong-form', span, `${kind} on ${date}, before the day of publication`, {
      help: `"date" stays the day of the first publication, here ${published}`,
    });
  }
}

/** A head of which all that is needed is known to be there. */
function headOf(values: Values, by: readonly string[], placed: readonly PlacedChange[]): Head {
  const changes = placed.map(({ change }) => change);
  const of = (key: Key): string => values.get(key)?.[0] ?? '';
  const optional = (key: 'variant' | 'picture') => (values.has(key) ? { [key]: of(key) } : {});
  return {
    model: of('model'),
    headline: of('headline'),
    standfirst: of('standfirst'),
    date: of('date'),
    by,
    language: values.has('language') ? of('language') : 'en',
    ...optional('variant'),
    ...optional('picture'),
    ...(changes.length > 0 && { changes: newestChangesFirst(changes) }),
    ...(values.has('address') && { address: of('address').replace(/\/+$/, '') }),
  };
}

function textOf(node: DocumentNode, key: string, report: Report): string | undefined {
  if (node.kind === 'text' && node.text.trim() !== '') {
    return reportUnseen(node, report) ? undefined : node.text.trim();
  }
  if (node.kind === 'nothing' || node.kind === 'text') {
    report('missing-value', node.span, `"${key}" has no value`);
  } else if (node.kind !== 'refused') {
    report('wrong-kind', node.span, `"${key}" is a text, and here is ${describeNode(node)}`, {
      help: `write a text after ${key}:`,
    });
  }
  return undefined;
}

const FORMS: readonly {
  readonly key: Key;
  readonly isRight: (text: string) => boolean;
  readonly help: string;
}[] = [
  { key: 'briefing', isRight: (text) => text === '1', help: 'write briefing: 1' },
  { key: 'date', isRight: isDate, help: 'write a day such as 2026-11-27' },
  {
    key: 'language',
    isRight: (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
    help: 'write a language tag such as en or pt-BR',
  },
  {
    key: 'address',
    isRight: isWebAddress,
    help: 'write an address that begins with https://',
  },
  {
    key: 'picture',
    isRight: isPlainName,
    help: 'write the name of a file in the folder "media" beside the briefing, such as leader.jpg',
  },
];

function checkForms(values: Values, report: Report): void {
  for (const { key, isRight, help } of FORMS) {
    const value = values.get(key);
    if (value === undefined || value[0] === '' || isRight(value[0])) continue;
    if (credentialsIn(value[0])) {
      reportCredentials(report, value[1]);
      continue;
    }
    report('wrong-form', value[1], `"${value[0]}" is not ${KEYS[key]}`, { help });
  }
}

/** A host after two slashes, no user or password before it, and nothing that browsers take for something else. */
const WEB = /^https?:\/\/[^\s\p{Cc}\\/?#@]+([/?#][^\s\p{Cc}\\]*)?$/iu;

/** Whether a text is an address of the web as everybody reads it. */
export function isWebAddress(text: string): boolean {
  return WEB.test(text) && URL.canParse(text);
}

/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a text is the name of a file on every system, and no path that leads elsewhere. */
export function isPlainName(text: string): boolean {
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/.test(text);
  return isPlain && text.length <= 100 && !DEVICE.test(text);
}
