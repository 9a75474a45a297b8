import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { UNKNOWN } from './comment-words.ts';

/** What is asked once more before it is done; its page has it as a title. */
export interface Question {
  /** What would happen. */
  readonly says: readonly ElementContent[];
  /** Where the answer goes, with what was asked about. */
  readonly action: string;
  readonly about?: readonly (readonly [name: string, value: string])[];
  readonly answers: readonly Element[];
  /** Where whoever changes their mind came from. */
  readonly back: string;
}

export const SURE = ['sure', 'yes'] as const;

export function drawAnswer(says: string, name?: string, value?: string): Element {
  return h('button', { type: 'submit', name, value }, says);
}

/** Words that would go, with the name that stands above them. */
export function drawQuotedBy({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): Element {
  return h('blockquote.quoted', [h('p.comment-text', UNKNOWN, [h('strong', name), `: ${text}`])]);
}

/** The question, at which the page begins for who hears it, its answers, and the way that changes nothing. */
export function drawQuestion({ says, action, about = [], answers, back }: Question): Element[] {
  return [
    h('div.asked', { tabIndex: -1, autoFocus: true }, [...says]),
    h('form.decide', { method: 'post', action }, [
      ...about.map(([name, value]) => h('input', { type: 'hidden', name, value })),
      ...answers,
      h('a', { href: back }, 'Leave everything as it is'),
    ]),
  ];
}
