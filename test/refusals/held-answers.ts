import { readHeld } from '../../packages/report/src/panel/index.ts';
import { openText } from '../conflicts/open-model.ts';

const opened = openText(`standoff: 1
title: Two who are asked about
decision-makers:
  ann: { options: { x: yes/no }, prefers: [x, { id: calm, want: not bob.x }] }
  bob: { options: { x: yes/no }, prefers: [x] }
  cat: { options: { x: yes/no }, weights: [{ of: x, weight: 1 }] }
status-quo: { ann.x: no, bob.x: no, cat.x: no }
facts: { war: ann.x and bob.x }
`);

const answers = {
  format: 'standoff.held/1',
  model: { sha256: '0'.repeat(64) },
  by: { code: 'p1' },
  round: 1,
  at: '2026-12-01T10:00:00Z',
  holds: [],
};

/** What is wrong with a file of answers in which some members are others. */
export function heldWith(changed: object): unknown {
  const read = readHeld(opened.casebook, '0'.repeat(64), { ...answers, ...changed });
  return read.status === 'faulty' ? read.problem : read;
}

/** The same of a file with one judgement. */
export function holdingThat(judgement: object): unknown {
  return heldWith({ holds: [{ judgement }] });
}
