import { findConcepts, runToEnd, type StateCode } from '@standoff/engine';
import { count, counted } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import { threats } from '../inquiries/threats.ts';
import type { Look, ThreatStates } from './threat-states.ts';
import type { ThreatVerdict } from './threat-verdicts.ts';
import { sayBeliefsInThreat, sayWhere, sayWhereNot, sayWhyOfThreat } from './threat-words.ts';

// What is said of threats is read back and compared with what was found, whatever that is.

const opened = openText(`
standoff: 1
title: Two neighbours
decision-makers:
  a: { name: Ann, options: { x: yes/no }, prefers: [ x, not b.y = high ] }
  b: { name: Ben, options: { y: { levels: { low: low walls, half: half walls, high: high walls } } }, prefers: [ y = half, a.x ] }
status-quo: { a.x: no, b.y: low }
threats:
  wall: { by: b, if: a.x, then: { y: high } }
  peace: { by: b, if: not a.x, then: { y: low }, kind: promise }
`);
const { casebook } = opened;
const concepts = findConcepts(['nash', 'gmr', 'seq']);
type Run = Parameters<typeof threats.run>[0];
const { verdicts } = runToEnd(
  threats.run({ opened, concepts } as unknown as Run, {}) as Parameters<typeof runToEnd>[0],
) as { readonly verdicts: readonly ThreatVerdict[] };
const codes = Array.from({ length: casebook.space.stateCount }, (_, k) =>
  casebook.space.codeOf(casebook.space.cellAt(k)),
);

/** A state in which a threat is at issue, where it leads, if anywhere, and how that is and looks to everybody. */
interface ThreatAt extends Look {
  readonly from: StateCode;
  readonly to?: StateCode;
  readonly looks: readonly Look[];
}

function inColumns(states: readonly ThreatAt[]): ThreatStates {
  const { cellOf } = casebook.space;
  const ascending = states.toSorted((a, b) => cellOf(a.from) - cellOf(b.from));
  return {
    length: states.length,
    cells: Int32Array.from(ascending, ({ from }) => cellOf(from)),
    ends: Int32Array.from(ascending, ({ to }) => (to === undefined ? -1 : cellOf(to))),
    looksOf: Uint32Array.from(ascending.keys()),
    looks: ascending.map(({ to, credible, safeUnder, looks }) => ({
      isMove: to !== undefined,
      truly: { credible, safeUnder },
      seen: looks,
      count: 1,
    })),
  };
}

const look: fc.Arbitrary<Look> = fc.record({
  credible: fc.boolean(),
  safeUnder: fc.subarray([...concepts]),
});
// What is not credible is not safe.
const someLook = look.map((one): Look => (one.credible ? one : { ...one, safeUnder: [] }));
const someState: fc.Arbitrary<ThreatAt> = fc
  .record({
    from: fc.constantFrom(...codes),
    to: fc.option(fc.constantFrom(...codes), { nil: undefined }),
    truly: someLook,
    looks: fc.array(someLook, { minLength: 2, maxLength: 2 }),
  })
  .map(({ from, to, truly, looks }) =>
    to === undefined
      ? { from, credible: false, safeUnder: [], looks }
      : { from, to, ...truly, looks },
  );
const someVerdict = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    states: fc.uniqueArray(someState, { minLength: 1, maxLength: 6, selector: ({ from }) => from }),
  })
  .map(({ verdict, states }): readonly [ThreatVerdict, readonly ThreatAt[]] => {
    const { where: _, impossible: __, ...rest } = verdict;
    return [{ ...rest, concepts, states: inColumns(states) }, states];
  });

const idsOf = ({ safeUnder }: Look) => safeUnder.map(({ id }) => id);
/** To draw is nearly all that it takes. */
const runs = { numRuns: draws(200, '', 100) };

const number = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length;

