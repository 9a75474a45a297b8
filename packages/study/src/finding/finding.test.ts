import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { findingOf } from './finding.ts';

function find(model: string): string[] {
  return findingOf(analyzeText(model)).map(({ text }) => text);
}

describe('the finding', () => {
  it('begins with the status quo and what it is', () => {
    expect(find(river).slice(0, 2)).toEqual([
      'The status quo holds under all five concepts analysed: nobody has a move that it likes better.',
      'As things stand: the river is dammed and toll: none.',
    ]);
  });

  it('says who would upset it under which foresight, and who is kept from that', () => {
    const text = find(pennies).join(' ');
    expect(text).toContain(
      'Bob has a move that it likes better, and is kept from it by what the others could do',
    );
    expect(text).toMatch(
      /Expecting credible replies, with a counter-move in mind \(\w+\), Bob would/,
    );
  });

  it('reports that everybody could do better and that no improvements lead there', () => {
    const trap = `
standoff: 1
title: Two prisoners
decision-makers:
  one: { name: One, options: { help: yes/no }, prefers: [ two.help, not help ] }
  two: { name: Two, options: { help: yes/no }, prefers: [ one.help, not help ] }
status-quo: { one.help: no, two.help: no }
`;
    const text = find(trap).join(' ');
    expect(text).toContain('Everybody would be better off with One: help and Two: help.');
    expect(text).toContain('But no sequence of improvements leads there: the conflict is stuck.');
    expect(text).toContain('; the first move is a step down for');
  });

  it('reports where improvements do lead', () => {
    const alone = `
standoff: 1
title: Alone
decision-makers: { me: { name: Robinson, options: { boat: yes/no }, prefers: [ boat ] } }
status-quo: { me.boat: no }
`;
    expect(find(alone)).toEqual([
      'The status quo holds under none of the five concepts analysed.',
      'As things stand: not boat.',
      'Robinson would move to “boat”: “boat”.',
      'Robinson would be better off with boat.',
      'That would hold under all five concepts analysed.',
      'Improvements lead there: Robinson moves to “boat”.',
      'One state of 2 holds under all five concepts analysed:',
    ]);
  });

  it('does without a status quo', () => {
    expect(find(chicken)[0]).toBe('Two states of 4 hold under all five concepts analysed:');
  });

  const impossible = (rule: string) => `
standoff: 1
title: Impossible
decision-makers: { me: { options: { boat: yes/no }, prefers: [ boat ] } }
infeasible: [ ${rule} ]
status-quo: { me.boat: no }
`;

  it('says that no state is feasible, and nothing else', () => {
    expect(find(impossible('me.boat or not me.boat'))).toEqual([
      'No state is feasible: the rules of infeasibility leave nothing to analyse.',
    ]);
  });

  it('says that the status quo is not feasible', () => {
    expect(find(impossible('not me.boat'))[0]).toBe(
      'The status quo of the file is not feasible, so nothing starts from it.',
    );
  });

  it('names who has no move, and the foresight of the file', () => {
    const text = find(river).join(' ');
    expect(text).toContain('The priest has no move of its own; it counts by what it prefers.');
    expect(text).toMatch(
      /With the foresight given in the file \(.*\) one state of 6 is an equilibrium\./,
    );
  });
});

it('says that nothing holds without denying it twice', () => {
  const text = findingOf(analyzeText(pennies, { concepts: ['nash'] }))
    .map((sentence) => sentence.text)
    .join(' ');
  expect(text).toContain('No state holds under Nash.');
});
