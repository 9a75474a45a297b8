import { expect, it } from 'vitest';
import { river } from '../../../test/edits/river.ts';
import { addEntryTo } from '../entries.ts';
import { moveStatement, setStatementMode } from '../statement-order.ts';
import type { EditOutcome } from './outcome.ts';

function refusal(outcome: EditOutcome): string {
  return outcome.status === 'refused' ? outcome.reason.message : '';
}

const order = 'never and must come before all other statements';

it('a refused edit says where the error would be', () => {
  const moved = moveStatement(river, { decisionMaker: 'upper', from: 1, to: 2 });
  expect(refusal(moved)).toBe(
    `the file would have an error in what upper wants (decision-makers.upper.prefers.2): ${order}; ` +
      'this statement comes before it: what upper wants (decision-makers.upper.prefers.1)',
  );
});

it('a refused edit has the error by itself and its place, for a form to show it there', () => {
  const fields = [['of', '100 - upper.damm']] as const;
  const outcome = addEntryTo(river, {
    section: ['quantities'],
    words: 'left',
    fields,
    short: 'of',
  });
  const { fault } = outcome.status === 'refused' ? outcome.reason : {};
  expect(fault?.at).toEqual(['quantities', 'left']);
  expect(fault?.message).toContain('"damm"');
});

it('also where that is another place than the one that is edited', () => {
  const seen = `${river.replace('  lower: {', '  lower: { name: Lower Land,').replace('  upper:\n', '  upper:\n    name: Upper Land\n')}perceptions:
  lower: { upper: { add: dam, at: 2 } }
`;
  const must = setStatementMode(seen, { decisionMaker: 'upper', place: 2, mode: 'must' });
  expect(refusal(must)).toBe(
    `the file would have an error in how Lower Land sees Upper Land (perceptions.lower.upper.add): ${order}; ` +
      'this statement comes after it: what Upper Land wants (decision-makers.upper.prefers.2)',
  );
});

it('names the variant in which it would be wrong', () => {
  const text = river.replace('prefers.2: water = held', 'prefers.1: water = held');
  expect(
    refusal(setStatementMode(text, { decisionMaker: 'upper', place: 3, mode: 'must' })),
  ).toContain(`the file would have an error in the variant dry`);
});
