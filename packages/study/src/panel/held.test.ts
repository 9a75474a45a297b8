import { defaultLimits, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { type HeldJudgement, personBy } from './held.ts';
import { panelGround } from './panel-ground.ts';

const opened = openText(`standoff: 1
title: One whose wishes are in doubt
decision-makers:
  ann: { options: { ship: yes/no, talk: yes/no }, prefers: [{ never: bob.dam }, ship, { want: talk, sure: 0.2 }] }
  bob: { options: { dam: yes/no }, prefers: [dam] }
status-quo: { ann.ship: no, ann.talk: no, bob.dam: no }
`);

function personOf(holds: readonly HeldJudgement[]) {
  const ground = runToEnd(panelGround(opened, { parties: [0], facts: [] }, defaultLimits));
  if ('status' in ground) throw new RangeError(ground.status);
  return personBy(ground, 'p1', holds);
}

const most = (of: readonly number[], one: number): HeldJudgement => {
  return { kind: 'most-important', dm: 0, of, in: [one] };
};

describe('what somebody holds', () => {
  it('is as the file has it where nothing was said', () => {
    const { person } = personOf([]);
    expect(person.orders[0]).toMatchObject({ wishes: 0b011, dropped: 0b100 });
  });

  it('goes before what the file takes for wishes', () => {
    // The file takes the last for none.
    const { person, contradicting } = personOf([most([1, 2], 2)]);
    expect(contradicting).toEqual([]);
    expect(person.orders[0]).toMatchObject({ wishes: 0b001, dropped: 0 });
    // What is cared for greatly comes first, unless it is no wish.
    const less = personOf([most([0, 1], 1)]);
    expect(less.contradicting).toEqual([]);
    expect(less.person.orders[0]!.wishes).toBe(0);
  });

  it('does not go before what they said themselves', () => {
    const so: HeldJudgement = { kind: 'wish', dm: 0, statement: 0, so: true };
    expect(personOf([so, most([0, 1], 1)]).contradicting).toHaveLength(1);
  });
});
