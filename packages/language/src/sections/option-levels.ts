import type { OptionLevel } from '../conflict/conflict.ts';
import type { Entry, TextNode } from '../document/node.ts';
import { findPrefixedOption, optionsHelp } from '../formula/find-option.ts';
import type { FormulaScope, OptionNames } from '../formula/formula-scope.ts';
import type { NameSyntax } from '../formula/formula-syntax.ts';
import {
  optionAlone,
  ownOptions,
  type Resolution,
  reportName,
  suggestion,
} from '../formula/resolution.ts';
import { isUnread, prefixedNames, reportMissingPrefix } from '../formula/stray-name.ts';
import { reportInvisible } from '../shapes/invisible.ts';
import {
  entriesOf,
  type Field,
  optional,
  reportDuplicate,
  reportStrayText,
} from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import type { JsonSchema, Reporting, SchemaDefinitions, Shape, Word } from '../shapes/shape.ts';
import { readText, text } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { checkLevel } from './check-options.ts';
import { type Checking, present, scopeOf } from './checking.ts';
import { claimReferences, type WrittenLink } from './claim-references.ts';

/** Options at levels, such as `{ dprk.tests: frozen, us.posture: talks }`. */
export interface WrittenOptionLevels {
  readonly kind: 'levels';
  readonly span: Span;
  readonly levels: readonly WrittenOptionLevel[];
  /** Whether every option and level could be read. */
  readonly complete: boolean;
  readonly because: readonly WrittenLink[];
  readonly name?: string;
}

interface WrittenOptionLevel {
  readonly option: NameSyntax;
  readonly level: Word | undefined;
}

const level = reference('a level');

/** What may stand among the options of a mapping. */
interface Beside {
  readonly because?: true;
  /** What the state is called. */
  readonly name?: true;
}

const stateName: Field<string> = optional(text, 'what is shown instead of the id');

/** A mapping from options to levels; `because` and `name` may stand among them where that is allowed. */
export function optionLevels(beside: Beside = {}): Shape<WrittenOptionLevels> {
  const expects = 'a mapping from options to levels';
  return {
    expects,
    read: (node, reporting) => {
      const entries = entriesOf(node, expects, reporting);
      if (!entries) return undefined;
      const unique = uniqueEntries(entries, reporting);
      const under = (key: keyof Beside) =>
        beside[key] ? unique.filter((entry) => entry.key.text === key) : [];
      const reasons = under('because');
      const names = under('name');
      const others = unique.filter((entry) => ![...reasons, ...names].includes(entry));
      const name = names.map(({ value }) => stateName.shape.read(value, reporting))[0];
      const levels = others.flatMap((entry) => readOptionLevel(entry, reporting));
      return {
        kind: 'levels',
        span: node.span,
        levels,
        complete: levels.length === others.length && levels.every((part) => part.level),
        because: reasons.flatMap(({ value }) => claimReferences.read(value, reporting) ?? []),
        ...present({ name }),
      };
    },
    schema: (definitions) => ({
      type: 'object',
      ...propertiesBeside(beside, definitions),
      additionalProperties: level.schema(definitions),
    }),
  };
}

function propertiesBeside(beside: Beside, definitions: SchemaDefinitions): JsonSchema {
  const properties = {
    ...(beside.name && {
      name: { ...stateName.shape.schema(definitions), description: stateName.about },
    }),
    ...(beside.because && { because: claimReferences.schema(definitions) }),
  };
  return Object.keys(properties).length > 0 ? { properties } : {};
}

function uniqueEntries(entries: readonly Entry[], reporting: Reporting): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    if (reporting.isFull()) break;
    const before = first.get(entry.key.text);
    if (before) reportDuplicate(entry.key, before.key, reporting);
    else first.set(entry.key.text, entry);
  }
  return [...first.values()];
}

/** The name of an option where it stands alone, such as in `hides`. */
export const optionName: Shape<NameSyntax> = {
  expects: 'the name of an option',
  read: (node, reporting) => {
    const readable = readText(node, 'the name of an option', reporting);
    return readable && readOptionName(readable, reporting);
  },
  schema: () => ({ type: 'string', pattern: '^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)?$' }),
};

