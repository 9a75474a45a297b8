import type { Rule } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { formula, type WrittenFormula } from '../shapes/formula.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { mapped, type ValueOf, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { type Checking, checkFormula, present } from './checking.ts';
import {
  becauseAbout,
  checkClaims,
  claimReferences,
  type WrittenLink,
} from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkItemIds, idField } from './item-id.ts';
import { gives, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenRule {
  readonly span: Span;
  readonly id?: Word;
  readonly when: WrittenFormula | undefined;
  readonly says?: string;
  readonly because: readonly WrittenLink[];
}

const shorthand = mapped(formula, (when, { span }): WrittenRule => ({ span, when, because: [] }));

const full = mapped(
  mapping(
    {
      id: idField,
      when: required(formula, 'which states cannot be: those where this holds'),
      says: optional(text, 'why, in words'),
      because: optional(claimReferences, becauseAbout),
    },
    { expects: 'a rule of infeasibility' },
  ),
  ({ fields, span }): WrittenRule => ({
    span,
    when: fields.when,
    ...present({ id: fields.id, says: fields.says }),
    because: fields.because ?? [],
  }),
);

export const infeasible = section(
  list(byKind('a formula, or a mapping with "when"', { text: shorthand, mapping: full }), {
    of: 'rules',
  }),
  'Which combinations of options cannot be: all states where one of these formulas holds.',
  {
    form: 'options',
    entry: 'what cannot be, number',
    references: neededBy('#', refers('#', 'formula'), refers('#.when', 'formula')).concat(
      gives('#.id', 'rule'),
    ),
    grounds: ({ infeasible: rules }) => rules.map(rulePart),
  },
);

function rulePart(rule: Rule, at: number): GroundedPart {
  const { when, says } = rule;
  return {
    ...groundsOf(rule),
    kind: 'rule',
    words: (speaker) => speaker.opening(says ?? `never: ${speaker.formula(when)}`),
    formulas: [when],
    part: { kind: 'rule', place: at + 1 },
  };
}

export function checkInfeasible(
  written: ValueOf<typeof infeasible.shape> | undefined,
  checking: Checking,
): Rule[] {
  const rules = readable(written);
  checkItemIds(
    rules.map(({ id }) => id),
    checking,
  );
  return rules.flatMap((rule) => {
    const when = checkFormula(rule.when, undefined, checking);
    const because = checkClaims(rule.because, checking);
    const item = present({ itemId: rule.id?.text });
    return when
      ? [{ ...item, when, ...present({ says: rule.says }), because, span: rule.span }]
      : [];
  });
}
