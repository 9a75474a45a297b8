import { parse } from '@standoff/study';
import { expect, it } from 'vitest';
import { createAnswers } from '../src/answers/answers.ts';
import { holdWith } from '../src/write-briefing.ts';

const bluff = `standoff: 1
title: A bluff
decision-makers:
  ann: { name: Ann, options: { x: yes/no }, prefers: [ not cat.z, x ] }
  bob: { name: Bob, options: { y: yes/no }, prefers: [ not cat.z, y ] }
  cat: { name: Cat, options: { z: yes/no }, prefers: [ { want: z, if: ann.x or bob.y }, not z ] }
status-quo: { ann.x: no, bob.y: no, cat.z: no }
signals: { calm: { by: cat, to: [ ann, bob ], says: We shall do nothing, shows: { cat: { drop: 1 } } } }
`;

it('names nobody who would leave once a signal is believed, where several would', async () => {
  const { model } = parse(bluff);
  const text = `---
briefing: 1
model: a-bluff
headline: H
standfirst: S
by: Ann
date: 2026-11-28
---

::signal{of=calm}`;
  const { held } = await holdWith(text, 'b.md', createAnswers(model!));
  expect(JSON.stringify([...held!.drawn.figures.values()])).toContain(
    'In one outcome somebody would leave, where everybody would have stayed',
  );
});
