import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { barredGain } from './barred-gains.ts';
import { barOn, bondsOf, breachesAt } from './bindings.ts';
import { sayBar, tellBars, tellBreaches } from './tell-treaties.ts';

const treaty = (notice: string) => `
standoff: 1
title: A treaty
decision-makers:
  ann: { options: { arm: yes/no, talk: yes/no }, prefers: [arm, talk] }
  bob: { options: { arm: yes/no }, prefers: [{ not: ann.arm }, arm] }
  cyd: { options: { arm: yes/no }, prefers: [arm] }
agreements:
  pact:
    parties: [ann, bob]
    levels: [none, signed]
    moves: { none to signed: all, signed to none: each }
    binds: { signed: not (ann.arm or bob.arm) }
    notice: ${notice}
status-quo: { ann.arm: no, ann.talk: no, bob.arm: no, cyd.arm: no, pact: signed }
`;
const { casebook } = openText(treaty('no'));
const noticed = openText(treaty('yes')).casebook;
const { movers, states, options } = casebook;
const [ann, bob, cyd] = ['ann', 'bob', 'cyd'].map((id) => movers.findIndex((one) => one.id === id));

/** A state by what is otherwise than in the status quo. */
function at(...changed: string[]) {
  const levels = [...states.levels(casebook.statusQuo!)];
  for (const one of changed) {
    const k = options.findIndex(({ option }) => `${option.owner}.${option.id}` === one);
    levels[k] = 1 - levels[k]!;
  }
  return casebook.withLevels(
    casebook.statusQuo!,
    options.map(({ option: { owner, id } }, k) => ({
      option: { owner, option: id },
      level: levels[k]!,
    })),
  )!;
}

it('keeps a party from what would break it, and nobody else', () => {
  const start = at();
  expect(barOn(casebook, ann!, start, at('ann.arm'))).toMatchObject({ notice: false });
  expect(barOn(casebook, ann!, start, at('ann.talk'))).toBeUndefined();
  expect(barOn(casebook, cyd!, start, at('cyd.arm'))).toBeUndefined();
  // Who sets nothing that the treaty names is not kept from anything, though another is in breach.
  expect(barOn(casebook, ann!, at('bob.arm'), at('bob.arm', 'ann.talk'))).toBeUndefined();
  expect(barOn(casebook, ann!, at('bob.arm'), at('bob.arm', 'ann.arm'))).toBeDefined();
  expect(barOn(casebook, ann!, at('pact.status'), at('pact.status', 'ann.arm'))).toBeUndefined();
});

it('to leave it in the same move is an excuse where no notice has to be given', () => {
  const [from, to] = [at(), at('ann.arm', 'pact.status')];
  expect(barOn(casebook, ann!, from, to)).toBeUndefined();
  expect(barOn(noticed, ann!, from, to)).toMatchObject({ notice: true });
});

it('says who has options that a binding names which is not kept', () => {
  expect(breachesAt(casebook, at())).toEqual([]);
  expect(tellBreaches(casebook, at('ann.arm'))).toMatchObject([
    { kind: 'inBreach', who: ['ann', 'bob'], agreement: 'pact' },
  ]);
  expect(breachesAt(casebook, at('ann.arm', 'pact.status'))).toEqual([]);
});

it('finds what a party would like best of all that it is kept from', () => {
  const best = barredGain(casebook, ann!, at())!;
  expect(best.to).toBe(at('ann.arm', 'ann.talk'));
  expect(sayBar(casebook, ann!, at(), best.to, best.bar)).toMatchObject({
    kind: 'barredBy',
    who: 'ann',
    agreement: 'pact',
    notice: false,
  });
  expect(barredGain(casebook, bob!, at())!.to).toBe(at('bob.arm'));
  expect(barredGain(casebook, bob!, at('pact.status'))).toBeUndefined();
  expect(barredGain(casebook, cyd!, at())).toBeUndefined();
});

it('says of each party what it is kept from, and whether one may leave first or at once', () => {
  const told = tellBars(casebook, [ann!, bob!, cyd!], at());
  expect(told.map(({ who }) => who)).toEqual(['ann', 'bob']);
  const leaving = (body: typeof casebook) => bondsOf(body.conflict.bodies[0]!)[0]!.leaving;
  expect([casebook, noticed].map(leaving)).toEqual(['with', 'before']);
  const locked = treaty('no').replace('signed to none: each', 'signed to none: all');
  expect(leaving(openText(locked).casebook)).toBe('no');
});
