import { defaultLimits, findConcept, runToEnd, workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { changesOfView } from '../estimates/mistaken.ts';
import { judgeHistory } from './judge-history.ts';

const EVENTS = 12;

/** Both are mistaken about the other, and Ann hears the same at some of the events. */
function textWith(isHeardAt: (event: number) => boolean): string {
  const options = Array.from({ length: 10 }, (_, k) => `o${k}: yes/no`).join(', ');
  const start = Array.from({ length: 10 }, (_, k) => `ann.o${k}: no`).join(', ');
  const events = Array.from({ length: EVENTS }, (_, k) => {
    const day = `1990-01-${10 + k}`;
    const level = k % 2 === 0 ? 'yes' : 'no';
    const heard = isHeardAt(k) ? ', signals: truth' : '';
    return `  - { on: ${day}, what: e${k}, by: bob, sets: { bob.y: ${level} }${heard} }`;
  });
  return `standoff: 1
title: Heard again
decision-makers:
  ann: { options: { ${options} }, prefers: [ bob.y, not ann.o0 ] }
  bob: { options: { y: yes/no }, prefers: [ ann.o1, bob.y ] }
perceptions:
  ann: { bob: { prefers: [ not bob.y ] } }
  bob: { ann: { prefers: [ ann.o0 ] } }
signals:
  truth: { by: bob, to: ann, says: the truth, shows: { bob: { drop: 1, add: [ann.o2] } } }
status-quo: { ${start}, bob.y: no }
timeline:
  - { on: 1990-01-01, what: start, sets: { ${start}, bob.y: no } }
${events.join('\n')}
`;
}

function workOn(text: string): number {
  const opened = openText(text);
  const query = { usual: findConcept('seq')!, hidden: 'frozen', limits: defaultLimits } as const;
  const before = workSpent();
  runToEnd(judgeHistory(opened, query));
  return workSpent() - before;
}

it('what is heard again, or by another, opens no game anew', () => {
  const once = workOn(textWith((event) => event === 0));
  const always = workOn(textWith(() => true));
  expect(always).toBeLessThan(2.2 * once);
});

it('games are counted by whose picture changes, scenes by what is heard', () => {
  const views = (heard: (event: number) => boolean) =>
    changesOfView(openText(textWith(heard)).casebook);
  expect(views(() => false)).toEqual({ games: 2, scenes: 1 });
  expect(views((event) => event === 3)).toEqual({ games: 3, scenes: 2 });
  expect(views(() => true)).toEqual({ games: 3, scenes: 1 + EVENTS });
});
