import { describe, expect, it } from 'vitest';
import type { ConflictReading } from '../analysis/readings.ts';
import { type AskedOutcomes, questionOf, settle } from './asked-outcomes.ts';

const concepts = ['nash', 'seq'].map((id) => ({ id })) as unknown as ConflictReading['concepts'];
const together = { coalitions: [[0, 1]], reading: 'all' };
const chosen = {
  conflict: { concepts, statusQuo: 'now' },
  coalitions: together,
  foresight: 'seq',
};
const alone = { ...chosen, coalitions: { coalitions: [], reading: 'all' } };
const withoutNow = { ...chosen, conflict: { concepts } };
const telling = { by: 'telling' } as const;

describe('what is asked of the outcomes', () => {
  const kept: AskedOutcomes[] = [
    { order: telling },
    { heldUnder: 'all', coalesced: true, order: { by: 'number' } },
    { heldUnder: 'nash', unleft: true, order: { by: 'leavers', concept: 'seq' } },
    { jointGains: [0, 1], order: { by: 'joint-preference', members: [0, 1] } },
    { commonGains: true, order: { by: 'preference', decisionMaker: 0 } },
  ];
  it.each(kept)('stays as long as that is there: %j', (asked) => {
    expect(settle(asked, chosen)).toEqual(asked);
  });

  it('gives way where a coalition counts no longer', () => {
    const gains: AskedOutcomes = {
      jointGains: [0, 1],
      unleft: true,
      where: 'x',
      order: { by: 'joint-preference', members: [0, 1] },
    };
    expect(settle(gains, alone)).toEqual({ heldUnder: 'any', where: 'x', order: telling });
    expect(settle({ jointGains: [0, 2], order: telling }, chosen)).toEqual({
      heldUnder: 'any',
      order: telling,
    });
  });

  it('gives way to the concept of the page where all look ahead alike again', () => {
    const mixed: AskedOutcomes = {
      heldUnder: 'given',
      order: { by: 'leavers', concept: 'given' },
    };
    expect(settle(mixed, chosen)).toEqual({ heldUnder: 'seq', order: telling });
  });

  it('gives way where there is no status quo to be better than', () => {
    const gains: AskedOutcomes[] = [
      { commonGains: true, order: telling },
      { jointGains: [0, 1], order: telling },
    ];
    for (const asked of gains) {
      expect(settle(asked, withoutNow)).toEqual({ heldUnder: 'any', order: telling });
    }
  });

  it('is put to the desk with coalitions only where they matter to it', () => {
    expect(questionOf({ heldUnder: 'any', order: telling }, chosen)).toEqual({
      heldUnder: 'any',
      order: telling,
    });
    expect(questionOf({ jointGains: [0, 1], order: telling }, chosen)).toEqual({
      jointGains: [0, 1],
      together,
      order: telling,
    });
  });

  it('is read by what it has to hold under, or by the concept of the page', () => {
    const unleft = { unleft: true, order: telling } as const;
    expect(questionOf({ ...unleft, heldUnder: 'any' }, chosen)).toMatchObject({
      unleftUnder: 'any',
      together,
    });
    expect(questionOf(unleft, chosen)).toMatchObject({ unleftUnder: 'seq', together });
  });
});