function readOptionLevel({ key, value }: Entry, reporting: Reporting): WrittenOptionLevel[] {
  if (value.kind === 'nothing' && value.noColon) {
    reportStrayText(key, reporting);
    return [];
  }
  if (value.kind === 'mapping') {
    const message = `"${key.text}" stands before a mapping, and a level is expected`;
    reporting.report('wrong-kind', key.span, message, {
      help: 'write the decision maker and the option as one key, such as "us.posture: talks"',
    });
    return [];
  }
  const option = reportInvisible(key, reporting) ? undefined : readOptionName(key, reporting);
  const read = level.read(value, reporting);
  return option ? [{ option, level: read }] : [];
}

/** `owner.option` or `option`. */
function readOptionName(key: TextNode, { report }: Reporting): NameSyntax | undefined {
  const point = key.text.indexOf('.');
  const [first, second, more] = key.text.split('.');
  if (!first || second === '' || more !== undefined || key.text.length > 200) {
    report('wrong-form', key.span, 'this is not the name of an option', {
      help: 'the name of an option is decision-maker.option, such as us.posture',
    });
    return undefined;
  }
  const content = key.content();
  const wordAt = (start: number, end: number): Word => ({
    text: key.text.slice(start, end),
    span: content.toSourceSpan(start, end),
  });
  const end = key.text.length;
  if (point < 0) return { word: wordAt(0, end), span: key.span };
  return { prefix: wordAt(0, point), word: wordAt(point + 1, end), span: key.span };
}

export interface CheckedLevels {
  readonly levels: readonly OptionLevel[];
  /** Whether nothing was left out on account of an error. */
  readonly complete: boolean;
}

/** The options and levels that exist. An option that is set twice, with and without its prefix, is reported. */
export function checkOptionLevels(
  written: WrittenOptionLevels | undefined,
  owner: string | undefined,
  checking: Checking,
): CheckedLevels {
  if (!written) return { levels: [], complete: true };
  const places = new Map<string, Span>();
  const levels = written.levels.flatMap(({ option, level: word }): OptionLevel[] => {
    const found = findOption(option, owner, checking);
    if (!found) return [];
    const name = `${found.owner}.${found.option}`;
    const before = places.get(name);
    if (before) reportTwice(name, option.span, before, checking);
    places.set(name, option.span);
    const position = word && checkLevel(word, found.names, name, checking);
    const reference = { owner: found.owner, option: found.option };
    return position === undefined ? [] : [{ option: reference, level: position }];
  });
  return { levels, complete: written.complete && levels.length === written.levels.length };
}

function reportTwice(name: string, span: Span, first: Span, { report }: Checking): void {
  report('repeated-entry', span, `${name} is already set`, {
    related: [{ span: first, message: 'first here' }],
  });
}

export interface FoundOption {
  readonly owner: string;
  readonly option: string;
  readonly names: OptionNames;
}

/** The option with this name, as it can be written in the sections of the owner. */
export function findOption(
  name: NameSyntax,
  owner: string | undefined,
  { names, report }: Checking,
): FoundOption | undefined {
  const scope = scopeOf(names, owner);
  const resolution: Resolution = { scope, diagnostics: [] };
  const found = name.prefix
    ? findPrefixedOption(resolution, name.prefix, name)
    : findOwnOption(resolution, scope, name.word);
  for (const { code, span, message, ...details } of resolution.diagnostics) {
    report(code, span, message, details);
  }
  return found;
}

function findOwnOption(
  resolution: Resolution,
  scope: FormulaScope,
  word: Word,
): FoundOption | undefined {
  const own = ownOptions(scope);
  const alone = optionAlone(scope, word.text);
  if (alone) return alone;
  if (own.broken.has(word.text) || isUnread(scope)) return undefined;
  const prefixed = prefixedNames(scope, word.text);
  if (prefixed.length > 0) return reportMissingPrefix(resolution, word, prefixed);
  return reportName(resolution, 'unknown-option', word.span, `no option is called "${word.text}"`, {
    ...(suggestion(word.span, word.text, own.known.keys()) ??
      (scope.owner === undefined
        ? { help: 'the name of an option is decision-maker.option, such as us.posture' }
        : { help: optionsHelp(scope.owner, [...own.known.keys()]) })),
  });
}
