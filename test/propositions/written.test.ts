import { forms } from '@standoff/language';
import { isStandalone, type Proposition, propositionKinds } from '@standoff/propositions';
import { tellFinding } from '@standoff/report/finding';
import { type Casebook, readProposition, writeProposition } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary, optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText, openText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { propositionArbitrary } from './drawn-propositions.ts';
import { statementsArbitrary } from './drawn-statements.ts';

/** What is worked out anew where it is read: whether a formula is so where ways begin. */
function withoutStart(one: Proposition): Proposition {
  if (one.kind === 'all') return { ...one, of: one.of.map(withoutStart) };
  const { atStart: _, ...rest } = one as Proposition & { atStart?: unknown };
  return rest as Proposition;
}

function readBack(casebook: Casebook, one: Proposition): void {
  const text = writeProposition(casebook, one);
  const read = readProposition(casebook, text);
  if ('problem' in read) expect.fail(`${JSON.stringify(one)}\n${read.problem}`);
  expect(withoutStart(read.value), text).toEqual(withoutStart(one));
}

/** Names that have a meaning of their own, states of several words, levels, facts, a body. */
const NAMES = `standoff: 1
title: Names
decision-makers:
  all: { options: { go: yes/no, pay: [none, some, all] }, prefers: [go, sun] }
  none: { options: { go: yes/no }, prefers: [not all.go] }
  somebody: { options: { not-in: yes/no }, prefers: [none.go] }
bodies: { stable: { members: [all, none], adopts: 1 vote, options: { rule: yes/no } } }
facts: { sun: all.go and none.go }
states:
  goes: { name: It (goes) from "here", all.go: yes, all.pay: all, none.go: no, somebody.not-in: yes, stable.rule: no }
status-quo: { all.go: no, all.pay: none, none.go: no, somebody.not-in: no, stable.rule: no }
`;

describe('what stands by itself is written, and reads back as the same', () => {
  const texts: [string, fc.Arbitrary<string>][] = [
    ['options and a body', optionsArbitrary()],
    ['ordered statements', statementsArbitrary],
    ['states and moves', graphArbitrary()],
    ['names that are words', fc.constant(NAMES)],
  ];
  it.each(texts)('whatever it is: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer(), (text, seed) => {
        const { casebook } = openText(text);
        const some = fc.sample(propositionArbitrary(casebook), { seed, numRuns: 30 });
        for (const one of some) readBack(casebook, one);
      }),
      { numRuns: draws(15) },
    );
  });

  it('whatever a finding tells', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(optionsArbitrary(), graphArbitrary()), (text) => {
        const analysis = analyzeText(text);
        for (const one of tellFinding(analysis).flatMap(({ means }) => means)) {
          if (!isStandalone(one)) continue;
          told.add(one.kind);
          readBack(analysis.casebook, one);
        }
      }),
      { numRuns: draws(15) },
    );
    expect(told.size).toBeGreaterThan(5);
  });
});

it('every kind that stands by itself is written, with all of its members', () => {
  for (const { kind, members, standalone } of propositionKinds) {
    const own = forms.filter((form) => form.kind.kind === kind);
    expect(own.length > 0, kind).toBe(standalone);
    const said = own.flatMap(({ is, items }) => {
      const inner = items.flatMap((item) => (item.item === 'maybe' ? item.items : [item]));
      const slots = inner.flatMap((item) => {
        if (item.item === 'slot') return [item.member, item.or ?? ''];
        return item.item === 'flag' ? [item.member] : [];
      });
      return [...Object.keys(is), ...slots];
    });
    const worked = ['byLevels', 'atStart'];
    for (const member of Object.keys(members)) {
      if (standalone && !worked.includes(member))
        expect(said, `${kind}: ${member}`).toContain(member);
    }
  }
});

it('what does not stand by itself is not written', () => {
  const { casebook } = openText(NAMES);
  expect(() => writeProposition(casebook, { kind: 'gainsAsWritten' })).toThrow(RangeError);
});
