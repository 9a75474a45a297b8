import { textOf } from '../basis/content.ts';
import type { EntryContext, EntryKind } from '../basis/entry-kind.ts';
import { nameOf, nameOfFact } from '../basis/people.ts';
import { because, faultOfSecond, faultOfSure, says, sure } from './because.ts';

export const misreading: EntryKind = {
  section: 'misread',
  one: 'the misreading',
  another: 'Another fact that is misread',
  add: 'Add it',
  none: 'Nobody is wrong about a fact.',
  place: ['@observer', '@fact'],
  short: 'as',
  waitsFor: facts,
  fields: [
    {
      key: '@observer',
      type: 'decision-maker',
      label: 'Who is wrong',
      needed: 'Say who is wrong.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    {
      key: '@fact',
      type: 'fact',
      label: 'About what',
      needed: 'Say which fact is misread.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    {
      key: 'as',
      type: 'choice',
      label: 'What it is taken to be',
      choices: [
        ['yes', 'the case, whatever happens'],
        ['no', 'not the case, whatever happens'],
      ],
      needed: 'Say what it is taken to be.',
    },
    says('Such as: A first strike would leave them nothing to answer with'),
    sure,
    because,
  ],
  says: (values, { sketch }) => {
    const who = nameOf(sketch, textOf(values['@observer']));
    const isCase = /^(yes|true)$/.test(textOf(values['as'])) ? 'the case' : 'not the case';
    return `${who} takes “${nameOfFact(sketch, textOf(values['@fact']))}” to be ${isCase}, whatever happens`;
  },
  words: () => '',
  problem: (values, context) =>
    faultOfSecond('misread', ['@observer', '@fact'], values, context) ?? faultOfSure(values),
};

function facts({ sketch }: EntryContext): string | undefined {
  return sketch.facts.length > 0
    ? undefined
    : 'Say first what the consequences are, under Consequences: these are the facts of the file.';
}
