import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { knownHow } from './known-how.ts';

export const claim: EntryKind = {
  section: 'claims',
  one: 'the claim',
  another: 'Another claim',
  add: 'Add the claim',
  none: 'There are no claims yet.',
  isNamed: 'claim',
  fields: [
    {
      key: 'says',
      type: 'long',
      label: 'What is claimed, in your own words',
      needed: 'Say in your own words what is claimed.',
    },
    { key: 'by', type: 'text', label: 'Who says so' },
    { key: 'kind', type: 'text', label: 'Kind', hint: 'Such as: fact, preference, belief' },
    {
      key: 'at',
      type: 'place',
      label: 'Where it stands',
      hint: 'Such as: p. 24, table 3',
    },
    knownHow('as for its source'),
    {
      key: 'context',
      type: 'choice',
      label: 'Use',
      choices: [
        ['no', 'the model is to rest on it'],
        ['yes', 'background that nothing need rest on'],
      ],
    },
  ],
  says: (values) => textOf(values['says']),
  words: () => '',
  problem: (values) => {
    const at = textOf(values['at']);
    return at === '' || /^\S+ \S/.test(at)
      ? undefined
      : { key: 'at', words: 'Choose the source, and say where in it.' };
  },
};
