import type { ClaimLink, Grade } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { claimsOf, gatherLinks, sayLinks } from './claim-links.ts';

function link(claim: string, grade?: Grade): ClaimLink {
  return { claim, ...(grade && { grade }) };
}

describe('links to claims', () => {
  const links = [link('a'), link('b', 'suggests'), link('c', 'says'), link('d', 'says')];

  it('are said with their grades, those without one last and bare', () => {
    expect(sayLinks(links)).toBe('c, d say so; b suggests; a');
    expect(sayLinks([link('a'), link('b')])).toBe('a, b');
    expect(sayLinks([link('a', 'part'), link('b', 'part')])).toBe('a, b in part');
  });

  it('name claims once', () => {
    expect(claimsOf([...links, link('a', 'part')])).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each<[(Grade | undefined)[], Grade | undefined]>([
    [['says', 'suggests', 'part'], 'suggests'],
    [['says', undefined], undefined],
    [[undefined, 'part'], 'part'],
    [['says', 'says'], 'says'],
  ])('of several parts to one claim, %j, become the weakest', (grades, weakest) => {
    const gathered = gatherLinks(grades.map((grade) => link('a', grade)));
    expect(gathered).toEqual([link('a', weakest)]);
  });
});
