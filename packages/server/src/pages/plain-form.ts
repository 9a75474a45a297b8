import type { Element } from 'hast';
import { h } from 'hastscript';

export interface PlainField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  /** Where a page has two of the same name. */
  readonly id?: string;
  readonly value?: string;
  readonly fault?: string | undefined;
}

/** A form of a few lines, with what is wrong at its field. Passwords are never sent back. */
export function drawPlainForm(
  action: string,
  fields: readonly PlainField[],
  button: string,
  problem?: string,
): Element {
  return h('form.comment-form', { method: 'post', action, noValidate: true }, [
    ...(problem === undefined ? [] : [h('div.faults', { role: 'alert' }, [h('p', problem)])]),
    ...fields.map(({ name, label, type, autoComplete, value, fault, id = `field-${name}` }) =>
      h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
        h('label', { htmlFor: id }, label),
        ...(fault === undefined ? [] : [h('span.fault', { id: `fault-${name}` }, fault)]),
        h('input', {
          id,
          name,
          type,
          autoComplete,
          ...(type !== 'password' && { value: value ?? '' }),
          ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: `fault-${name}` }),
        }),
      ]),
    ),
    h('p', [h('button', { type: 'submit' }, button)]),
  ]);
}
