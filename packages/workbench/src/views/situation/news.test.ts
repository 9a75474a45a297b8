import { describe, expect, it } from 'vitest';
import type { ShownState } from '../../desk/shown-conflict.ts';
import { newsOf } from './news.ts';

const consequence = (id: string) => ({ id, name: id, text: id, claims: [] });
const state = (key: string, phrases: string[], consequences: string[]): ShownState => ({
  key,
  id: key,
  words: '',
  phrases,
  levels: [],
  consequences: consequences.map(consequence),
  heldUnder: [],
  standings: [],
  holding: { whether: { text: '', says: [], means: [] }, movers: [], coalitions: [] },
  foresight: {},
  changes: [],
});

describe('news of a state', () => {
  it('are the phrases that changed, the consequences that came and those that went', () => {
    const before = state('00', ['tests go on', 'exercises held'], ['sanctions', 'fear']);
    const after = state('10', ['tests frozen', 'exercises held'], ['fear', 'talks']);
    const news = newsOf(after, before);
    expect([...news.phrases]).toEqual([0]);
    expect([...news.consequences]).toEqual(['talks']);
    expect(news.gone.map(({ id }) => id)).toEqual(['sanctions']);
  });

  it('are none where nothing was shown before', () => {
    const only = state('0', ['tests go on'], ['fear']);
    expect(newsOf(only, undefined).phrases.size).toBe(0);
    expect(newsOf(only, only).gone).toEqual([]);
  });
});
