import { forms, isNone, parseProposition, plainText, sayForm } from '@standoff/language';
import { capitalize } from '@standoff/wording';
import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { because, options, says } from './because.ts';

/** How those are written that are decided in many models. */
const written = forms.map(sayForm);

export const finding: EntryKind = {
  section: 'findings',
  one: 'the finding',
  another: 'Another finding',
  add: 'Add the finding',
  none: 'No finding is named so far.',
  waitsFor: options,
  fields: [
    {
      key: 'finding',
      type: 'text',
      label: 'The finding',
      hint: 'Such as: unreached open-war',
      note: `Write one of these: ${written.join('; ')}. With not before it, the opposite.`,
      needed: 'Say which finding it is.',
    },
    says('Such as: War is out of reach'),
    { key: 'why', type: 'long', label: 'Why it matters', hint: 'Such as: Everybody ranks it last' },
    because,
  ],
  says: (values) => textOf(values['says']) || textOf(values['finding']),
  words: (values) => textOf(values['says']) || textOf(values['finding']),
  problem(values) {
    const read = parseProposition(plainText(textOf(values['finding'])));
    return isNone(read)
      ? { key: 'finding', words: `${capitalize(read.problem)}: ${read.help}.` }
      : undefined;
  },
};
