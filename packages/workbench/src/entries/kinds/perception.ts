import { isBlank, textOf, textsOf, type Values } from '../content.ts';
import type { EntryContext, EntryKind, Field } from '../entry-kind.ts';
import { decisionMakerOf, nameOf, sayStatement } from '../people.ts';
import { because, two } from './because.ts';

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
      type: 'decision-maker',
      label: 'Who is seen wrong',
      needed: 'Say who is seen wrong.',
      isAsked: (values) => values['@new'] !== undefined,
    },
    ...wholeFields,
    {
      key: 'add',
      keys: ['add', 'at', 'drop'],
      type: 'seen',
      label: 'What is thought to be wanted',
      isAsked: (values, { sketch }) => {
        const observed = decisionMakerOf(sketch, textOf(values['@observed']));
        const isOrder = observed?.preference === undefined || observed.preference === 'prefers';
        return !isWhole(values) && isOrder;
      },
    },
    {
      key: 'hides',
      type: 'hides',
      label: 'Options that are not known of',
      isAsked: (values) => textOf(values['@observed']) !== '',
    },
    because,
  ],
  says: sayView,
  words: () => '',
  problem: (values) => {
    if (values['@observer'] !== undefined && values['@observer'] === values['@observed']) {
      return { key: '@observed', words: 'Choose another: everybody sees itself as it is.' };
    }
    const isSaid = isWhole(values) || ['add', 'drop', 'hides'].some((key) => !isBlank(values[key]));
    return isSaid
      ? undefined
      : {
          key: 'add',
          words:
            'Say what is seen wrong: a wish that is not seen, one that is thought to be there, or an option that is not known of.',
        };
  },
};

function sayView(values: Values, { sketch }: EntryContext): string {
  const [observer, observed] = [textOf(values['@observer']), textOf(values['@observed'])];
  const statements = decisionMakerOf(sketch, observed)?.prefers ?? [];
  const drops = textsOf(values['drop']).map((place) => {
    const statement = statements[Number(place) - 1];
    return statement === undefined ? place : `“${sayStatement(sketch, statement, observed)}”`;
  });
  const { add } = values;
  const hides = textsOf(values['hides']).map(
    (id) =>
      decisionMakerOf(sketch, observed)?.options.find(
        (option) => option.id === id.split('.').at(-1),
      )?.name ?? id,
  );
  const parts = [
    isWhole(values) ? 'all wants are seen otherwise' : [],
    drops.length > 0 ? `not seen: ${drops.join(', ')}` : [],
    add === undefined || add === null
      ? []
      : `thought to be wanted: “${sayStatement(sketch, add, observed)}”`,
    hides.length > 0 ? `not known of: ${hides.join(', ')}` : [],
  ].flat();
  return `How ${nameOf(sketch, observer)} sees ${nameOf(sketch, observed)} – ${parts.join('; ')}`;
}
