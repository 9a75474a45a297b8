import { describe, expect, it } from 'vitest';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { type AskedOutcomes, questionOf, settle } from './asked-outcomes.ts';

const concepts = ['nash', 'seq'].map((id) => ({ id })) as unknown as ShownConflict['concepts'];
const together = { coalitions: [[0, 1]], reading: 'all' };
const chosen = {
  conflict: { concepts, statusQuo: 'now', decisionMakers: { length: 3 } },
  coalitions: together,
  foresight: 'seq',
};
const alone = { ...chosen, coalitions: { coalitions: [], reading: 'all' } };
const withoutNow = { ...chosen, conflict: { concepts, decisionMakers: { length: 3 } } };
const telling = { by: 'telling' } as const;

describe('what is asked of the outcomes', () => {
  const kept: AskedOutcomes[] = [
    { order: telling },
    { heldUnder: 'all', coalesced: true, order: { by: 'number' } },
    { heldUnder: 'nash', unleft: 'coalitions', order: { by: 'leavers', concept: 'seq' } },
    { jointGains: [0, 1], order: { by: 'joint-preference', members: [0, 1] } },
    { commonGains: true, order: { by: 'preference', decisionMaker: 0 } },
    { jointGains: [2], unleft: [1], order: telling },
    { heldUnder: 'any', unleft: [0, 1], order: telling },
  ];
  it.each(kept)('stays as long as that is there: %j', (asked) => {
    expect(settle(asked, chosen)).toEqual(asked);
  });

  it('gives way where a coalition counts no longer', () => {
    const gains: AskedOutcomes = {
      jointGains: [0, 1],
      unleft: [0, 1],
      where: 'x',
      order: { by: 'joint-preference', members: [0, 1] },
    };
    expect(settle(gains, alone)).toEqual({ heldUnder: 'any', where: 'x', order: telling });
    expect(settle({ jointGains: [0, 2], order: telling }, chosen)).toEqual({
      heldUnder: 'any',
      order: telling,
    });
  });

  it('gives way where a decision maker is there no longer', () => {
    const asked: AskedOutcomes = { jointGains: [3], unleft: [3], order: telling };
    expect(settle(asked, chosen)).toEqual({ heldUnder: 'any', order: telling });
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
    const unleft = { unleft: 'coalitions', order: telling } as const;
    expect(questionOf({ ...unleft, heldUnder: 'any' }, chosen)).toMatchObject({
      unleft: { by: 'coalitions', under: 'any' },
      together,
    });
    expect(questionOf(unleft, chosen)).toMatchObject({ unleft: { under: 'seq' }, together });
  });

  it('is read by the concept of the page where one alone is to stay in what holds anywhere', () => {
    const asked = { unleft: [2], order: telling };
    const under = (heldUnder: string) => questionOf({ ...asked, heldUnder }, chosen).unleft;
    expect(under('any')).toEqual({ by: [2], under: 'seq' });
    expect(under('nash')).toEqual({ by: [2], under: 'nash' });
  });
});
