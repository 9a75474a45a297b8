import { describe, expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import type { EditOutcome } from './core/outcome.ts';
import {
  moveStatement,
  setStatementMode,
  tieStatement,
  untieStatement,
} from './statement-order.ts';

const decisionMaker = 'upper';

function textOf(outcome: EditOutcome): string {
  return outcome.status === 'edited' ? outcome.text : JSON.stringify(outcome.reason);
}

describe('a statement', () => {
  it('moves with the comment above it', () => {
    expect(textOf(moveStatement(river, { decisionMaker, from: 2, to: 3 }))).toContain(`
      - { never: war }
      - { want: 'water = held', if: lower.army = home, because: [c01, c02] }
      # what it is about
      - dam
`);
  });

  it('shares its place with the one before, and gets its own again', () => {
    const tied = textOf(tieStatement(river, { decisionMaker: 'lower', place: 2 }));
    expect(tied).toContain('prefers: [{ equally: [not upper.dam, upper.water = shared] }]');
    const untied = untieStatement(tied, { decisionMaker: 'lower', place: 1, member: 2 });
    expect(textOf(untied)).toBe(river);
  });

  it('goes to the great ones when it becomes one', () => {
    const three = { decisionMaker, place: 3, mode: 'must' as const };
    expect(textOf(setStatementMode(river.replace('prefers.2', 'prefers.3'), three))).toContain(`
      - { never: war }
      - { must: 'water = held', if: lower.army = home, because: [c01, c02] }
      # what it is about
      - dam
`);
  });

  it('cannot go where the order of degrees forbids it', () => {
    const outcome = moveStatement(river, { decisionMaker, from: 1, to: 2 });
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'makes-errors' } });
  });
});

describe('statements of equal rank', () => {
  const text = `standoff: 1
title: A pact
decision-makers:
  a:
    options: { x: yes/no, y: yes/no, z: yes/no }
    prefers:
      - x
      - y
      - z
variants:
  v: { set: { decision-makers.a.prefers.3: { want: not y } } }
doubts:
  - { of: a.prefers.3, drop: yes }
status-quo: { a.x: no, a.y: no, a.z: no }
`;
  const tie = (from: string, place: number) => tieStatement(from, { decisionMaker: 'a', place });

  it('leave what is named by number after them named, and so does who gets its own place again', () => {
    const tied = textOf(tie(text, 2));
    expect(tied).toContain('decision-makers.a.prefers.2:');
    expect(tied).toContain('{ of: a.prefers.2, drop: yes }');
    const untied = untieStatement(tied, { decisionMaker: 'a', place: 1, member: 2 });
    expect(textOf(untied)).toBe(text);
  });

  it('are refused where one of the two is named by number', () => {
    expect(tie(text, 3)).toMatchObject({ status: 'refused' });
    const first = text.replaceAll('prefers.3', 'prefers.1');
    expect(textOf(tie(first, 2))).toContain('give it an id first');
  });
});
