import { readBriefing } from '@standoff/briefing';
import { expect, it } from 'vitest';
import { changesTold, tellChange } from './told-change.ts';

const CHANGE = {
  kind: 'corrected',
  date: '2026-12-02',
  reason: 'A "vote": 12, not 11 # and so',
} as const;

const textWith = (lines: string) =>
  `---\nbriefing: 1\nmodel: chicken\nheadline: A\nstandfirst: B\nby: C\ndate: 2026-11-28\n${lines}---\n\nProse.\n`;

const changesIn = (text: string) => {
  const { briefing, diagnostics } = readBriefing(text, 'b.md');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return briefing!.head.changes;
};

const OLD = { date: '2026-11-30', reason: 'Old' };

it.each([
  ['', []],
  ['corrected: [{ date: 2026-11-30, reason: Old }]\n', ['corrected']],
  ['corrected: { date: 2026-11-30, reason: Old }\n', ['corrected']],
  ['corrected:\n  - date: 2026-11-30\n    reason: Old\n', ['corrected']],
  ['corrected:\n- { date: 2026-11-30, reason: Old }\n', ['corrected']],
  ['updated: [{ date: 2026-11-30, reason: Old }]\n', ['updated']],
])('a change is told in the head before what it told: %j', (lines, before) => {
  const told = tellChange(textWith(lines), CHANGE)!;
  expect(changesIn(told)).toEqual([CHANGE, ...before.map((kind) => ({ kind, ...OLD }))]);
  expect(told.endsWith('---\n\nProse.\n')).toBe(true);
  expect(changesTold(told)).not.toBe(changesTold(textWith(lines)));
});

it('what is written line by line without a list is its author’s to add to, as is a text without a head', () => {
  const lines = 'corrected:\n  date: 2026-11-30\n  reason: Old\n';
  expect(tellChange(textWith(lines), CHANGE)).toBeUndefined();
  expect(tellChange('Prose.', CHANGE)).toBeUndefined();
});

it('other lines of the head and the prose are no changes', () => {
  const text = textWith('');
  expect(changesTold(text)).toBe('');
  expect(changesTold(text.replace('Prose.', 'corrected: no').replace('by: C', 'by: D'))).toBe('');
});
