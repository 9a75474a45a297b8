import { workSpent } from '@standoff/engine';
import { expect, test } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { coalitionsOf } from './coalitions-of.ts';
import { jointMovesOf } from './joint-moves-from.ts';

/** A pause is due after 32,768 looks; what a piece takes that is not parted any further may come to that. */
const MOST_LOOKS = 2 ** 17;

test('whoever reads hundreds of joint moves is heard between them', () => {
  const text = drawnFile({ decisionMakers: 6, options: 9, statements: 4, sure: true });
  const analysis = analyzeText(text);
  const { casebook, concepts } = analysis;
  const coalitions = coalitionsOf(casebook);
  if (!Array.isArray(coalitions)) throw new Error(coalitions.status);
  const asked = { coalitions, reading: 'pareto', concepts } as const;
  const steps = jointMovesOf(analysis, casebook.statusQuo!, asked);
  let [last, most] = [workSpent(), 0];
  for (;;) {
    const step = steps.next();
    most = Math.max(most, workSpent() - last);
    last = workSpent();
    if (!step.done) continue;
    expect(step.value.moves.length).toBeGreaterThan(100);
    break;
  }
  expect(most).toBeLessThan(MOST_LOOKS);
});
