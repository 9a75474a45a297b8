import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { membersOf } from '../fields/member-fields.tsx';
import { faultOfRule, sayRule } from '../fields/rule-field.tsx';
import { because } from './because.ts';

export const body: EntryKind = {
  section: 'bodies',
  one: 'the body',
  another: 'Another body',
  add: 'Add the body',
  none: 'Nobody decides by vote so far.',
  isNamed: 'body',
  waitsFor: ({ sketch }) =>
    sketch.decisionMakers.some(({ options }) => options.length > 0)
      ? undefined
      : 'Name the decision makers first, and say what they can do: a body alone is no conflict.',
  fields: [
    {
      key: 'name',
      type: 'text',
      label: 'Name',
      hint: 'Such as: Security Council',
      needed: 'Say what the body is called.',
    },
    { key: 'short', type: 'text', label: 'Short, for tables', hint: 'Such as: UNSC' },
    {
      key: 'plural',
      type: 'choice',
      label: 'One or several',
      choices: [
        ['', 'as it reads'],
        ['no', 'one: it votes'],
        ['yes', 'several: they vote'],
      ],
    },
    {
      key: 'members',
      type: 'members',
      label: 'Who votes',
      needed: 'Say who its members are.',
    },
    {
      key: 'adopts',
      type: 'rule',
      label: 'Which votes carry a draft',
      needed: 'Say which votes a draft needs.',
    },
    {
      key: 'sponsors',
      type: 'sponsors',
      label: 'Who can bring a draft to the vote',
      note: 'Where nobody is named, any draft comes to the vote.',
    },
    {
      key: 'options',
      type: 'first-option',
      label: 'What it decides',
      hint: 'Such as: Sanctions',
      needed:
        'Say what it decides, and between what: at least two, with commas between them, or numbers from one to another.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    because,
  ],
  says: (values, context) => {
    const members = membersOf(values['members']) ?? [];
    return `${textOf(values['name']) || textOf(values['@id'])}: ${members.length} members, ${sayRule(values, context)}`;
  },
  words: (values) => textOf(values['name']),
  problem: (values) => faultOfRule(values),
};
