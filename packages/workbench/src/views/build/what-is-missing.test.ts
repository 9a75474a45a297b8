import { diagnosticToJson, parseConflict, readSketch } from '@standoff/language';
import { expect, it } from 'vitest';
import { whatIsMissing } from './what-is-missing.ts';

function missingIn(text: string) {
  const { diagnostics, source } = parseConflict(text);
  const json = diagnostics.map((each) => diagnosticToJson(each, source));
  const { missing, faults } = whatIsMissing(readSketch(text), json);
  return { steps: missing.map(({ step }) => step), faults };
}

const head = 'standoff: 1\ntitle: Two\n';

it('follows the steps from nothing to a conflict', () => {
  expect(missingIn('').steps).toEqual(['conflict']);
  expect(missingIn(`${head}decision-makers: {}\n`).steps).toEqual(['decision-makers']);
  expect(missingIn(`${head}decision-makers: { ann: { name: Ann } }\n`).steps).toEqual([
    'options',
    'decision-makers',
  ]);
  const ann = 'ann: { options: { confess: yes/no }, prefers: [confess] }';
  expect(missingIn(`${head}decision-makers: { ${ann}, bob: { prefers: [] } }\n`).steps).toEqual([
    'options',
    'now',
    'wishes',
  ]);
});

it('takes who wants something and can do nothing for what it is', () => {
  const ann = 'ann: { options: { confess: yes/no }, prefers: [confess] }';
  const cat = 'cat: { prefers: [not ann.confess] }';
  const text = `${head}decision-makers: { ${ann}, ${cat} }\nstatus-quo: { ann.confess: no }\n`;
  expect(missingIn(text).steps).toEqual([]);
});

it('gives what is wrong in the text as it is', () => {
  const { faults } = missingIn(
    `${head}decision-makers: { ann: { options: { go: yes/no } } }\nx: 1\n`,
  );
  expect(faults).toEqual([expect.stringMatching(/^Line 4: /)]);
});
