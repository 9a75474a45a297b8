import type { Ask, VotingPreference } from '@standoff/engine';
import { expect, it } from 'vitest';
import { votesInTurn } from './votes-in-turn.ts';

const sincere = (decisionMaker: number, veto = false) =>
  ({ kind: 'sincere', decisionMaker, veto, yields: false }) as const;

const NO_SIGNS = new Int8Array(0);

/** Three members; of the first it is known that it prefers cell 1, and of the others it hangs on the choice. */
const answersTo = (dm: number, better: number) => {
  const sign = better === 1 ? 1 : -1;
  return dm === 0
    ? { values: Int8Array.of(sign, sign), signs: NO_SIGNS, alike: true }
    : { values: Int8Array.of(sign, -sign), signs: NO_SIGNS, alike: false };
};

function asking(choice: number) {
  const asked: number[] = [];
  const ask: Ask = (dm, better) => {
    asked.push(dm);
    return answersTo(dm, better).values[choice]! > 0;
  };
  return { asked, ask };
}

const majority: VotingPreference = {
  kind: 'voting',
  members: [0, 1, 2].map((dm) => sincere(dm)),
  votesNeeded: 2,
};

it.each([
  [0, [1], true],
  [1, [1, 2], false],
])('asks in choice %s only those whose votes differ and matter', (choice, whom, isCarried) => {
  const { asked, ask } = asking(choice);
  const carries = votesInTurn(
    majority,
    { cells: 2, mostKept: 100, levelOf: () => 0 },
    ask,
    answersTo,
  );
  expect(carries(1, 0)).toBe(isCarried);
  expect(asked).toEqual(whom);
});

it('asks nobody where known votes decide', () => {
  const { asked, ask } = asking(0);
  const members = [sincere(0, true), sincere(1), sincere(2)];
  const carries = votesInTurn(
    { kind: 'voting', members, votesNeeded: 1 },
    { cells: 2, mostKept: 100, levelOf: () => 0 },
    ask,
    answersTo,
  );
  expect([carries(1, 0), carries(0, 1), carries(1, 1)]).toEqual([true, false, false]);
  expect(asked).toEqual([]);
});
