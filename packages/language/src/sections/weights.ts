import { mostDecimals } from '../amounts/decimal.ts';
import type { WeightsPreference } from '../conflict/conflict.ts';
import type { Entry, TextNode } from '../document/node.ts';
import { isWeighed, MOST_WORTH } from '../formula/amount-worth.ts';
import type { Formula, Quantity } from '../formula/formula.ts';
import { meansAmount } from '../formula/resolve-formula.ts';
import { byKind } from '../shapes/by-kind.ts';
import { formulaOrAmount, readAs, type Written } from '../shapes/formula.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, reportDuplicate, required } from '../shapes/mapping.ts';
import { number } from '../shapes/scalars.ts';
import { mapped, type Reporting, reportKind, type Shape, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import {
  type Checking,
  checkAmount,
  checkFormula,
  present,
  rangesIn,
  scopeOf,
} from './checking.ts';
import {
  becauseAbout,
  checkClaims,
  claimReferences,
  type WrittenLink,
} from './claim-references.ts';
import { checkItemIds, idField } from './item-id.ts';

export interface WrittenTerm {
  readonly span: Span;
  readonly id?: Word;
  readonly formula: Written<'either'> | undefined;
  readonly weight: number | undefined;
  readonly because: readonly WrittenLink[];
  readonly says?: string;
}

const weight = number({ expects: 'a number' });

const term = mapped(
  mapping(
    {
      id: idField,
      of: required(formulaOrAmount, 'what counts when it is the case, or the amount that counts'),
      weight: required(weight, 'how much it counts'),
      because: optional(claimReferences, becauseAbout),
      says: optional(text, 'what counts in words'),
    },
    { expects: 'a formula with its weight', insteadOf: { want: 'of' } },
  ),
  ({ fields, span }): WrittenTerm => ({
    span,
    formula: fields.of,
    weight: fields.weight,
    because: fields.because ?? [],
    ...present({ id: fields.id, says: fields.says }),
  }),
);

const terms = mapped(list(term, { of: 'weights', atLeast: 1 }), readable);

const byFormula: Shape<readonly WrittenTerm[]> = {
  expects: 'a mapping from formulas to weights',
  read: (node, reporting) => {
    if (node.kind !== 'mapping') {
      reportKind(node, 'a mapping from formulas to weights', reporting);
      return undefined;
    }
    const first = new Map<string, TextNode>();
    return node.entries
      .slice(0, limits.entries)
      .flatMap((entry) => readTerm(entry, first, reporting));
  },
  schema: (definitions) => ({
    type: 'object',
    additionalProperties: weight.schema(definitions),
  }),
};

function readTerm(
  { key, value }: Entry,
  first: Map<string, TextNode>,
  reporting: Reporting,
): WrittenTerm[] {
  const before = first.get(key.text);
  if (before) {
    reportDuplicate(key, before, reporting);
    return [];
  }
  first.set(key.text, key);
  const written = readAs(key, 'either', reporting);
  return [{ span: key.span, formula: written, weight: weight.read(value, reporting), because: [] }];
}

/** `{ war: -10, dprk.tests = frozen: 3 }`, or a list in which each entry can have words and cite claims. */
export const weights = byKind('a mapping from formulas to weights, or a list of weights', {
  list: terms,
  mapping: byFormula,
});

export function checkWeights(
  written: readonly WrittenTerm[],
  owner: string,
  checking: Checking,
): WeightsPreference['terms'] {
  checkItemIds(
    written.map(({ id }) => id),
    checking,
  );
  return written.flatMap((part) => {
    const what = checkCounted(part, owner, checking);
    const because = checkClaims(part.because, checking);
    const { weight: counts, says, span } = part;
    if (!what || counts === undefined) return [];
    const item = present({ itemId: part.id?.text });
    return [{ ...item, ...what, weight: counts, ...present({ says }), because, span }];
  });
}

/** What a weight is for: something that is the case, or an amount. */
function checkCounted(
  { formula: written, weight: counts }: WrittenTerm,
  owner: string,
  checking: Checking,
): { readonly formula: Formula } | { readonly amount: Quantity } | undefined {
  if (!written) return undefined;
  const amount = meansAmount(written, scopeOf(checking.names, owner));
  if (amount === undefined) {
    const body = written.kind === 'amount' ? undefined : checkFormula(written, owner, checking);
    return body && { formula: body };
  }
  const found = checkAmount(amount, owner, checking);
  if (!found) return undefined;
  if (counts === undefined || isWeighed(found, counts, rangesIn(checking.names))) {
    return { amount: found };
  }
  const message = `${counts} times this amount may be too large to be added up exactly, or have too many digits`;
  checking.report('amount-too-large', written.span, message, {
    help: `choose a weight with which it is at most ${MOST_WORTH.toLocaleString('en')} and has at most ${mostDecimals} digits behind the point`,
  });
  return undefined;
}
