import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { studyOf } from '../../../../test/conflicts/study-of.ts';
import { studyCoalitions } from './study-coalitions.ts';

describe('a coalition in the place of its members', () => {
  it('compares a coalition with one that stands in the place of its members', () => {
    const { replaced, concepts: read } = studyOf({ coalition: [0, 1] });
    if (replaced === undefined || replaced === 'too-large') throw new Error('not compared');
    expect(replaced.map(({ concept }) => concept)).toEqual(read);
    // The only one left that moves has no opponent, so what it cannot improve is Nash stable.
    const sizes = replaced.map(({ states }) => states.length);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(0);
  });

  it('does not compare what would be searched for long', () => {
    const options = Array.from({ length: 7 }, (_, k) => `o${k}: yes/no`).join(', ');
    const analysis = analyzeText(
      `
standoff: 1
title: Two with many options
decision-makers:
  a: { options: { ${options} }, prefers: [ o0 ] }
  b: { options: { ${options} }, prefers: [ o0 ] }
`,
      { concepts: ['nash'] },
    );
    const query = { coalition: [0, 1], reading: 'all', limit: 0 } as const;
    const study = runToEnd(studyCoalitions(analysis, query));
    if ('status' in study) throw new Error(study.status);
    expect(study.replaced).toBe('too-large');
  });
});
