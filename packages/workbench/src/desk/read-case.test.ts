import { expect, it } from 'vitest';
import { readCase } from './read-case.ts';

const ann = (rest: string) => `standoff: 1
title: One alone
decision-makers:
  ann: { options: { go: yes/no }, prefers: [go] }
${rest}`;

it('a sound text is a case', () => {
  const { compiledCase, diagnostics } = readCase(ann(''), undefined);
  expect(compiledCase?.conflict.title).toBe('One alone');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('a text with an error is none', () => {
  const { compiledCase, diagnostics } = readCase(ann('facts: { gone: come }'), undefined);
  expect(compiledCase).toBeUndefined();
  expect(diagnostics.map(({ severity }) => severity)).toContain('error');
});

it('rules that together leave no state are told as an error at the last of them', () => {
  const { saysEmptiness } = readCase(ann('infeasible: [ann.go, not ann.go]'), undefined);
  expect(saysEmptiness()).toMatchObject([
    { severity: 'error', code: 'no-feasible-state', place: { start: { line: 5 } } },
  ]);
});
