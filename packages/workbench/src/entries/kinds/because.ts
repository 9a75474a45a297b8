import { textOf, type Values } from '../basis/content.ts';
import type { EntryContext, Field, Problem } from '../basis/entry-kind.ts';

/** The claims that an entry cites. */
export const because: Field = {
  key: 'because',
  type: 'claims',
  label: 'It rests on',
};

export function says(hint: string): Field {
  return { key: 'says', type: 'long', label: 'In words', hint };
}

/** What has to be there before anything can be said of decision makers. */
export function two({ sketch }: EntryContext): string | undefined {
  return sketch.decisionMakers.length < 2 ? 'Name two decision makers first.' : undefined;
}

export function options({ sketch }: EntryContext): string | undefined {
  return sketch.decisionMakers.some((owner) => owner.options.length > 0)
    ? undefined
    : 'Say first what somebody can do, under Options.';
}

export const sure: Field = {
  key: 'sure',
  type: 'certainty',
  label: 'How sure it is, from 0 to 1',
  note: 'Where nothing is said, it is taken as sure; below one half it is taken not to be so.',
};

export function faultOfSure(values: Values): Problem | undefined {
  const written = textOf(values['sure']);
  const number = Number(written);
  return number >= 0 && number <= 1
    ? undefined
    : { key: 'sure', words: 'Give a number from 0 to 1, such as 0.7.' };
}

/** Says where a date is none. */
export function faultOfDate(key: string, values: Values): Problem | undefined {
  const written = textOf(values[key]);
  return written === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written)
    ? undefined
    : { key, words: 'Give a day, a month or a year: 2017-09-14, 2017-09 or 2017.' };
}

/** Says where something is said of the same pair already. */
export function faultOfSecond(
  section: string,
  [outer, inner]: readonly [string, string],
  values: Values,
  { sketch }: EntryContext,
): Problem | undefined {
  const isThere = sketch.entries[section]?.some(
    ({ path: [, one, other] }) => one === values[outer] && other === values[inner],
  );
  return isThere && values['@new'] !== undefined
    ? { key: inner, words: 'That is said already: change it above.' }
    : undefined;
}
