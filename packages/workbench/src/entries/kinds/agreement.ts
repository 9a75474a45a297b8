import { stagesOf } from '../basis/agreement.ts';
import { textOf, textsOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { listed, nameOf } from '../basis/people.ts';
import { because, two } from './because.ts';

export const agreement: EntryKind = {
  section: 'agreements',
  one: 'the agreement',
  another: 'Another agreement',
  add: 'Add the agreement',
  none: 'Nobody signs anything so far.',
  isNamed: 'agreement',
  waitsFor: two,
  begins: {
    levels: {
      entries: [
        ['none', 'no agreement'],
        ['signed', 'an agreement'],
      ],
    },
  },
  fields: [
    {
      key: 'name',
      type: 'text',
      label: 'Name',
      hint: 'Such as: The river treaty',
      needed: 'Say what the agreement is called.',
    },
    { key: 'short', type: 'text', label: 'Short, for tables', hint: 'Such as: Treaty' },
    {
      key: 'plural',
      type: 'choice',
      label: 'One or several',
      choices: [
        ['', 'as it reads'],
        ['no', 'one: it binds'],
        ['yes', 'several: they bind'],
      ],
    },
    { key: 'about', type: 'long', label: 'What it is, in a sentence' },
    {
      key: 'parties',
      type: 'decision-makers',
      label: 'Who signs',
      needed: 'Say who signs: two or more.',
    },
    {
      key: 'levels',
      type: 'stages',
      label: 'What it can stand at, and what is the case then',
      needed: 'Say what it can stand at: two things or more.',
    },
    {
      key: 'moves',
      type: 'transitions',
      label: 'Who signs, and who may leave',
      note: 'Together a change is made by votes: each party is for it that would rather have what it leads to.',
    },
    {
      key: 'binds',
      type: 'bindings',
      label: 'What it binds the parties to',
      note: 'No party may move so that it fails while the agreement stands so.',
    },
    {
      key: 'notice',
      type: 'choice',
      label: 'Who breaks it',
      choices: [
        ['', 'may leave and break it by one move'],
        ['yes', 'has to leave first, and the others see that'],
      ],
    },
    because,
  ],
  says: (values, { sketch }) => {
    const parties = listed(textsOf(values['parties']).map((id) => nameOf(sketch, id)));
    const stages = stagesOf(values['levels'])?.map(({ phrase }) => phrase) ?? [];
    const name = textOf(values['name']) || textOf(values['@id']);
    return `${name}, between ${parties}${stages.length === 0 ? '' : `: ${stages.join(', or ')}`}`;
  },
  words: (values) => textOf(values['name']),
  problem: (values) => {
    if (textsOf(values['parties']).length < 2) {
      return { key: 'parties', words: 'Say who signs: two or more.' };
    }
    const stages = stagesOf(values['levels']) ?? [];
    return stages.some(({ phrase }) => phrase.trim() === '')
      ? { key: 'levels', words: 'Say of each what is the case then.' }
      : undefined;
  },
};
