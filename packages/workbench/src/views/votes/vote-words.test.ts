import { describe, expect, it } from 'vitest';
import { type DraftVote, mostTelling } from './vote-words.ts';

/** As much of a draft as it takes to choose between some. */
const draft = (id: string, passes: boolean, told: object = {}) =>
  ({ state: { id }, passes, dilutions: [], ...told }) as unknown as DraftVote;

describe('the draft that is opened', () => {
  it('is one that fails while a weaker one passes', () => {
    const drafts = [draft('s1', true), draft('s2', false, { dilutions: ['s1'] })];
    const { draft: chosen, why } = mostTelling({ drafts, strongest: ['s1'] });
    expect(chosen.state.id).toBe('s2');
    expect(why).toBe('Shown first because it fails and a weaker draft passes.');
  });

  it('is else the one that passes and goes furthest', () => {
    const drafts = [draft('s1', true), draft('s2', true), draft('s3', false)];
    const { draft: chosen, why } = mostTelling({ drafts, strongest: ['s2'] });
    expect(chosen.state.id).toBe('s2');
    expect(why).toContain('the draft that goes furthest of those that pass');
  });

  it('is else one that is proposed', () => {
    const drafts = [draft('s1', false, { proposedBy: [] }), draft('s2', false)];
    expect(mostTelling({ drafts, strongest: [] }).draft.state.id).toBe('s2');
    expect(mostTelling({ drafts: [drafts[0]!], strongest: [] }).why).toContain('none is proposed');
  });
});
