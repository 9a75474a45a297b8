import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { options } from './because.ts';

export const quantity: EntryKind = {
  section: 'quantities',
  one: 'the amount',
  another: 'Another amount',
  add: 'Add the amount',
  none: 'No amount has a name so far.',
  isNamed: 'quantity',
  short: 'of',
  waitsFor: options,
  fields: [
    {
      key: 'name',
      type: 'text',
      label: 'Name',
      hint: 'Such as: What is left',
      needed: 'Say what the amount is called.',
    },
    {
      key: 'of',
      type: 'amount',
      label: 'What it comes to',
      hint: 'Such as: 100 - upper.share',
      needed: 'Say what it comes to, by numbers and what is put in below.',
      note: 'Numbers and amounts, with + and - between blanks, or 2 * an amount. count(…) is how many of some conditions hold; min(…) and max(…) are the smallest and the largest; if(condition, amount, amount) is one or the other.',
    },
    { key: 'unit', type: 'text', label: 'Counted in', hint: 'Such as: %' },
  ],
  says: (values) => {
    const unit = textOf(values['unit']);
    const name = textOf(values['name']) || textOf(values['@id']);
    return `${name}: ${textOf(values['of'])}${unit === '' ? '' : `, in ${unit}`}`;
  },
  words: (values) => textOf(values['name']),
};
