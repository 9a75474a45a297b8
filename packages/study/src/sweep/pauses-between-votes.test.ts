import { workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readFinding } from '../decide/read-finding.ts';
import { doubtOf } from './doubt-of.ts';

const opened = openText(
  drawnFile({ decisionMakers: 6, options: 6, statements: 6, bodyOptions: 8, seed: 1 }),
);

/** Looks at single moves: some ten milliseconds. */
const MOST = 2 ** 19;

it.each(['stable status-quo smr', 'unreached d1.o0 and d2.o0 and d4.o0'])(
  'pauses in the midst of one evaluation where a body has many drafts: %s',
  (words) => {
    const read = readFinding(opened.casebook, words);
    if ('problem' in read) throw new Error(read.problem);
    const steps = doubtOf(opened, [{ id: words, finding: read.value }]);
    const begun = workSpent();
    let [longest, before] = [0, begun];
    while (!steps.next().done) {
      longest = Math.max(longest, workSpent() - before);
      before = workSpent();
    }
    expect(before - begun).toBeGreaterThan(16 * MOST);
    expect(longest).toBeLessThan(MOST);
  },
);
