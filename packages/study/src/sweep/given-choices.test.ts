import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { parse } from '../index.ts';
import { answerSteps } from '../inquiries/answer.ts';
import { sweep as inquiry } from '../inquiries/sweep.ts';
import { understand } from '../inquiries/understand.ts';
import { choicesInOrder, modelsGiven, passedIn, standingGiven } from './given-choices.ts';
import type { Sweep } from './swept.ts';

const ann = ['{ want: go, if: bob.go }', '{ not: go, sure: 0.7 }', '{ want: bob.go }'];
const bob = ['{ want: go, if: ann.go }', '{ want: ann.go }', '{ not: go }'];

/** Ann and Bob, of whom each would go if the other does. */
const dance = (ofAnn: readonly string[], ofBob: readonly string[]) => `
standoff: 1
title: A dance
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ ${ofAnn.join(', ')} ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ ${ofBob.join(', ')} ] }
status-quo: { ann.go: no, bob.go: no }
doubts: [ { of: ann.prefers, swap: neighbours } ]
`;

function swept(text: string, options: Readonly<Record<string, unknown>>): Sweep {
  const understood = understand(inquiry, parse(text).model!, options, {
    told: 'json',
    called: (option) => option,
  });
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered') throw new Error(answer.status);
  return answer.result;
}

const findings = ['stable status-quo nash', 'stable s4 seq', 'prefers all s4 s1'];

/** All orders of three places, as far as so many swaps lead. */
const orders = [
  [0, 1, 2],
  [1, 0, 2],
  [0, 2, 1],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

describe('models with an order that is given', () => {
  it('are those in which the finding is what a file with this order says', () => {
    const all = swept(dance(ann, bob), { within: 3, doubts: 'swaps', findings });
    for (const first of orders) {
      for (const second of orders) {
        const given = [first, second].map((places, dm) => choicesInOrder(all.orders[dm]!, places));
        expect(modelsGiven(all.models, all.orders, given)).toBe(1n);
        const text = dance(
          first.map((place) => ann[place]!),
          second.map((place) => bob[place]!),
        );
        const alone = swept(text, { within: 0, doubts: 'swaps', findings });
        expect(all.findings.map(({ boxes }) => standingGiven(boxes!, all.orders, given))).toEqual(
          alone.findings.map(({ asWritten }) => (asWritten ? 1n : 0n)),
        );
      }
    }
  });

  it('come to all models together, with what else is in doubt of the statements', () => {
    const all = swept(dance(ann, bob), { within: 3, findings });
    const left = orders.map((places) => choicesInOrder(all.orders[0]!, places));
    expect(left.map(({ size }) => size)).toEqual([2, 2, 2, 2, 2, 2]);
    const sum = (counts: readonly bigint[]) => counts.reduce((so, one) => so + one, 0n);
    expect(sum(left.map((own) => modelsGiven(all.models, all.orders, [own])))).toBe(all.models);
    for (const { boxes, standing } of all.findings) {
      expect(sum(left.map((own) => standingGiven(boxes!, all.orders, [own])))).toBe(standing);
    }
  });

  it('are none where so few swaps do not lead to the order', () => {
    const all = swept(dance(ann, bob), { within: 1, findings });
    expect(choicesInOrder(all.orders[0]!, [2, 1, 0]).size).toBe(0);
    expect(choicesInOrder(all.orders[0]!, [2, 0, 1]).size).toBe(0);
    expect(passedIn([2, 0, 1])).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });
});
