import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { sayForesightAt } from './foresight-words.ts';
import { readState } from './state-account.ts';

const doubt = `standoff: 1
title: A doubt
decision-makers:
  north:
    options: { raid: yes/no }
    prefers: [{ not: south.answer }]
    unknown: ["s1 ? s2"]
  south: { options: { answer: yes/no }, prefers: [{ not: answer }] }
status-quo: { north.raid: no, south.answer: no }
`;
const analysis = analyzeText(river);
const states = ['s1', 's2', 's3', 's4', 's5', 's6'].map((id) =>
  readState(analysis, analysis.casebook.stateWithId(id)!),
);

describe('the words for a foresight in a state', () => {
  it('speak of everybody who is tempted, and of nobody else', () => {
    for (const reading of states) {
      for (const concept of analysis.concepts) {
        const text = sayForesightAt(analysis, reading, concept);
        for (const { decisionMaker, improvements } of reading.standings) {
          const { name } = analysis.casebook.decisionMakers[decisionMaker]!;
          expect(text.includes(name)).toBe(improvements.length > 0);
        }
      }
    }
  });

  it('say who leaves exactly where somebody does', () => {
    for (const reading of states) {
      for (const concept of analysis.concepts) {
        const leaves = reading.standings.some(({ staysUnder }) => !staysUnder.includes(concept));
        expect(sayForesightAt(analysis, reading, concept).includes('would leave')).toBe(leaves);
      }
    }
  });

  it('do not say that one likes what is not known', () => {
    const says = (unknown: 'a' | 'b') => {
      const doubtful = analyzeText(doubt, { reading: `unknown-${unknown}` });
      const reading = readState(doubtful, doubtful.casebook.stateWithId('s1')!);
      return doubtful.concepts.map((concept) => sayForesightAt(doubtful, reading, concept));
    };
    expect(says('a').join(' ')).toContain('would leave');
    for (const text of says('a')) expect(text).not.toMatch(/ that (it likes|they like) better/);
    for (const text of says('b')) {
      expect(text).toBe('Nobody has a move that it is known to like better.');
    }
  });

  it('say who could be served better where a concept asks for that', () => {
    const berge = analyzeText(river, { concepts: ['nash', 'berge'] });
    const [, concept] = berge.concepts;
    const words = ['s1', 's2', 's3'].map((id) => {
      const reading = readState(berge, berge.casebook.stateWithId(id)!);
      const served = reading.standings.some(({ staysUnder }) => !staysUnder.includes(concept!));
      const text = sayForesightAt(berge, reading, concept!);
      expect(text).toMatch(served ? /could be served better/ : /^Nobody could be served better/);
      return text;
    });
    expect(words.join(' ')).not.toContain('would leave');
  });
});
