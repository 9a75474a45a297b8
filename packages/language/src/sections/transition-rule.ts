import type { TextNode } from '../document/node.ts';
import type { Shape } from '../shapes/shape.ts';
import { formed } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { tallyRule, type WrittenTallies } from '../tallies/tally-rule.ts';

/** What it takes for an agreement to go from one level to another. */
export type WrittenTransitionRule = {
  readonly span: Span;
} & (
  | { readonly kind: 'each' | 'nobody' }
  /** The yes of so many parties; of all where no number is written. `of` is how many it says there are. */
  | { readonly kind: 'votes'; readonly votes?: number; readonly of?: number }
  | { readonly kind: 'when'; readonly when: WrittenTallies }
);

const word = formed(
  'who changes an agreement',
  'all, each, nobody, "2 of", or "a = yes and b = yes" where a and b are parties',
  readRule,
);

/** A text that is none of the words is taken for a formula over tallies where it compares something. */
export const transitionRule: Shape<WrittenTransitionRule> = {
  expects: word.expects,
  read(node, reporting) {
    if (node.kind !== 'text' || !/[<>=]/.test(node.text)) return word.read(node, reporting);
    const when = tallyRule.read(node, reporting);
    return when && { span: node.span, kind: 'when', when };
  },
  schema: () => ({
    type: 'string',
    anyOf: [{ pattern: '^(all|each|nobody|[1-9][0-9]* of( [1-9][0-9]*)?)$' }, { pattern: '[<>=]' }],
    examples: ['all', 'each', '2 of', 'yes >= 2 and us = yes'],
  }),
};

function readRule(value: string, { span }: TextNode): WrittenTransitionRule | undefined {
  if (value === 'each' || value === 'nobody') return { span, kind: value };
  if (value === 'all') return { span, kind: 'votes' };
  const match = /^([1-9]\d{0,3})\s+of(?:\s+([1-9]\d{0,3}))?$/.exec(value);
  if (!match) return undefined;
  const of = match[2];
  return {
    span,
    kind: 'votes',
    votes: Number(match[1]),
    ...(of !== undefined && { of: Number(of) }),
  };
}
