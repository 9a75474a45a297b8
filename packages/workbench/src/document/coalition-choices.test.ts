import { describe, expect, it } from 'vitest';
import {
  coalitionId,
  coalitionsIn,
  knownCoalitions,
  membersOf,
  noCoalitions,
  readCoalitions,
  withCoalition,
  withoutCoalition,
  writeCoalitions,
} from './coalition-choices.ts';

const general = {
  id: 'general',
  strength: 'general',
  name: 'general',
  definition: '',
  citation: '',
};
const strong = { ...general, id: 'strong', strength: 'strong' };
const conflict = {
  decisionMakers: [{ id: 'us' }, { id: 'china' }, { id: 'south-korea' }],
  mostTogether: 10,
  preferenceReadings: [general, strong],
  preferenceReading: 'general',
};

describe('the coalitions that count', () => {
  it('are none at first, and an address says nothing of them', () => {
    expect(writeCoalitions(noCoalitions)).toEqual({});
    expect(readCoalitions({})).toEqual(noCoalitions);
  });

  it('are read from an address as they were written', () => {
    const choices = {
      chosen: [
        ['us', 'china'],
        ['us', 'south-korea'],
      ],
      reading: 'pareto',
    };
    expect(writeCoalitions(choices)).toEqual({
      together: 'us.china*us.south-korea',
      joint: 'pareto',
    });
    expect(readCoalitions(writeCoalitions(choices))).toEqual(choices);
  });

  it('are there once, in whatever order the members were named', () => {
    const one = withCoalition(noCoalitions, ['us', 'china']);
    expect(withCoalition(one, ['china', 'us']).chosen).toEqual([['china', 'us']]);
    expect(withoutCoalition(one, ['china', 'us']).chosen).toEqual([]);
  });

  it('go by the ids of their members where only one is meant', () => {
    expect(coalitionId(conflict, [0, 2])).toBe('us.south-korea');
    expect(membersOf(conflict, 'us.south-korea')).toEqual([0, 2]);
    expect(membersOf(conflict, 'us.moon')).toBeUndefined();
  });

  it('are asked about by position, without those that the conflict does not have', () => {
    const chosen = [
      ['south-korea', 'us'],
      ['us', 'moon'],
      ['us'],
      ['us', 'us'],
      ['us', 'south-korea'],
    ];
    expect(coalitionsIn(conflict, { chosen, reading: 'all' })).toEqual({
      coalitions: [[0, 2]],
      reading: 'all',
    });
  });

  it('have no more members than can be asked about together', () => {
    const chosen = [
      ['us', 'china', 'south-korea'],
      ['china', 'south-korea'],
    ];
    const pairs = { ...conflict, mostTogether: 2 };
    expect(knownCoalitions(pairs, { chosen, reading: 'all' })).toEqual([[1, 2]]);
  });

  it('do not count where preferences are read otherwise than generally', () => {
    const choices = { chosen: [['us', 'china']], reading: 'all' };
    expect(coalitionsIn({ ...conflict, preferenceReading: 'strong' }, choices).coalitions).toEqual(
      [],
    );
  });
});
