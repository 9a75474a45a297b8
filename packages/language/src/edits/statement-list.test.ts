import { expect, it } from 'vitest';
import { setStatements } from './statement-list.ts';
import type { NewStatement } from './statements.ts';

const model = `standoff: 1
title: A narrow bridge
decision-makers:
  north:
    options: { go: yes/no }
    prefers:
      - { never: go and south.go } # no crash
      - go
      - not south.go
  south: { options: { go: yes/no } }
`;

const want = (formula: string): NewStatement => ({ mode: 'want', formula });

function lines(decisionMaker: string, places: readonly (readonly NewStatement[])[]) {
  const outcome = setStatements(model, { decisionMaker, places });
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.text.split('\n').slice(5);
}

it('keeps the statements at both ends that stay, letter for letter', () => {
  const never: NewStatement = { mode: 'never', formula: 'go and south.go' };
  const places = [[never], [want('south.go')], [want('not south.go')]];
  expect(lines('north', places).slice(0, 4)).toEqual([
    '    prefers:',
    '      - { never: go and south.go } # no crash',
    '      - { want: south.go }',
    '      - not south.go',
  ]);
});

it('begins a list where there was none, and writes equal ranks together', () => {
  const places = [[want('go'), { mode: 'not', formula: 'north.go' } as const]];
  expect(lines('south', places).at(4)).toBe(
    '  south: { options: { go: yes/no }, prefers: [{ equally: [{ want: go }, { not: north.go }] }] }',
  );
});

it('doubts by number stay with what they are about, wherever it goes, and go with it', () => {
  const doubted = `${model}status-quo: { north.go: no, south.go: no }
doubts:
  - { of: north.prefers.2, drop: yes }
  - { of: north.prefers.3, drop: yes }
`;
  const never: NewStatement = { mode: 'never', formula: 'go and south.go' };
  const places = [[never], [want('not south.go')]];
  const outcome = setStatements(doubted, { decisionMaker: 'north', places });
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  expect(outcome.text.split('doubts:\n')[1]).toBe('  - { of: north.prefers.2, drop: yes }\n');
});

it('takes all statements out', () => {
  expect(lines('north', [])[0]).toBe('    prefers: []');
});

it('refuses a formula that cannot be read', () => {
  const outcome = setStatements(model, { decisionMaker: 'north', places: [[want('go and')]] });
  expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'invalid-formula' } });
});
