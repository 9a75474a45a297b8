import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Taken } from '../storage/closing.ts';

/** What was typed into the form, or what is set. */
export interface TypedClosing {
  readonly comments: string;
  readonly until: string;
  readonly fault?: string | undefined;
}

export function typedOf({ comments, commentsUntil }: Taken): TypedClosing {
  return { comments, until: commentsUntil?.toISOString().slice(0, 16) ?? '' };
}

const FORM = /^(\d{4,6}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,3})?)?$/;

/** Reads the form; what is no time is said at its field. */
export function readClosing(
  comments: string,
  until: string,
): { readonly taken: Taken } | { readonly fault: string } {
  const [, day, time] = FORM.exec(until.trim()) ?? [];
  const at = new Date(day === undefined ? Number.NaN : `${day}T${time}:00Z`);
  if (until.trim() !== '' && Number.isNaN(at.getTime())) {
    return { fault: 'This is no time. Write it as 2026-12-31 18:00, or leave it empty.' };
  }
  return {
    taken: {
      comments: comments === 'closed' ? 'closed' : 'open',
      commentsUntil: until.trim() === '' ? null : at,
    },
  };
}

/** A form that opens and closes comments of a briefing, or of all where none is named. */
export function drawClosing(
  action: string,
  of: string,
  { comments, until, fault }: TypedClosing,
): Element {
  const id = (name: string) => `${name}-${of === '' ? 'all' : `of-${of}`}`;
  const option = (value: string, says: string) =>
    h('option', { value, selected: comments === value }, says);
  return h('form.closing', { method: 'post', action, noValidate: true }, [
    h('input', { type: 'hidden', name: 'of', value: of }),
    h('p.field', [
      h('label', { htmlFor: id('comments') }, 'Comments'),
      h('select', { id: id('comments'), name: 'comments' }, [
        option('open', 'are taken'),
        option('closed', 'are closed'),
      ]),
    ]),
    h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
      h('label', { htmlFor: id('until') }, 'Until, in UTC; empty for no end'),
      ...(fault === undefined ? [] : [h('span.fault', { id: id('fault') }, fault)]),
      h('input', {
        id: id('until'),
        // What is no time could not come back in a field for times.
        type: fault === undefined ? 'datetime-local' : 'text',
        name: 'until',
        value: until,
        ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: id('fault') }),
      }),
    ]),
    h('p', [h('button', { type: 'submit' }, 'Set')]),
  ]);
}
