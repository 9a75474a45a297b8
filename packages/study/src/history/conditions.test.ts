import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readConditions } from './conditions.ts';
import { replayTimeline } from './replay.ts';

const { casebook } = openText(`standoff: 1
title: Steps
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ ann.go, not ben.go ] }
  ben: { name: Ben, options: { go: yes/no }, prefers: [ not ann.go ] }
status-quo: { ann.go: no, ben.go: no }
timeline:
  - { on: 2000-01-01, what: Ann goes., by: ann, sets: { ann.go: yes } }
  - { on: 2000-01-02, what: Ben goes., by: ben, sets: { ben.go: yes } }
`);

it('what a step says of an order is read at once and is data alone, so that no game is kept for it', () => {
  const [first, second] = replayTimeline(casebook)!.moments.map((moment) =>
    readConditions(moment, casebook.decisionMakers.length, () => casebook),
  );
  expect(first).toMatchObject([
    { decisionMaker: 0, condition: { number: 1, met: true }, signs: [1, 0] },
  ]);
  expect(second).toMatchObject([{ decisionMaker: 1, condition: { number: 2, met: false } }]);
  expect(structuredClone([first, second])).toEqual([first, second]);
});
