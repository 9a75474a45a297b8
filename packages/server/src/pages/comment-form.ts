import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Faults, Field, Typed } from '../comments/check-comment.ts';
import type { Anchor } from '../storage/tables.ts';
import { drawFaults } from './faults.ts';

/** A form with what was typed into it so far. */
export interface CommentForm {
  readonly action: string;
  readonly typed: Typed;
  readonly faults: Faults;
  /** What keeps it from being taken that is no fault of a field. */
  readonly problem?: string | undefined;
  readonly anchors: readonly Anchor[];
  /** When it was shown, signed. */
  readonly token: string;
  /** Id of the comment that it replies to. */
  readonly to?: string | undefined;
  /** Whether it asks what the comment is about; a reply is about what it replies to. */
  readonly asksAbout?: boolean;
  readonly button: string;
  /** Whether it changes what was sent before. */
  readonly isChange?: boolean;
  /** By which a browser keeps what is typed, until it was taken; see {@link keepingOf}. */
  readonly keep?: string;
  /** Until when comments are taken; empty where nothing is set. */
  readonly until?: string;
}

/** What is typed about a page, or in answer to a comment, is kept by itself. */
export function keepingOf(address: string, to?: string | null): string {
  return `${address}${to ?? ''}`;
}

export const UNTYPED: Typed = { name: '', comment: '', about: '' };

/** Draws it. It works without scripts; what is wrong stands at its field, and above all of them. */
export function drawForm(form: CommentForm): Element {
  const { action, typed, faults, problem, token, to, button, keep, until = '' } = form;
  // What was chosen before stays to be chosen otherwise.
  const asksAbout = (form.asksAbout ?? to === undefined) || typed.about !== '';
  const own = { id: 'write', method: 'post', action, noValidate: true, dataKeep: keep };
  return h('form.comment-form', own, [
    ...drawProblem(faults, problem),
    ...(until === '' ? [] : [h('p', until)]),
    ...(to === undefined ? [] : [h('input', { type: 'hidden', name: 'to', value: to })]),
    drawField('name', 'Name', faults, (described) =>
      h('input', {
        ...described,
        type: 'text',
        name: 'name',
        value: typed.name,
        autoComplete: 'nickname',
      }),
    ),
    drawField('comment', 'Comment', faults, (described) =>
      // What begins with an empty line would lose it.
      h('textarea', { ...described, name: 'comment', rows: 7 }, `\n${typed.comment}`),
    ),
    ...(asksAbout ? [drawAbout(form)] : []),
    // Programs fill in whatever they find; who reads or hears the page is told not to.
    h('p.trap', { ariaHidden: 'true' }, [
      h('label', { htmlFor: 'field-website' }, 'Leave this empty'),
      h('input', {
        id: 'field-website',
        type: 'text',
        name: 'website',
        tabIndex: -1,
        autoComplete: 'off',
      }),
    ]),
    h('input', { type: 'hidden', name: 'form', value: token }),
    h('p', [h('button', { type: 'submit' }, button)]),
    h('p.aside', [
      'Your name and your comment will be public. You are not asked for an e-mail address. A hash of a part of your network address is kept for two days, to limit how much one network can send. ',
      ...(form.isChange === true
        ? []
        : [
            'Sending sets a cookie, for 90 days, by which this server finds what this browser left. ',
          ]),
      h('a', { href: '/yours' }, 'See, change or remove what you left here'),
    ]),
  ]);
}

function drawProblem(faults: Faults, problem: string | undefined): ElementContent[] {
  const fields = Object.entries(faults) as [Field, string][];
  if (fields.length === 0 && problem === undefined) return [];
  return drawFaults(
    problem ?? 'The comment was not accepted yet.',
    fields.map(([field, says]) => [`field-${field}`, says]),
  );
}

function drawField(
  field: Field,
  label: string,
  faults: Faults,
  draw: (described: Record<string, string>) => Element,
): Element {
  const fault = faults[field];
  return h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
    h('label', { htmlFor: `field-${field}` }, label),
    ...(fault === undefined ? [] : [h('span.fault', { id: `fault-${field}` }, fault)]),
    draw({
      id: `field-${field}`,
      ...(field !== 'about' && { ariaRequired: 'true' }),
      ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: `fault-${field}` }),
    }),
  ]);
}

const GROUPS = [
  ['figure', 'Figures'],
  ['state', 'Outcomes'],
  ['judgement', 'Judgements'],
  ['claim', 'Claims'],
] as const;

function drawAbout({ anchors, typed, faults }: CommentForm): Element {
  const option = ({ pin, label }: Anchor) =>
    h('option', { value: pin, selected: pin === typed.about }, label);
  const groups = GROUPS.flatMap(([kind, label]) => {
    const within = anchors.filter(({ pin }) => pin.startsWith(`${kind}:`));
    return within.length === 0 ? [] : [h('optgroup', { label }, within.map(option))];
  });
  return drawField('about', 'About', faults, (described) =>
    h('select', { ...described, name: 'about' }, [
      h('option', { value: '' }, 'The page as a whole'),
      ...groups,
    ]),
  );
}

/** What a comment is about, or replies to, in full. */
export function drawQuoted(words: string): Element {
  return h(
    'blockquote.quoted',
    words.split('\n\n').map((paragraph) => h('p.comment-text', paragraph)),
  );
}

/** What was typed, to be copied: there is no form any more that would take it. */
export function drawKept({ comment }: Typed): Element {
  return h('p.field', [
    h(
      'label',
      { htmlFor: 'kept' },
      'What you wrote. Copy it if you need it: it is kept nowhere else',
    ),
    h('textarea', { id: 'kept', rows: 7, readOnly: true }, `\n${comment}`),
  ]);
}
