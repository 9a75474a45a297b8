import { additionsIn } from '../basis/additions.ts';
import { isBlank, textOf, textsOf, type Values, valuesOf } from '../basis/content.ts';
import type { EntryContext, EntryKind, Field, Problem } from '../basis/entry-kind.ts';
import { numberedPlaces } from '../basis/named-places.ts';
import { decisionMakerOf, listed, nameOf, sayOptions, sayStatement } from '../basis/people.ts';
import { isOrderOf } from '../fields/view-fields.tsx';
import { because, faultOfSecond, faultOfSure, says, sure, two } from './because.ts';

/** Keys by which a view says the whole preference anew. */
const whole = ['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown'];

const isWhole = (values: Values) => whole.some((key) => values[key] !== undefined);

const wholeFields = whole.map(
  (key): Field => ({
    key,
    type: 'only-text',
    label: 'What is wanted, said anew as a whole',
    isAsked: (values) => values[key] !== undefined,
  }),
);

export const perception: EntryKind = {
  section: 'perceptions',
  one: 'the view',
  another: 'Another view of somebody',
  add: 'Add the view',
  none: 'Everybody is seen as they are.',
  place: ['@observer', '@observed'],
  waitsFor: two,
  fields: [
    {
      key: '@observer',
      type: 'decision-maker',
      label: 'Who sees another wrong',
      needed: 'Say who sees another wrong.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    {
      key: '@observed',
      type: 'mover',
      label: 'Who is seen wrong',
      needed: 'Say who is seen wrong.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    ...wholeFields,
    {
      key: 'add',
      keys: ['add', 'at', 'drop', 'was'],
      type: 'seen',
      label: 'What is thought to be wanted',
      isAsked: (values, context) =>
        !isWhole(values) && isOrderOf(context, textOf(values['@observed'])),
    },
    {
      key: 'hides',
      type: 'hides',
      label: 'Options that are not known of',
      isAsked: (values) => textOf(values['@observed']) !== '',
    },
    {
      key: 'foresight',
      type: 'concept',
      label: 'How far it is thought to look ahead',
      hint: 'as far as it does',
    },
    {
      key: 'perceptions',
      type: 'thoughts',
      label: 'How it is thought to see others in turn',
      isAsked: (values, { sketch }) =>
        decisionMakerOf(sketch, textOf(values['@observed'])) !== undefined,
    },
    sure,
    says('Such as: They take the exercises to prepare an invasion'),
    because,
  ],
  says: sayView,
  words: (values) => textOf(values['says']),
  problem: (values, context) => {
    if (values['@observer'] !== undefined && values['@observer'] === values['@observed']) {
      return { key: '@observed', words: 'Choose another: everybody sees itself as it is.' };
    }
    const isDecisionMaker = decisionMakerOf(context.sketch, textOf(values['@observed']));
    const contents = [
      ...(isOrderOf(context, textOf(values['@observed'])) ? ['add', 'drop'] : []),
      ...(isDecisionMaker ? ['perceptions'] : []),
      'hides',
      'foresight',
    ];
    const isSaid = isWhole(values) || contents.some((key) => !isBlank(values[key]));
    return (
      faultOfSecond('perceptions', ['@observer', '@observed'], values, context) ??
      (isSaid ? faultOfThoughts(values, context) : nothingSaid(values, context)) ??
      faultOfSure(values)
    );
  },
};

function nothingSaid(values: Values, context: EntryContext): Problem {
  return isOrderOf(context, textOf(values['@observed']))
    ? {
        key: 'add',
        words:
          'Say what is seen wrong: a wish that is not seen, one that is thought to be there, an option that is not known of, or how far it looks.',
      }
    : { key: 'hides', words: 'Say what is seen wrong, such as an option that is not known of.' };
}

function faultOfThoughts(values: Values, { sketch }: EntryContext): Problem | undefined {
  const silent = Object.entries(valuesOf(values['perceptions'])).find(([, seen]) =>
    Object.values(valuesOf(seen)).every(isBlank),
  );
  return (
    silent && {
      key: 'perceptions',
      words: `Say how ${nameOf(sketch, silent[0])} is thought to be seen.`,
    }
  );
}

function sayView(values: Values, { sketch, concepts }: EntryContext): string {
  const [observer, observed] = [textOf(values['@observer']), textOf(values['@observed'])];
  const statements = decisionMakerOf(sketch, observed)?.prefers ?? [];
  const drops = textsOf(numberedPlaces(values, statements)['drop']).map((place) => {
    const statement = statements[Number(place) - 1];
    return statement === undefined ? place : `“${sayStatement(sketch, statement, observed)}”`;
  });
  const adds = additionsIn(values).map(
    ({ statement }) => `“${sayStatement(sketch, statement, observed)}”`,
  );
  const { hides } = values;
  const foresight = textOf(values['foresight']);
  const thoughts = Object.keys(valuesOf(values['perceptions']));
  const parts = [
    isWhole(values) ? 'all wants are seen otherwise' : [],
    drops.length > 0 ? `not seen: ${drops.join(', ')}` : [],
    adds.length > 0 ? `thought to be wanted: ${adds.join(', ')}` : [],
    isBlank(hides) ? [] : `not known of: ${sayOptions(sketch, hides, observed)}`,
    foresight === ''
      ? []
      : `thought to look ahead by: ${concepts.find(({ id }) => id === foresight)?.name ?? foresight}`,
    thoughts.length > 0
      ? `thought to see otherwise: ${listed(thoughts.map((id) => nameOf(sketch, id)))}`
      : [],
  ].flat();
  return `How ${nameOf(sketch, observer)} sees ${nameOf(sketch, observed)} – ${parts.join('; ')}`;
}
