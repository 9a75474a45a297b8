import { expect, it } from 'vitest';
import { changeText } from './change-text.ts';

it('makes a model file out of nothing, and edits one after the other', () => {
  const outcome = changeText('', [
    { edit: 'setHead', what: { key: 'title', value: 'Two prisoners' } },
    { edit: 'addDecisionMaker', what: { name: 'Ann' } },
    { edit: 'addOption', what: { owner: 'ann', name: 'Confess', levels: 'yes/no' } },
  ]);
  expect(outcome).toMatchObject({
    status: 'edited',
    text: `standoff: 1
title: Two prisoners

decision-makers:
  ann:
    name: Ann
    options:
      confess: { name: Confess, levels: yes/no }
`,
  });
});

it('does nothing where one of them is refused', () => {
  const outcome = changeText('', [
    { edit: 'addDecisionMaker', what: { name: 'Ann' } },
    { edit: 'addOption', what: { owner: 'bob', levels: 'yes/no' } },
  ]);
  expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'no-such-decision-maker' } });
});
