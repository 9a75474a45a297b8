import { concepts, families, runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { expect, it } from 'vitest';
import { readCase } from './read-case.ts';
import { analysable, readOffered } from './read-concepts.ts';

const options = (movers: readonly string[]) => `standoff: 1
title: Some who go
decision-makers:
${movers.map((id) => `  ${id}: { options: { go: yes/no }, prefers: [go] }`).join('\n')}
`;

function analysisOf(text: string) {
  const { compiledCase } = readCase(text, undefined);
  const result = runToEnd(analyzeConflict(compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

it('all concepts are offered that are not analysed anyway, with what a conflict lacks for them', () => {
  const { offeredConcepts, offeredFamilies } = readOffered(analysisOf(options(['a', 'b'])));
  const further = concepts.filter(({ byDefault }) => !byDefault);
  expect(offeredConcepts.map(({ id }) => id)).toEqual(further.map(({ id }) => id));
  expect(offeredFamilies.map(({ prefix }) => prefix)).toEqual(families.map(({ prefix }) => prefix));
  expect([...offeredConcepts, ...offeredFamilies].filter(({ lacks }) => lacks)).toEqual([]);
  const three = readOffered(analysisOf(options(['a', 'b', 'c'])));
  const lacking = three.offeredConcepts.filter(({ lacks }) => lacks?.startsWith('defined for two'));
  expect(lacking.map(({ id }) => id)).toEqual(['nm', 'policy']);
});

it('concepts that cannot be had are left out, and so is what is none', () => {
  const { model } = analysisOf(options(['a', 'b', 'c'])).casebook;
  const asked = ['berge', 'l2', 'moon', 'nash', 'sim'];
  expect(analysable(asked, model, undefined)).toEqual(['nash', 'sim', 'berge']);
  expect(analysable(asked, model, 'strong')).toEqual(['nash']);
});
