import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Taken } from '../storage/closing.ts';

/** What was typed into the form, or what is set. */
export interface TypedClosing {
  readonly comments: string;
  readonly until: string;
  readonly faults?: ClosingFaults;
}

/** What is wrong, by field. */
export type ClosingFaults = Readonly<Partial<Record<'comments' | 'until', string>>>;

export function typedOf({ comments, commentsUntil }: Taken): TypedClosing {
  return { comments, until: commentsUntil?.toISOString().slice(0, 16) ?? '' };
}

const FORM = /^(\d{4,6}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,3})?)?$/;

/** Reads the form; what is no time, or says neither open nor closed, is said at its field. */
export function readClosing(
  comments: string,
  until: string,
): { readonly taken: Taken } | { readonly faults: ClosingFaults } {
  const isEmpty = until.trim() === '';
  const at = timeIn(until.trim());
  const isSaid = comments === 'open' || comments === 'closed';
  if (isSaid && (isEmpty || at !== undefined)) {
    return { taken: { comments, commentsUntil: at ?? null } };
  }
  return {
    faults: {
      ...(!isSaid && { comments: 'Choose whether comments are open or closed.' }),
      ...(!isEmpty &&
        at === undefined && {
          until: 'This is not a date and time. Write it like 2026-12-31 18:00, or leave it empty.',
        }),
    },
  };
}

/** The minute that is written, if there is such a day and such a time. */
function timeIn(written: string): Date | undefined {
  const [, day, time] = FORM.exec(written) ?? [];
  const at = new Date(`${day}T${time}:00Z`);
  const isThere = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${time}`);
  return isThere ? at : undefined;
}

/** The id of a field of the form for a briefing, or for all where none is named. */
export function fieldId(name: string, of: string): string {
  return `${name}-${of === '' ? 'all' : `of-${of}`}`;
}

/** A form that opens and closes comments of a briefing, or of all where none is named. */
export function drawClosing(
  action: string,
  of: string,
  { comments, until, faults = {} }: TypedClosing,
): Element {
  const id = (name: string) => fieldId(name, of);
  const option = (value: string, says: string) =>
    h('option', { value, selected: comments === value }, says);
  const field = (
    name: keyof ClosingFaults,
    label: string,
    draw: (described: Record<string, string>) => Element,
  ) => {
    const fault = faults[name];
    return h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
      h('label', { htmlFor: id(name) }, label),
      ...(fault === undefined ? [] : [h('span.fault', { id: id(`fault-${name}`) }, fault)]),
      draw({
        id: id(name),
        ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: id(`fault-${name}`) }),
      }),
    ]);
  };
  return h('form.closing', { method: 'post', action, noValidate: true }, [
    h('input', { type: 'hidden', name: 'of', value: of }),
    field('comments', 'Comments', (described) =>
      h('select', { ...described, name: 'comments' }, [
        option('open', 'open'),
        option('closed', 'closed'),
      ]),
    ),
    field('until', 'Open until (UTC; may be empty)', (described) =>
      h('input', {
        ...described,
        // What is no time could not come back in a field for times.
        type: faults.until === undefined ? 'datetime-local' : 'text',
        name: 'until',
        value: until,
      }),
    ),
    h('p', [h('button', { type: 'submit' }, 'Save')]),
  ]);
}
