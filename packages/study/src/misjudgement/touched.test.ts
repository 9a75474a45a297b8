import type { StateCode } from '@standoff/engine';
import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { touchedBy } from './touched.ts';

const [ANN, BEN] = [0, 1];

/** The options that Ben's reply to Ann's move rests on as Ann looks at it, where an option unknown to her closes states or none. */
function optionsUnder(hidden: 'frozen' | 'closed'): readonly number[] {
  const { casebook } = openText(`
standoff: 1
title: Three neighbours
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x ] }
  b: { options: { y: yes/no }, prefers: [ y ] }
  c: { options: { z: yes/no }, prefers: [ z ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`);
  const { compiled } = casebook;
  const set = (from: StateCode, owner: string, option: string) =>
    compiled.withLevels(from, [{ option: { owner, option }, level: 1 }]);
  const from = set(casebook.statusQuo!, 'a', 'x');
  const sanction = { kind: 'sequence', steps: [{ mover: BEN, to: set(from, 'b', 'y') }] } as const;
  const how = { viewer: ANN, credible: false, hidden };
  return [...touchedBy({ casebook, orders: [] }, how, from, sanction).options].sort();
}

test('a reply rests on the options that it changes, and where what is unknown closes states on all that it leaves otherwise than they are', () => {
  expect(optionsUnder('frozen')).toEqual([1]);
  expect(optionsUnder('closed')).toEqual([0, 1]);
});
