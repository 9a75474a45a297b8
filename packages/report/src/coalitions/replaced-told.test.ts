import { runToEnd } from '@standoff/engine';
import { studyCoalitions } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { coalitionsToJson } from '../json/coalitions-json.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitions } from './render-coalitions.ts';

describe('a coalition in the place of its members', () => {
  it('says that it does not compare what would be searched for long', () => {
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
    expect(renderCoalitions(study, { style: plainStyle, width: 400, detail: 'full' })).toContain(
      'Equilibria with one in the place of the coalition are searched state by state, up to 8,192 states.',
    );
    expect(coalitionsToJson(study, { title: '', sha256: '' })).not.toHaveProperty('replaced');
  });
});
