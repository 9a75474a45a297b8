import { readDecimal } from '../amounts/decimal.ts';
import type { PreferenceEntry, Statement } from '../conflict/conflict.ts';
import { type DocumentNode, shorten } from '../document/node.ts';
import { valuesOf } from '../formula/amount-thresholds.ts';
import type { Quantity } from '../formula/formula.ts';
import { byKey } from '../shapes/by-key.ts';
import { byKind } from '../shapes/by-kind.ts';
import { amount, formula, type Written, type WrittenFormula } from '../shapes/formula.ts';
import { list, readable } from '../shapes/list.ts';
import {
  type Fields,
  type Mapped,
  type MappingOptions,
  mapping,
  optional,
  required,
} from '../shapes/mapping.ts';
import { certainty } from '../shapes/scalars.ts';
import { defined, mapped, type Shape, type Word } from '../shapes/shape.ts';
import { readText, text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { type Checking, checkAmount, checkFormula, present, rangesIn } from './checking.ts';
import {
  becauseAbout,
  checkClaims,
  claimReferences,
  type WrittenLink,
} from './claim-references.ts';
import { idField } from './item-id.ts';
import { type Place, place } from './place.ts';

export type WrittenEntry = WrittenStatement | WrittenGroup;

export interface WrittenStatement {
  readonly kind: 'statement';
  readonly span: Span;
  readonly node?: DocumentNode;
  readonly id?: Word;
  readonly mode: Statement['mode'];
  readonly formula?: WrittenFormula;
  readonly amount?: Written<'amount'>;
  readonly steps?: Steps;
  /** Where steps are given although no amount is. */
  readonly strayStep?: Span;
  readonly if?: WrittenFormula;
  readonly unless?: WrittenFormula;
  readonly because: readonly WrittenLink[];
  readonly sure: number;
  readonly says?: string;
}

export interface WrittenGroup {
  readonly kind: 'equally' | 'or-else';
  readonly span: Span;
  readonly node?: DocumentNode;
  readonly id?: Word;
  readonly statements: readonly (WrittenStatement | undefined)[];
  readonly because: readonly WrittenLink[];
}

/** How much makes a difference, with where it stands. */
interface Steps {
  readonly text: string;
  readonly span: Span;
}

const modes = ['want', 'not', 'never', 'must', 'more', 'less'] as const;

const steps: Shape<Steps> = {
  expects: 'a number above 0, with at most nine digits behind the point',
  read: (node, reporting) => {
    const found = readText(node, steps.expects, reporting);
    const number = found && readDecimal(found.text);
    if (!found || (number && number.units > 0n)) return found;
    const message = `${steps.expects} is expected here, and this is ${shorten(found.text)}`;
    reporting.report('wrong-number', found.span, message);
    return undefined;
  },
  schema: () => ({ type: 'number', exclusiveMinimum: 0 }),
};

/** What is wanted or not. More or less of something has no degree, and is no formula. */
const wanted: Shape<WrittenFormula> = {
  ...formula,
  read: (node, reporting) => {
    const [first] = node.kind === 'mapping' ? node.entries : [];
    const word = first?.key.text;
    if (word !== 'more' && word !== 'less') return formula.read(node, reporting);
    reporting.report('amount-under-word', node.span, `"${word}" stands alone`);
    return undefined;
  },
};

const shorthand = mapped(
  formula,
  (value, { span }): WrittenStatement => ({
    kind: 'statement',
    span,
    mode: 'want',
    formula: value,
    because: [],
    sure: 1,
  }),
);

const statementFields = {
  id: idField,
  want: optional(wanted, 'what is wanted to be the case'),
  not: optional(wanted, 'what is wanted not to be the case'),
  must: optional(wanted, 'what is wanted so much that its breach is greatly worse'),
  never: optional(wanted, 'what is not tolerated: that it is the case is greatly worse'),
  more: optional(amount, 'the amount of which more is better'),
  less: optional(amount, 'the amount of which less is better'),
  'in-steps-of': optional(
    steps,
    'with more or less, how much makes a difference: amounts with the same number of whole steps from 0 count as equal',
  ),
  if: optional(formula, 'when the statement matters; otherwise it counts as met'),
  unless: optional(formula, 'what makes up for the statement: where it holds, it counts as met'),
  because: optional(claimReferences, becauseAbout),
  sure: optional(certainty, 'how sure this judgement is, from 0 to 1'),
  says: optional(text, 'the statement in words'),
};

const statementOptions = {
  expects: 'a preference statement',
  choices: [{ keys: modes, required: true }],
};

function statementOf({ fields, keys, span }: Mapped<typeof statementFields>): WrittenStatement {
  const mode = modes.find((word) => keys.has(word)) ?? 'want';
  const { because = [], sure = 1 } = fields;
  const isAmount = mode === 'more' || mode === 'less';
  const about = isAmount
    ? present({ amount: fields[mode], steps: fields['in-steps-of'] })
    : present({ formula: fields[mode], strayStep: keys.get('in-steps-of') });
  const parts = present({
    id: fields.id,
    if: fields.if,
    unless: fields.unless,
    says: fields.says,
  });
  return { kind: 'statement', span, mode, ...about, ...parts, because, sure };
}

const full = mapped(mapping(statementFields, statementOptions), statementOf);

const statement: Shape<WrittenStatement> = defined(
  'statement',
  'A preference statement: a formula that is wanted, or a mapping with one of want, not, must and never.',
  byKind('a preference statement', { text: shorthand, mapping: full }),
);

const equallyFields = {
  id: idField,
  equally: required(
    list(statement, { of: 'statements', atLeast: 2 }),
    'statements of equal rank, compared by how many of them hold',
  ),
  because: optional(claimReferences, becauseAbout),
};

const equallyOptions = { expects: 'statements of equal rank' };

function equallyOf({ fields, span }: Mapped<typeof equallyFields>): WrittenGroup {
  const { id, equally: statements = [], because = [] } = fields;
  return { kind: 'equally', span, ...present({ id }), statements, because };
}

const orElseFields = {
  id: idField,
  'or-else': required(
    list(statement, { of: 'statements', atLeast: 2, atMost: 2 }),
    'two statements of which it is not known which one is right',
  ),
  because: optional(claimReferences, becauseAbout),
};

const orElseOptions = { expects: 'two alternative statements' };

function orElseOf({ fields, span }: Mapped<typeof orElseFields>): WrittenGroup {
  const { id, 'or-else': statements = [], because = [] } = fields;
  return { kind: 'or-else', span, ...present({ id }), statements, because };
}

const equally = mapped(mapping(equallyFields, equallyOptions), equallyOf);
const orElse = mapped(mapping(orElseFields, orElseOptions), orElseOf);

/** One place in an order of statements. */
export const entry: Shape<WrittenEntry> = mapped(
  byKind('a preference statement', {
    text: statement,
    mapping: byKey('a preference statement', { equally, 'or-else': orElse }, statement),
  }),
  (written, node): WrittenEntry => ({ ...written, node }),
);

/** A statement, or several that stand together, with the place where it is added to an order. */
export interface WrittenAddition {
  readonly statement: WrittenEntry;
  readonly at?: Place;
}

const placeFields = {
  at: optional(
    place,
    'its place, counted from 1 in the order that those before it left, or the id of the statement before which it comes; without it it comes first',
  ),
};

/** What is read of a mapping that says a place as well. */
function placed<F extends Fields>(
  fields: F,
  options: MappingOptions,
  entryOf: (mapped: Mapped<F>) => WrittenEntry,
): Shape<WrittenAddition> {
  return mapped(mapping({ ...fields, ...placeFields }, options), (read) => ({
    statement: entryOf(read as unknown as Mapped<F>),
    ...present({ at: read.fields['at'] as Place | undefined }),
  }));
}

/** One of several additions to an order. */
export const addition: Shape<WrittenAddition> = byKind('a preference statement', {
  text: mapped(shorthand, (written): WrittenAddition => ({ statement: written })),
  mapping: byKey(
    'a preference statement',
    {
      equally: placed(equallyFields, equallyOptions, equallyOf),
      'or-else': placed(orElseFields, orElseOptions, orElseOf),
    },
    defined(
      'placed-statement',
      'A preference statement, and its place in the order to which it is added.',
      placed(statementFields, statementOptions, statementOf),
    ),
  ),
});

/** Whether a breach is greatly worse; such entries come first. */
function isGreat(written: WrittenEntry): boolean {
  if (written.kind === 'statement') return written.mode === 'never' || written.mode === 'must';
  return readable(written.statements).some(isGreat);
}

/** The entry with all names resolved, or nothing when it has an error, which is reported. */
export function checkEntry(
  written: WrittenEntry,
  owner: string | undefined,
  checking: Checking,
): PreferenceEntry | undefined {
  if (written.kind === 'statement') return checkStatement(written, owner, checking);
  const because = checkClaims(written.because, checking);
  const parts = readable(written.statements).filter(
    (part) => !reportAmong(part, written, checking),
  );
  const checked = parts.flatMap((part) => checkStatement(part, owner, checking) ?? []);
  reportMixedDegrees(parts, checking);
  const beside = { ...present({ itemId: written.id?.text }), because, span: written.span };
  return written.kind === 'equally'
    ? { kind: 'equally', statements: checked, ...beside }
    : { kind: 'or-else', alternatives: checked, ...beside };
}

/** Only what holds or does not can be counted, or be one of two. */
function reportAmong(
  part: WrittenStatement,
  { kind }: WrittenGroup,
  { report }: Checking,
): boolean {
  if (part.mode !== 'more' && part.mode !== 'less') return false;
  const message = `"${part.mode}" cannot stand under "${kind}"`;
  report('amount-in-group', part.span, message, {
    help: 'write a comparison, as in want: share >= 40',
  });
  return true;
}

function reportMixedDegrees(parts: readonly WrittenStatement[], { report }: Checking): void {
  const ordinary = parts.find((part) => !isGreat(part));
  if (!ordinary || !parts.some(isGreat)) return;
  report(
    'mixed-degrees',
    ordinary.span,
    'this stands with statements whose breach is greatly worse',
    {
      help: 'use never and must for all statements of a group, or for none',
    },
  );
}

function checkStatement(
  written: WrittenStatement,
  owner: string | undefined,
  checking: Checking,
): Statement | undefined {
  const formulaOf = (part: WrittenFormula | undefined) => checkFormula(part, owner, checking);
  const [body, condition, exception] = [written.formula, written.if, written.unless].map(formulaOf);
  const because = checkClaims(written.because, checking);
  const { mode, sure, span } = written;
  const parts = {
    kind: 'statement',
    ...present({ itemId: written.id?.text, if: condition, unless: exception, says: written.says }),
    sure,
    because,
    span,
  } as const;
  if (mode === 'more' || mode === 'less') {
    const found = checkWishedAmount(written, owner, checking);
    return found && { ...parts, mode, ...found };
  }
  if (written.strayStep) {
    checking.report('stray-key', written.strayStep, '"in-steps-of" belongs to "more" or "less"');
  }
  return body && { ...parts, mode, formula: body };
}

/** The amount of which more or less is wanted. That it has too many values is reported. */
function checkWishedAmount(
  { amount: written, steps: inSteps }: WrittenStatement,
  owner: string | undefined,
  checking: Checking,
): { readonly amount: Quantity; readonly steps?: string } | undefined {
  const found = checkAmount(written, owner, checking);
  if (!found || !written) return undefined;
  const values = valuesOf(found, inSteps?.text, rangesIn(checking.names));
  if (values === 'too-many') {
    checking.report(
      'too-many-values',
      written.span,
      `this amount may have more than ${limits.numberLevels.toLocaleString('en')} values that make a difference`,
    );
    return undefined;
  }
  return { amount: found, ...present({ steps: inSteps?.text }) };
}

/** The ids of entries and of the statements that stand together in them. */
export function idsIn(entries: readonly (WrittenEntry | undefined)[]): Word[] {
  return readable(entries).flatMap((one) => [
    ...(one.id ? [one.id] : []),
    ...(one.kind === 'statement' ? [] : idsIn(one.statements)),
  ]);
}

const degreeOrder = 'never and must come before all other statements';

/** Statements whose breach is greatly worse come before all others. */
export function checkDegreeOrder(
  entries: readonly (WrittenEntry | undefined)[],
  { report }: Checking,
): void {
  const ordinary = entries.findIndex((part) => part !== undefined && !isGreat(part));
  const first = entries[ordinary];
  if (!first) return;
  for (const late of entries.slice(ordinary + 1)) {
    if (!late || !isGreat(late)) continue;
    report('degree-order', late.span, degreeOrder, {
      related: [{ span: first.span, message: 'this statement comes before it' }],
      help: 'move it up, or write "not" or "want" if it is no more than that',
    });
  }
}

/**
 * The same for one that is added to an order that is somebody else's: the fault is that of the added
 * one, and what else is wrong with the order is reported where it stands.
 */
export function checkAddedDegree(
  order: readonly (WrittenEntry | undefined)[],
  index: number,
  added: WrittenEntry,
  { report }: Checking,
): void {
  const [before, after] = [readable(order.slice(0, index)), readable(order.slice(index))];
  const great = isGreat(added);
  const other = great ? before.find((part) => !isGreat(part)) : after.find(isGreat);
  if (!other) return;
  const first = great
    ? order.findIndex((part) => part !== undefined && !isGreat(part)) + 1
    : order.findLastIndex((part) => part !== undefined && isGreat(part)) + 2;
  report('degree-order', added.span, degreeOrder, {
    related: [
      { span: other.span, message: `this statement comes ${great ? 'before' : 'after'} it` },
    ],
    help: great
      ? `add it at place ${first} or before, or write "not" or "want" if it is no more than that`
      : `add it at place ${first} or after, or write "never" or "must" if its breach is as bad`,
  });
}
