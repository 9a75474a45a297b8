import { textOf, type Values, valuesOf } from '../basis/content.ts';
import type { EntryContext, EntryKind } from '../basis/entry-kind.ts';
import { because, faultOfDate } from './because.ts';

export const timelineEvent: EntryKind = {
  section: 'timeline',
  one: 'the event',
  another: 'Another event',
  add: 'Add the event',
  none: 'Nothing is told of what came before.',
  isList: true,
  placeInList: placeByDate,
  fields: [
    {
      key: 'on',
      type: 'text',
      label: 'When it happened',
      hint: 'Such as: 2017-09-14, 2017-09 or 2017',
      needed: 'Say when it happened: a day, a month or a year.',
    },
    {
      key: 'what',
      type: 'long',
      label: 'What happened',
      hint: 'Such as: The reservoir is filled',
      needed: 'Say what happened.',
    },
    { key: 'by', type: 'mover', label: 'Who did it' },
    { key: 'sets', type: 'levels', label: 'Which choices it set' },
    { key: 'signals', type: 'signals', label: 'Which signals were received then' },
    because,
  ],
  says: (values) => `${textOf(values['on'])}: ${textOf(values['what'])}`,
  words: () => '',
  problem: (values) => faultOfDate('on', values),
};

/** Before the first event that is later. */
function placeByDate(values: Values, { sketch }: EntryContext): number | undefined {
  const on = textOf(values['on']).trim();
  const later = (sketch.entries['timeline'] ?? []).findIndex(({ content }) => {
    const other = textOf(valuesOf(content)['on']);
    // A month is not earlier than one of its days.
    const length = Math.min(on.length, other.length);
    return on.slice(0, length) < other.slice(0, length);
  });
  return later < 0 ? undefined : later;
}
