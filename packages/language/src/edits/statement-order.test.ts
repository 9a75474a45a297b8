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
