import { describe, expect, it } from 'vitest';
import { writtenHead } from './written-head.ts';

describe('the head of a text', () => {
  it('is what stands between its lines of hyphens', () => {
    const text = '---\nbriefing: 1\nby: A\n---\n\nProse.\n---\n';
    const { from, to } = writtenHead(text)!;
    expect(text.slice(from, to)).toBe('briefing: 1\nby: A');
  });

  it('stays in sight as long as something in it is unwritten, and where it does not end', () => {
    expect(writtenHead('---\nbriefing: 1\nby: unwritten\n---\n')).toBeUndefined();
    expect(writtenHead('---\nbriefing: 1\n\nProse.')).toBeUndefined();
    expect(writtenHead('Prose.')).toBeUndefined();
  });
});
