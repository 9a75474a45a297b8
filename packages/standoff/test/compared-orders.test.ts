import { describe, expect, it } from 'vitest';
import { compare, parse } from '../src/index.ts';

/** What is judged otherwise in the second of two orders of one decision maker. */
function differences(first: string, second: string): string[] {
  const model = (prefers: string) => {
    const { model } = parse(`
standoff: 1
title: Two countries that may arm
decision-makers:
  north: { name: North, options: { arm: { levels: { no: unarmed, yes: armed } } }, prefers: [${prefers}] }
  south: { name: South, options: { call: { levels: { no: silence, yes: a call } } }, prefers: [call] }
status-quo: { north.arm: yes, south.call: no }
`);
    return model!;
  };
  const compared = compare([model(first), model(second)]);
  return compared.judgements.map(({ says }) => says);
}

describe('what two orders differ in', () => {
  it('is not how a wish that something is not so is written', () => {
    expect(differences('{ not: arm }, south.call', 'not arm, { want: south.call }')).toEqual([]);
    expect(differences('{ never: arm }', '{ must: not arm }')).toEqual([]);
    expect(differences('{ not: not arm }', 'arm')).toEqual([]);
    expect(differences('or-else: [{ not: arm }, arm]', 'or-else: [not arm, arm]')).toEqual([]);
    expect(differences('{ not: arm }', 'arm')).toHaveLength(2);
  });

  it('is the alternative that is taken as well as its degree', () => {
    const [degree, alternative] = differences(
      'or-else: [{ want: arm }, { not: arm }]',
      'or-else: [{ never: arm }, { must: arm }]',
    );
    expect(degree).toMatch(/greatly worse$/);
    expect(alternative).toBe('North wants “unarmed” rather than “armed”');
  });
});
