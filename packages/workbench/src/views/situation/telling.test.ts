import { expect, it } from 'vitest';
import type { ShownStanding, ShownState } from '../../desk/shown-conflict.ts';
import { mostTelling } from './telling.ts';

const tempting = { to: '1', words: 'x', order: 'better', greatly: false, claims: [] } as const;
const standing = (staysUnder: string[], moves: number, tempted: boolean): ShownStanding => ({
  staysUnder,
  moves,
  improvements: tempted ? [tempting] : [],
});
const state = (...standings: ShownStanding[]): ShownState => ({
  key: '0',
  id: 's1',
  words: '',
  phrases: [],
  levels: [],
  consequences: [],
  heldUnder: [],
  standings,
  holding: { whether: { text: '', says: [], means: [] }, movers: [], coalitions: [] },
  foresight: {},
  changes: [],
});

it('who would leave comes before who is tempted, and who is tempted before who can only move', () => {
  const idle = standing(['seq'], 0, false);
  const content = standing(['seq'], 2, false);
  const tempted = standing(['seq'], 2, true);
  const leaving = standing([], 2, true);
  expect(mostTelling(state(idle, content, tempted, leaving), 'seq')).toBe(3);
  expect(mostTelling(state(idle, content, tempted), 'seq')).toBe(2);
  expect(mostTelling(state(idle, content), 'seq')).toBe(1);
  expect(mostTelling(state(idle), 'seq')).toBe(0);
});
