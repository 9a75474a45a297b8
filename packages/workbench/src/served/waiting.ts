import type { ServedPlace } from './places.ts';

type Why = NonNullable<ServedPlace['waiting']>['why'];

const REASONS: Readonly<Record<Why, string>> = {
  'under-way': 'the page was left before it was done.',
  'signed-out': 'you are not signed in any more.',
  unreachable: 'it did not answer.',
};

/** Why what was to be saved on the server is not there, and where it is meanwhile. */
export function sayWaiting(why: Why, isKept: boolean): string {
  const where = isKept
    ? 'It is kept in this browser.'
    : 'This browser does not keep it either: save the file.';
  return `${REASONS[why]} ${where}`;
}
