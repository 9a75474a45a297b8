import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { changesOfMind } from './changes-of-mind.ts';

/** What ann would have to want beside these statements to take the only step that she can. */
function wishFor(statement: string) {
  const { casebook } = openText(`
standoff: 1
title: One step
decision-makers:
  ann: { options: { step: yes/no }, prefers: [ ${statement}, bob.wait ] }
  bob: { options: { wait: yes/no }, prefers: [ wait ] }
status-quo: { ann.step: no, bob.wait: no }
timeline:
  - { on: 2020-01-01, what: The step, sets: { ann.step: yes } }
`);
  const from = casebook.statusQuo!;
  const to = casebook.compiled.withLevels(from, [
    { option: { owner: 'ann', option: 'step' }, level: 1 },
  ]);
  const { kind, changes, without } = changesOfMind(casebook, 0, [from, to], casebook);
  expect(changes).toHaveLength(1);
  const { judgement } = changes[0]!;
  if (judgement.kind !== 'add' || !('mode' in judgement.statement)) throw new Error(judgement.kind);
  return { kind, without, place: judgement.place, mode: judgement.statement.mode };
}

test('a wish stands above what speaks against the step', () => {
  expect(wishFor('not step')).toMatchObject({ kind: 'wish', place: 1, mode: 'want' });
});

test('above what is never tolerated or never to be missed it is never to be missed either', () => {
  expect(wishFor('{ never: step }').mode).toBe('must');
  expect(wishFor('{ must: not step }').mode).toBe('must');
});
