import { describe, expect, it } from 'vitest';
import { switchedOffEntries } from './switched-off-entries.ts';

const model = `standoff: 1
title: A narrow bridge
decision-makers:
  north:
    options: { go: yes/no }
    prefers:
      # off: - { never: go and south.go,
      # off:     says: "No crash" } # sure
      - { want: go }
      # off: - equally: [go, not south.go]
      # off: - south.went
  south: { options: { go: yes/no }, prefers: [not go, "north.go"] }
`;

describe('statements that are switched off', () => {
  it('are read against the names of the file, own options without a prefix', () => {
    const [never, equally] = switchedOffEntries(model).get('north')!;
    expect(never).toMatchObject({
      place: 1,
      entry: { kind: 'statement', mode: 'never', says: 'No crash', formula: { kind: 'and' } },
    });
    expect(equally).toMatchObject({ place: 2, entry: { kind: 'equally', statements: [{}, {}] } });
  });

  it('are given by their source alone where they speak of what the file does not have', () => {
    const [, , faulty] = switchedOffEntries(model).get('north')!;
    expect(faulty).toMatchObject({ off: 3, place: 2, source: '- south.went' });
    expect(faulty!.entry).toBeUndefined();
  });

  it('are none for who has none, and in a file that cannot be read', () => {
    expect([...switchedOffEntries(model).keys()]).toEqual(['north']);
    expect(switchedOffEntries('standoff: [').size).toBe(0);
  });
});
