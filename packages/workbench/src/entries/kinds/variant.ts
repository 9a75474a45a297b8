import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { saySettings } from '../fields/settings-field.tsx';
import { because } from './because.ts';

export const variant: EntryKind = {
  section: 'variants',
  one: 'the variant',
  another: 'Another variant',
  add: 'Add the variant',
  none: 'The file is read in one way so far.',
  fields: [
    {
      key: 'says',
      type: 'long',
      label: 'What is different, in words',
      hint: 'Such as: A dam once built stays',
      needed: 'Say in words what is different.',
    },
    { key: 'by', type: 'text', label: 'Whose reading it is' },
    {
      key: 'set',
      type: 'settings',
      label: 'What is otherwise in the model',
      needed: 'Say what is otherwise in the model.',
    },
    because,
  ],
  says: (values, { sketch }) => {
    const words = textOf(values['says']) || textOf(values['@id']);
    return `${words} – ${saySettings(values['set'], sketch)}`;
  },
  words: (values) => textOf(values['says']),
};
