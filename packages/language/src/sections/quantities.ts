import type { QuantityDefinition } from '../conflict/conflict.ts';
import { namesOfAmount } from '../formula/amount-names.ts';
import type { NamedQuantity } from '../formula/formula-scope.ts';
import { byKind } from '../shapes/by-kind.ts';
import { amount, type Written } from '../shapes/formula.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { mapped, type ValueOf } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { type Checking, checkAmount, present } from './checking.ts';
import type { Names } from './names.ts';
import { keyGives, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenQuantity {
  readonly of: Written<'amount'> | undefined;
  readonly name?: string;
  readonly unit?: string;
}

const shorthand = mapped(amount, (of): WrittenQuantity => ({ of }));

const full = mapped(
  mapping(
    {
      of: required(amount, 'what it comes to'),
      name: optional(text, 'what is shown instead of the id'),
      unit: optional(text, 'what it is counted in, shown after its number'),
    },
    { expects: 'a quantity' },
  ),
  ({ fields }): WrittenQuantity => ({
    of: fields.of,
    ...present({ name: fields.name, unit: fields.unit }),
  }),
);

export const quantities = section(
  idMapping(byKind('an amount, or a mapping with "of"', { text: shorthand, mapping: full }), {
    of: ['quantity', 'quantities'],
    atMost: limits.facts,
  }),
  'Amounts with names, such as what is left of a sum: they stand wherever an amount may.',
  {
    form: 'options',
    entry: 'the quantity',
    references: [
      keyGives('*', 'quantity'),
      ...neededBy('*', refers('*', 'amount'), refers('*.of', 'amount')),
    ],
  },
);

export type WrittenQuantities = ValueOf<typeof quantities.shape>;

type Entry = NamedValue<WrittenQuantity>;

/** What is looked up so far, while quantities are put in order. */
interface Order {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly path: Entry[];
  readonly checked: Map<string, QuantityDefinition>;
  readonly broken: Set<string>;
  /** With the quantities that are checked, so that others may name them. */
  readonly checking: Checking;
}

/**
 * Quantities in an order in which each one names only those before it, and the names of the file with them. Those that need one
 * another in a circle are reported.
 */
export function checkQuantities(
  written: WrittenQuantities | undefined,
  names: Names,
  report: Checking['report'],
): { readonly names: Names; readonly quantities: readonly QuantityDefinition[] } {
  const entries = new Map((written?.entries ?? []).map((entry) => [entry.id.text, entry]));
  const checked = new Map<string, QuantityDefinition>();
  const broken = new Set(names.quantities.broken);
  const quantitiesKnown = { ...names.quantities, known: checked, broken };
  const all = { ...names, quantities: quantitiesKnown };
  const order = { entries, path: [], checked, broken, checking: { names: all, report } };
  for (const entry of entries.values()) follow(entry, order);
  return { names: all, quantities: [...checked.values()] };
}

/** Those that it names come first. Chains are no longer than the path, which ends where one is broken. */
function follow(entry: Entry, order: Order): void {
  const { id, value } = entry;
  const { checked, broken, path, entries } = order;
  if (checked.has(id.text) || broken.has(id.text)) return;
  if (path.includes(entry)) {
    reportCircle(entry, order);
    return;
  }
  if (path.length >= DEEPEST) {
    order.checking.report(
      'amount-too-large',
      id.span,
      `more than ${DEEPEST} quantities are made of one another`,
    );
    broken.add(id.text);
    return;
  }
  path.push(entry);
  for (const name of value?.of ? namesOfAmount(value.of) : []) {
    const needed = entries.get(name);
    if (needed) follow(needed, order);
  }
  path.pop();
  if (broken.has(id.text)) return;
  const quantity = value && checkQuantity(id.text, value, order.checking);
  if (quantity) checked.set(id.text, { ...quantity, span: id.span });
  else broken.add(id.text);
}

/** So many quantities may be made of one another. */
const DEEPEST = 64;

function checkQuantity(
  id: string,
  { of: written, name = id, unit: countedIn }: WrittenQuantity,
  checking: Checking,
): NamedQuantity | undefined {
  if (!written) return undefined;
  const of = checkAmount(written, undefined, checking);
  return of && { kind: 'named', quantity: id, name, ...present({ unit: countedIn }), of };
}

function reportCircle(closing: Entry, { path, broken, checking }: Order): void {
  const circle = path.slice(path.indexOf(closing));
  for (const { id } of circle) broken.add(id.text);
  const ids = [...circle.slice(1).map(({ id }) => id.text), closing.id.text];
  const message =
    circle.length === 1
      ? `the quantity ${closing.id.text} needs itself`
      : `quantities need one another in a circle: ${closing.id.text} needs ${ids.join(', which needs ')}`;
  checking.report('quantity-circle', closing.id.span, message, {
    related: circle
      .slice(1, 10)
      .map(({ id }) => ({ span: id.span, message: `${id.text} is part of it` })),
    help: 'say at least one of them by options and numbers alone',
  });
}
