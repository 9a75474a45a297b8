import { textOf, textsOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { listed, nameOf, sayLevels } from '../basis/people.ts';
import { because, options, says } from './because.ts';

export const deal: EntryKind = {
  section: 'deals',
  one: 'the deal',
  another: 'Another deal',
  add: 'Add the deal',
  none: 'There are no deals so far.',
  waitsFor: options,
  fields: [
    {
      key: 'name',
      type: 'text',
      label: 'Name',
      hint: 'Such as: Water for peace',
      needed: 'Say what the deal is called.',
    },
    {
      key: 'parties',
      type: 'decision-makers',
      label: 'Who agrees',
      needed: 'Say who agrees.',
    },
    { key: 'proposed-by', type: 'decision-makers', label: 'Who proposes it, party or not' },
    {
      key: 'terms',
      type: 'levels',
      label: 'What is agreed',
      hint: 'Say first who agrees. Only parties and bodies can be bound.',
      needed: 'Say what is agreed.',
    },
    {
      key: 'at-once',
      type: 'choice',
      label: 'How it is struck',
      choices: [
        ['', 'step by step'],
        ['yes', 'by one joint move, at once'],
      ],
    },
    {
      key: 'else',
      type: 'levels',
      label: 'What comes without it',
      note: 'Where that is not the status quo. Parties gain by what they would rather have than this.',
    },
    says('Such as: The water is shared, and the army goes home'),
    {
      key: 'why',
      type: 'long',
      label: 'Why it matters',
      hint: 'Such as: Both sides have offered it before',
    },
    because,
  ],
  says: (values, { sketch }) => {
    const parties = listed(textsOf(values['parties']).map((id) => nameOf(sketch, id)));
    const name = textOf(values['name']) || textOf(values['@id']);
    return `${name}, between ${parties}: ${sayLevels(sketch, values['terms'])}`;
  },
  words: (values) => textOf(values['name']),
};
