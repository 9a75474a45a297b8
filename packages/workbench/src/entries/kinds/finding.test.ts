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

  it.each([
    ['', 'Nothing is said: begin with'],
    ['peace', 'Nothing is claimed by "peace": begin with'],
    ['stable s1', 'Words are missing or too many: write "stable STATE CONCEPT [DM]"'],
    ['prefers us the war over peace', 'write "prefers WHO STATE STATE"'],
    ['not', 'Nothing is said'],
  ])('is refused where a file would refuse it: %s', (text, says) => {
    expect(problemOf(text)).toContain(says);
  });
});
