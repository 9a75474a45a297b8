import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import {
  analyzeConflict,
  sayChanges as sayChangesIn,
  sayState,
  tellHeadline,
} from '@standoff/study';
import { expect, it } from 'vitest';
import { nameState, sayChanges } from './name-state.ts';
import { readCase } from './read-case.ts';
import { readConflict } from './read-conflict.ts';
import { keyOf } from './state-keys.ts';

const withoutStart = `
standoff: 1
title: Nowhere yet
decision-makers:
  ann: { name: Ann, options: { go: yes/no, price: { levels: { low: cheap, high: dear } } } }
  bob: { name: Bob, options: { go: yes/no } }
`;

const texts = ['korea-2017', 'jacobi-2017-us-north-korea', 'kinsara-2014-prisoners'].map((id) =>
  readFileSync(new URL(`../../../../catalog/${id}/${id}.standoff.yaml`, import.meta.url), 'utf8'),
);

it.each([...texts, withoutStart])(
  'a state has the words that sentences of the analysis have',
  (text) => {
    const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
    if (result.status !== 'analysed') throw new Error(result.status);
    const { casebook } = result.analysis;
    const conflict = readConflict(result.analysis, runToEnd(tellHeadline(result.analysis)), 0);
    const states = Array.from({ length: Math.min(60, casebook.space.stateCount) }, (_, cell) =>
      casebook.space.codeOf(cell),
    );
    const start = casebook.statusQuo ?? states[0]!;
    for (const state of states) {
      const key = keyOf(casebook, state);
      const name = casebook.stateNames.get(state);
      expect(nameState(conflict, key)).toEqual({
        key,
        ...(name !== undefined && { name }),
        words: sayState(casebook, state),
      });
      expect(sayChanges(conflict, keyOf(casebook, start), key)).toBe(
        sayChangesIn(casebook, start, state),
      );
    }
  },
);
