import { isBlank, textOf, textsOf, valuesOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { listed, nameOf } from '../basis/people.ts';
import { because, two } from './because.ts';

export const signal: EntryKind = {
  section: 'signals',
  one: 'the signal',
  another: 'Another signal',
  add: 'Add the signal',
  none: 'Nobody sends a signal so far.',
  waitsFor: two,
  fields: [
    {
      key: 'says',
      type: 'long',
      label: 'What it says, in words',
      hint: 'Such as: We are serious',
      needed: 'Say what it says.',
    },
    { key: 'by', type: 'decision-maker', label: 'Who sends it', needed: 'Say who sends it.' },
    { key: 'to', type: 'receivers', label: 'Who receives it', needed: 'Say who receives it.' },
    {
      key: 'shows',
      type: 'shows',
      label: 'Who is seen otherwise after it',
    },
    {
      key: 'corrects',
      type: 'facts',
      label: 'Which facts are no longer misread after it',
    },
    because,
  ],
  says: (values, { sketch }) => {
    const to =
      values['to'] === 'all'
        ? 'everybody else'
        : listed(textsOf(values['to']).map((id) => nameOf(sketch, id)));
    return `${nameOf(sketch, textOf(values['by']))} to ${to}: “${textOf(values['says'])}”`;
  },
  words: (values) => textOf(values['says']),
  problem: (values, { sketch }) => {
    if (textsOf(values['to']).includes(textOf(values['by']))) {
      return { key: 'to', words: 'Nobody sends a signal to itself. Choose others.' };
    }
    if (isBlank(values['shows']) && isBlank(values['corrects'])) {
      return {
        key: 'shows',
        words: 'Say who is seen otherwise after it, and how, or which fact is no longer misread.',
      };
    }
    const silent = Object.entries(valuesOf(values['shows'])).find(([, edits]) =>
      ['add', 'drop', 'reveals'].every((key) => isBlank(valuesOf(edits)[key])),
    );
    return (
      silent && { key: 'shows', words: `Say how ${nameOf(sketch, silent[0])} is seen after it.` }
    );
  },
};
