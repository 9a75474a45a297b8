import { isNone, parseProposition, plainText } from '@standoff/language';
import { findingProblem, withinText } from '@standoff/wording';
import type { OptionKind } from './option.ts';
import { text } from './words.ts';

/** A proposition as text: what it is, is seen at once; what it names is looked up once the states are known. */
export const proposition: OptionKind<string> = {
  ...text('PROPOSITION', 'whether this is so, and why, such as "stable status-quo seq"'),
  find(asked) {
    const syntax = parseProposition(plainText(asked));
    if (!isNone(syntax)) return { value: asked };
    const { problem: why, help } = syntax;
    return withinText(shorten(asked), findingProblem('unread-proposition', { why, help }));
  },
};

/** As much of a text as tells it from others. */
export function shorten(text: string): string {
  const MOST = 200;
  return text.length <= MOST ? text : `${text.slice(0, MOST)}…`;
}
