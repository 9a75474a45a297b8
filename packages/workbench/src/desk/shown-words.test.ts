import { runToEnd } from '@standoff/engine';
import { tellFinding } from '@standoff/report/finding';
import { analyzeConflict } from '@standoff/study';
import { expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { readCase } from './read-case.ts';
import { shownWords } from './shown-words.ts';

it('a sentence is words, states that it names or who moves, and says the same', () => {
  const { compiledCase } = readCase(river, undefined);
  const result = runToEnd(analyzeConflict(compiledCase!, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  const { casebook } = result.analysis;
  const told = tellFinding(result.analysis).map(({ says, text }) => {
    const words = shownWords(casebook, says);
    expect(words.map((one) => (typeof one === 'string' ? one : one.text)).join('')).toBe(text);
    return words;
  });
  const named = told.flat().filter((one) => typeof one !== 'string');
  expect(named).not.toEqual([]);
  for (const one of named) {
    if ('state' in one) expect(one.text).toBe(`“${one.name}”`);
  }
});
