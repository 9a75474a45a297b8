import { expect, it } from 'vitest';
import { tooLong } from './coalitions-asked.ts';

const called = (name: string) => `--${name}`;

const study = { status: 'too-long', coalitions: 247 } as const;

it.each([
  [
    'equilibria',
    {},
    'to ask 247 coalitions of each equilibrium takes more than five minutes of work, the most that is spent on it; name one coalition with --coalition, look at fewer equilibria with --limit, ask about one state with --state or ask for another part with --only',
  ],
  [
    'equilibria',
    { coalition: ['a', 'b'], only: 'equilibria' },
    'to ask 247 coalitions of each equilibrium takes more than five minutes of work, the most that is spent on it; look at fewer equilibria with --limit',
  ],
  [
    'wedges',
    { only: 'wedges' },
    'to say what it would change to split 247 coalitions takes more than five minutes of work, the most that is spent on it; name one coalition with --coalition',
  ],
  [
    'moves',
    { coalition: ['a', 'b'], only: 'moves' },
    'to list the joint moves of 247 coalitions takes more than five minutes of work, the most that is spent on it',
  ],
] as const)('what takes too long of %s says what to ask instead of %j', (part, asked, problem) => {
  expect(tooLong({ ...study, part }, asked, called)).toMatchObject({
    status: 'refused',
    kind: 'limit',
    code: 'too-long-for-coalitions',
    problem,
  });
});
