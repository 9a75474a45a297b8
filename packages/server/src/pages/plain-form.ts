import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { drawFaults } from './faults.ts';

export interface PlainField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  /** Where a page has two of the same name. */
  readonly id?: string;
  /** What helps to fill it in. */
  readonly hint?: string;
  readonly value?: string;
  /** Characters that it takes. */
  readonly most?: number;
  readonly fault?: string | undefined;
}

const idOf = ({ id, name }: PlainField) => id ?? `field-${name}`;

export interface PlainFormMore {
  /** What keeps it from being taken, where that is more than what stands at the fields. */
  readonly problem?: string | undefined;
  readonly hidden?: Readonly<Record<string, string>>;
  /** What stands before the fields. */
  readonly first?: readonly Element[];
}

/** A form of a few lines, with what is wrong at its field and above all of them. Passwords are never sent back. */
export function drawPlainForm(
  action: string,
  fields: readonly PlainField[],
  button: string,
  { problem, hidden = {}, first = [] }: PlainFormMore = {},
): Element {
  return h('form.comment-form', { method: 'post', action, noValidate: true }, [
    ...drawSummary(fields, problem),
    ...Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
    ...first,
    ...fields.map(drawField),
    h('p', [h('button', { type: 'submit' }, button)]),
  ]);
}

function drawSummary(fields: readonly PlainField[], problem: string | undefined): ElementContent[] {
  const faulty = fields.flatMap((field) =>
    field.fault === undefined ? [] : [[idOf(field), field.fault] as const],
  );
  return faulty.length === 0 && problem === undefined
    ? []
    : drawFaults(problem ?? 'Nothing was saved yet.', faulty);
}

function drawField(field: PlainField): Element {
  const { name, label, type, autoComplete, hint, value, most, fault } = field;
  const id = idOf(field);
  const described = [
    ...(hint === undefined ? [] : [`hint-${id}`]),
    ...(fault === undefined ? [] : [`fault-${id}`]),
  ];
  return h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
    h('label', { htmlFor: id }, label),
    ...(hint === undefined ? [] : [h('span.aside', { id: `hint-${id}` }, hint)]),
    ...(fault === undefined ? [] : [h('span.fault', { id: `fault-${id}` }, fault)]),
    h('input', {
      id,
      name,
      type,
      autoComplete,
      maxLength: most,
      ...(type !== 'password' && { value: value ?? '' }),
      ...(fault !== undefined && { ariaInvalid: 'true' }),
      ...(described.length > 0 && { ariaDescribedBy: described.join(' ') }),
    }),
  ]);
}
