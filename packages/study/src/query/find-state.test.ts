import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { compileText, openText } from '../../../../test/conflicts/open-model.ts';
import { findLevels } from './find-levels.ts';
import { findEnd, findState, findStates } from './find-state.ts';
import { readFormula } from './read-formula.ts';

function find(model: string, asked: string): string {
  const { casebook } = openText(model);
  const answer = findState(casebook, asked);
  return answer.status === 'found' ? casebook.stateId(answer.state) : answer.problem;
}

describe('a state is found', () => {
  it.each([
    ['its id', 's4', 's4'],
    ['the status quo', 'status-quo', 's2'],
    ['its name', 'bargain', 's3'],
    ['the id of a deal', 'water-for-money', 's3'],
    ['the name of a deal', 'Water for money', 's3'],
    ['a level over the status quo', 'up.dam = open', 's1'],
    ['levels over the status quo', ' up.dam=open, down.toll = paid ', 's3'],
    ['levels joined by and', 'up.dam = open and down.raid', 's5'],
    ['an option that is not taken', 'not down.raid', 's2'],
    ['a Y/N option at yes', 'up.dam = open, down.raid = yes', 's5'],
    ['a Y/N option at no', 'up.dam = open, down.raid = no', 's1'],
    ['a formula that is true in one state only', 'flooded', 's6'],
  ])('by %s', (_, asked, id) => {
    expect(find(river, asked)).toBe(id);
  });

  it('by its id in a graph model', () => {
    expect(find(chicken, 'cd')).toBe('cd');
    expect(find(chicken, 'cd and true')).toBe('cd');
  });

  it('by all its levels where there is no status quo', () => {
    const model = river
      .replace(/status-quo: .*/, '')
      .replace(/deals:[\s\S]*?\nforesight/, 'foresight');
    const whole = model.replace(
      'bargain: { up.dam: open, down.toll: paid }',
      'bargain: { up.dam: open, down.toll: paid, down.raid: no }',
    );
    expect(find(whole, 'up.dam = open, down.toll = paid, not down.raid')).toBe('s3');
  });
});

describe('a state is not found', () => {
  it.each([
    ['a number too high', 's7', 'there is no s7: the 6 states are s1 to s6'],
    [
      'an infeasible combination',
      'down.toll = paid, down.raid',
      'with these levels over the status quo the state is not feasible: “Who pays does not raid”',
    ],
    ['a formula that is never true', 'down.raid and bargain', 'this is true in no feasible state'],
    ['a misspelt option', 'up.dma = open', 'no option is called "dma"; did you mean up.dam?'],
    [
      'a misspelt name',
      'bargian',
      'no option, fact or state is called "bargian"; did you mean bargain?',
    ],
    [
      'an option that is given two levels',
      'down.raid and up.dam = open and not down.raid',
      'down.raid is given two levels, yes and no, and no state has both',
    ],
    [
      'an option with more levels that is given two',
      'up.dam = shut, up.dam = open',
      'up.dam is given two levels, shut and open, and no state has both',
    ],
    [
      'nothing',
      ' ',
      'the state is missing: give an id such as s1, a name, status-quo or a formula',
    ],
  ])('for %s', (_, asked, problem) => {
    expect(find(river, asked)).toBe(problem);
  });

  it('when several match, and they are named', () => {
    expect(find(river, 'up.dam = open or down.raid')).toBe(
      [
        'this is true in 4 states, and one is asked for; give its id, such as s1, or levels joined by "and", which mean the status quo with these levels:',
        '  s1  the river runs',
        '  s3  “Water for money” (the river runs and toll: paid)',
        '  s5  the river runs and a raid',
        '  s6  a raid',
      ].join('\n'),
    );
  });

  it('when several match in a graph model, where no levels could say which', () => {
    expect(find(chicken, 'cc or cd').split('\n')[0]).toBe(
      'this is true in 2 states, and one is asked for; give its id, such as cc:',
    );
  });

  it('by a number, where there is one feasible state or none', () => {
    const rule = (formula: string) => `${pennies}infeasible: [ ${formula} ]\n`;
    expect(find(rule('not ann.heads or not bob.heads'), 's2')).toBe(
      'there is no s2: the only state is s1',
    );
    expect(find(rule('true'), 's1')).toBe('there is no s1: no state of this model is feasible');
  });

  it('when there is no status quo to ask for', () => {
    expect(find(chicken, 'status-quo')).toBe('the file gives no status quo');
    expect(find(chicken, 's1')).toBe('no state is called s1: there are cc, cd, dc and dd');
    const infeasible = `${pennies}infeasible: [ not ann.heads ]\n`;
    expect(find(infeasible, 'status-quo')).toBe('the status quo of the file is not feasible');
  });
});

describe('where a formula can stand as well as a state', () => {
  const { casebook } = openText(river);
  const meant = (asked: string) => {
    const answer = findStates(casebook, asked);
    if (answer.status === 'found') return casebook.stateId(answer.state);
    return answer.status === 'where' ? 'all' : answer.problem;
  };

  it.each([
    ['s4', 's4'],
    ['status-quo', 's2'],
    ['bargain', 's3'],
    ['Water for money', 's3'],
    ['flooded', 'all'],
    ['up.dam = open', 'all'],
    ['not down.raid', 'all'],
    ['up.dam = open, down.toll = paid', 'all'],
    ['bargain or down.raid', 'all'],
  ])('%s is a state by a name or an id, and a formula by anything else', (asked, means) => {
    expect(meant(asked)).toBe(means);
  });

  it('levels are found that the status quo could not have', () => {
    expect(meant('down.toll = paid and not down.raid')).toBe('all');
    expect(meant('down.toll = paid and down.raid')).toBe('this is true in no feasible state');
  });

  it('a contradiction is refused as it is where only a state can stand, or a formula', () => {
    const two = 'down.raid is given two levels, yes and no, and no state has both';
    const asked = 'down.raid and not down.raid';
    expect(meant(asked)).toBe(two);
    expect(findEnd(casebook, asked, casebook.statusQuo!, [])).toMatchObject({ problem: two });
    expect(findLevels(compileText(river), asked)).toMatchObject({ problem: two });
    expect(readFormula(casebook.conflict, asked)).toMatchObject({ problem: two });
  });

  it('what a fact in doubt may make so is not refused', () => {
    const doubtful = openText(
      river.replace('facts:', 'facts:\n  rain: { when: "true", chance: 0.3 }'),
    ).casebook;
    expect(findStates(doubtful, 'rain and down.raid').status).toBe('where');
    expect(findStates(doubtful, 'rain and false').status).toBe('not-found');
  });
});
