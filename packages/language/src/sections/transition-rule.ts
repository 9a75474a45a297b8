import type { TextNode } from '../document/node.ts';
import { formed } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';

/** What it takes for an agreement to go from one level to another. */
export type WrittenTransitionRule = {
  readonly span: Span;
} & (
  | { readonly kind: 'each' | 'nobody' }
  /** The yes of so many parties; of all where no number is written. `of` is how many it says there are. */
  | { readonly kind: 'votes'; readonly votes?: number; readonly of?: number }
);

export const transitionRule = formed(
  'who changes an agreement',
  'all, each, nobody or "2 of"',
  readRule,
  '^(all|each|nobody|[1-9][0-9]* of( [1-9][0-9]*)?)$',
);

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
