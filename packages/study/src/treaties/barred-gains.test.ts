import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { barredGain } from './barred-gains.ts';

/** A pact that forbids arms to somebody who has so many other options of its own. */
const pact = (beside: number) => `standoff: 1
title: A pact
decision-makers:
  ann:
    prefers: [ arms ]
    options: { arms: yes/no, ${Array.from({ length: beside }, (_, k) => `o${k}: yes/no`).join(', ')} }
  bob: { options: { trade: yes/no }, prefers: [ trade ] }
agreements:
  pact: { parties: [ann, bob], levels: [none, signed], moves: { none to signed: all }, binds: { signed: [ not ann.arms ] } }
status-quo: { ${['ann.arms', 'bob.trade', ...Array.from({ length: beside }, (_, k) => `ann.o${k}`)].map((id) => `${id}: no`).join(', ')}, pact: signed }
`;

it.each([1, 11])(
  'what a pact keeps somebody from is found with %i other options, also where all their ways are too many',
  (beside) => {
    const { casebook } = analyzeText(pact(beside));
    const gain = barredGain(casebook, 0, casebook.statusQuo!);
    expect(gain?.bar).toMatchObject({ agreement: { id: 'pact' }, notice: false });
    expect(casebook.compare(0, gain!.to, casebook.statusQuo!).order).toBe('better');
  },
);
