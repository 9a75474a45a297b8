import { capitalize } from '../../words/capitalize.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { doubtKinds, faultOfDoubt, sayDoubt } from '../fields/doubt-fields.tsx';
import { because } from './because.ts';

export const doubt: EntryKind = {
  section: 'doubts',
  one: 'the doubt',
  another: 'Another doubt',
  add: 'Add the doubt',
  none: 'Nothing is marked as doubtful so far.',
  isList: true,
  fields: [
    {
      key: 'of',
      type: 'doubt-target',
      label: 'What may be wrong',
      needed: 'Say what may be wrong.',
    },
    { key: 'how', keys: doubtKinds, type: 'doubt-how', label: 'How it may be wrong' },
    because,
  ],
  says: (values, context) => capitalize(sayDoubt(values, context)),
  words: () => '',
  problem: (values, context) => {
    const words = faultOfDoubt(values, context);
    return words === undefined ? undefined : { key: 'how', words };
  },
};
