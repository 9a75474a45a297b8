import { readSketch } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { finding } from './finding.ts';

const context = {
  sketch: readSketch('standoff: 1\nname: A conflict\n')!,
  claims: [],
  concepts: [],
};

const problemOf = (text: string) => finding.problem?.({ finding: text }, context)?.words;

describe('a finding in a form', () => {
  it.each([
    'stable status-quo seq',
    'stable (a and b) seq us',
    'stable s1 seq us+china pareto',
    'not not prefers us s1 "the war is over"',
    ' unreached open-war ',
    'reached not a',
    'passes council s1',
    'holds truce smr',
  ])('is taken where a file may say it: %s', (text) => {
    expect(problemOf(text)).toBeUndefined();
  });

  it.each(['', 'peace', 'stable s1', 'stable s1 dprk', 'prefers us the war over peace', 'not'])(
    'is refused where a file would refuse it: %s',
    (text) => {
      expect(problemOf(text)).toContain('Begin with stable, prefers, reached, unreached,');
    },
  );
});
