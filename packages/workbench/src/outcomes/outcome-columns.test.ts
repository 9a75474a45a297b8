import { expect, it } from 'vitest';
import type { ConflictReading, DecisionMakerReading } from '../analysis/readings.ts';
import { columnStyle, columnsOf } from './outcome-columns.ts';

const concepts = ['nash', 'gmr'].map((id) => ({
  id,
  symbol: id,
})) as unknown as ConflictReading['concepts'];

/** A conflict of one decision maker with so many options, as far as the columns ask. */
function withOptions(count: number, level = 'yes'): ConflictReading {
  const options = Array.from({ length: count }, (_, k) => ({
    id: `o${k}`,
    name: `o${k}`,
    position: k,
    yesNo: true,
    levels: [
      { id: 'no', phrase: 'no' },
      { id: level, phrase: level },
    ],
    because: [],
  }));
  const [maker] = [
    { id: 'a', name: 'A', short: 'A', options },
  ] as readonly Partial<DecisionMakerReading>[];
  return { concepts, decisionMakers: [maker] } as unknown as ConflictReading;
}

it('the verdicts stand after few options, as the literature has it, and before many', () => {
  expect(columnsOf(withOptions(12), false)).toMatchObject({ options: 2, concepts: 14 });
  expect(columnsOf(withOptions(13), false)).toMatchObject({ options: 4, concepts: 2 });
  expect(columnsOf(withOptions(2), true)).toMatchObject({ options: 4, concepts: 2 });
});

it('columns of options are as wide as their longest word needs', () => {
  const width = (level: string) =>
    (
      columnStyle(withOptions(1, level), {
        narrow: false,
        tight: false,
        withLeavers: false,
        withCoalitions: false,
      }) as Record<string, string>
    )['--columns'];
  expect(width('yes')).toContain('minmax(3.2rem, 1fr)');
  expect(width('continued for ever')).toContain('minmax(4.6rem, 1fr)');
});