it('whoever sees something otherwise than it is has a sentence, with where it is taken to be credible and where wrongly', () => {
  fc.assert(
    fc.property(someVerdict, ([verdict, states]) => {
      const { threat } = verdict;
      const said = sayBeliefsInThreat(casebook, verdict);
      const otherwise = casebook.decisionMakers.flatMap(({ name }, k) => {
        const same = states.every(
          (one) =>
            one.credible === one.looks[k]!.credible &&
            `${idsOf(one)}` === `${idsOf(one.looks[k]!)}`,
        );
        return same ? [] : [{ name, k }];
      });
      if (otherwise.length === 0) {
        expect(said).toEqual(['Everybody sees that as it is.']);
        return;
      }
      expect(said.map((text) => text.split(' ')[0])).toEqual(otherwise.map(({ name }) => name));
      for (const [at, { k }] of otherwise.entries()) {
        const text = said[at]!;
        const seen = (one: ThreatAt) => one.looks[k]!.credible;
        const believed = number(states, seen);
        const wrongly = number(states, (one) => seen(one) && !one.credible);
        const missed = number(states, (one) => !seen(one) && one.credible);
        const what = threat.kind === 'threat' ? 'credible' : 'kept';
        const errors = [
          ...(wrongly > 0 ? [`wrongly in ${count(wrongly)}`] : []),
          ...(missed > 0 ? [`not in ${count(missed)} in which it is`] : []),
        ];
        const where = [`in ${believed === 0 ? 'none' : count(believed)}`, ...errors];
        const [sentence] = text.split(/\.$|, and safe/);
        expect(sentence!.split(` takes it to be ${what} `)[1]!.split(/, | and /)).toEqual(where);
        expect(text.includes('themselves') || text.includes('itself')).toBe(k === verdict.speaker);
        const unlike = states.some((one) => `${idsOf(one)}` !== `${idsOf(one.looks[k]!)}`);
        expect(text.includes('safe')).toBe(unlike && believed > 0);
        if (!text.includes('safe')) continue;
        for (const { id, symbol } of concepts) {
          const safe = (looks: (one: ThreatAt) => Look) =>
            count(number(states, (one) => idsOf(looks(one)).includes(id)));
          const counts = `in ${safe((one) => one.looks[k]!)} (in truth ${safe((one) => one)})`;
          expect(text.split(counts)[1]).toMatch(new RegExp(`^ under [^(]*\\b${symbol}\\b`));
        }
      }
    }),
    runs,
  );
});

it('it is said in how many states it is so, in how many it cannot be, and where both could be it is no gain', () => {
  fc.assert(
    fc.property(someVerdict, ([verdict, states]) => {
      const { threat } = verdict;
      const total = states.length;
      const credible = number(states, (one) => one.credible);
      const barred = number(states, ({ to }) => to === undefined);
      const unwanted = total - credible - barred;
      const why = sayWhyOfThreat(casebook, verdict).text;
      const so = threat.kind === 'threat' ? 'would gain by carrying it out' : 'could keep it';
      const where =
        credible === total
          ? `in ${total === 1 ? 'the one state' : `all ${count(total)} states`} in which`
          : credible === 0
            ? `in none of the ${counted(total, 'state')} in which`
            : `in ${count(credible)} of the ${count(total)} states in which`;
      expect(why).toContain(`Ben ${so}`);
      expect(why).toContain(where);
      expect(why.includes('; where it could, ')).toBe(credible === 0 && unwanted > 0 && barred > 0);
      const not = sayWhereNot(casebook, verdict).map(({ text }) => text);
      const isBarred = not.filter((text) => text.includes('no move leads there'));
      const begins = barred < total ? `In ${count(barred)} it cannot be` : 'There it cannot be';
      expect(isBarred).toEqual(barred > 0 ? [expect.stringContaining(begins)] : []);
      const isUnwanted = not.filter((text) => text.includes('Ben could, and would'));
      // Where it is credible nowhere, the first sentence has said why.
      expect(isUnwanted).toEqual(
        credible > 0 && unwanted > 0 ? [expect.stringContaining(`In ${count(unwanted)} Ben`)] : [],
      );
    }),
    runs,
  );
});

it('a condition that is true exactly there, everywhere but there, or in some of the states is said as that', () => {
  const { if: formula } = verdicts[0]!.threat;
  const said = (['exactly', 'unless', 'within'] as const).map((kind) =>
    sayWhere(casebook, { kind, formula }),
  );
  expect(said.map((text) => text.split(' with')[0])).toEqual([
    'exactly those',
    'exactly those but for the ones',
    'all of them',
  ]);
});

it('where a consequence tells the states apart in which a threat is credible, it is named', () => {
  const told = openText(`
standoff: 1
title: Three neighbours
decision-makers:
  a: { name: Ann, options: { x: yes/no }, prefers: [ x ] }
  b: { name: Ben, options: { y: yes/no }, prefers: [ { want: y, if: quarrel }, not y ] }
  c: { name: Cem, options: { z: yes/no }, prefers: [ z ] }
facts: { quarrel: { name: A quarrel, when: (a.x and not c.z) or (c.z and not a.x) } }
status-quo: { a.x: no, b.y: no, c.z: no }
threats: { wall: { by: b, if: a.x or not a.x, then: { y: yes } } }
`);
  const judged = runToEnd(
    threats.run({ opened: told, concepts } as unknown as Run, {}) as Parameters<typeof runToEnd>[0],
  ) as { readonly verdicts: readonly ThreatVerdict[] };
  const [verdict] = judged.verdicts;
  expect(verdict!.where).toMatchObject({ kind: 'exactly' });
  expect(sayWhyOfThreat(told.casebook, verdict!).text).toContain(
    'in 2 of the 4 states in which it is at issue, exactly those with A quarrel: ',
  );
});
