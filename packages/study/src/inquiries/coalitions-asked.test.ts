import { expect, it } from 'vitest';
import { tooLong } from './coalitions-asked.ts';

const called = (name: string) => `--${name}`;

const LISTING =
  'to list the joint moves of 247 coalitions takes more than five minutes of work, the most that is spent on it';

it.each([
  [{}, '; name one coalition with --coalition or ask for another part with --only'],
  [{ only: 'moves' }, '; name one coalition with --coalition'],
  [{ coalition: ['a', 'b'] }, '; ask for another part with --only'],
  [{ coalition: ['a', 'b'], only: 'moves' }, ''],
] as const)('what takes too long says what to ask instead of %j', (asked, instead) => {
  expect(tooLong({ status: 'too-long', coalitions: 247 }, asked, called)).toMatchObject({
    status: 'refused',
    kind: 'limit',
    code: 'too-long-for-coalitions',
    problem: `${LISTING}${instead}`,
  });
});
