import { describe, expect, it } from 'vitest';
import { found, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

const quo = 'status-quo: { us.strike: no, us.posture: threats, them.tests: continued }';

function withRule(rule: string): string {
  return twoSides(`${quo}\nforbidden-moves: [${rule}]`, '[not war, posture = talks]');
}

describe('a rule of forbidden moves', () => {
  it.each([
    ['{ by: us, from: strike, to: posture = talks }', []],
    ['{ by: us, from: strike, keeps: posture }', []],
    ['{ by: us, from: strike, to: posture = talks, keeps: [us.posture, strike] }', []],
    ['{ by: us, from: strike }', ['missing-key: { by: us, from: strike }']],
    ['{ by: us, from: strike, keeps: them.tests }', ['option-of-another: them.tests']],
    ['{ by: us, from: strike, keeps: postures }', ['unknown-option: postures']],
    ['{ by: us, from: strike, keeps: [] }', ['too-few: []']],
  ])('%s', (rule, problems) => {
    expect(found(withRule(rule))).toEqual(problems);
  });

  it('says of which options it speaks', () => {
    const { conflict } = parseConflict(withRule('{ by: us, from: strike, keeps: [posture] }'));
    const [rule] = conflict!.forbiddenMoves;
    expect(rule!.keeps).toEqual([{ owner: 'us', option: 'posture' }]);
    expect(rule!.to).toMatchObject({ kind: 'constant', value: true });
  });
});
