import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { compareTwoStates } from './compare-states.ts';
import { readState } from './state-account.ts';

const analysis = analyzeText(river);
const { casebook } = analysis;
const codeOf = (id: string) => casebook.stateWithId(id)!;

describe('the reading of a state', () => {
  it('says for every decision maker under what it stays, as the tables do', () => {
    for (const id of ['s1', 's2', 's3', 's4']) {
      const { standings } = readState(analysis, codeOf(id));
      for (const { decisionMaker, staysUnder } of standings) {
        const cell = casebook.space.cellOf(codeOf(id));
        const expected = analysis.concepts.filter((concept) =>
          analysis.stability.get(concept.id)![decisionMaker]!.has(cell),
        );
        expect(staysUnder).toEqual(expected);
      }
    }
  });

  it('lists improvements with what they bring about and why they are liked', () => {
    const improvements = ['s1', 's2', 's3', 's4', 's5', 's6'].flatMap((id) =>
      readState(analysis, codeOf(id)).standings.flatMap((standing) => standing.improvements),
    );
    expect(improvements.length).toBeGreaterThan(0);
    for (const { words, reason } of improvements) {
      expect(words).not.toBe('');
      expect(reason.order).toBe('better');
    }
  });

  it('names the states that have a name, and counts moves whether liked or not', () => {
    const reading = readState(analysis, codeOf('s3'));
    expect(reading.name).toBe('Water for money');
    for (const { moves, improvements } of reading.standings) {
      expect(moves).toBeGreaterThanOrEqual(improvements.length);
    }
  });
});

it('two states compared the other way round are liked the other way round', () => {
  const there = compareTwoStates(casebook, codeOf('s1'), codeOf('s3'));
  const back = compareTwoStates(casebook, codeOf('s3'), codeOf('s1'));
  const turned = {
    better: 'worse',
    worse: 'better',
    equal: 'equal',
    incomparable: 'incomparable',
    unknown: 'unknown',
  };
  expect(back.reasons.map(({ order }) => order)).toEqual(
    there.reasons.map(({ order }) => turned[order]),
  );
  expect(there.changes).not.toBe(back.changes);
});
