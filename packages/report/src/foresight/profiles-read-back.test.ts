import { holdingProfiles, sayHoldingProfiles } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRAWN, graphArbitrary, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { conceptsIn, literalOf, numberOf } from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';

/** Every sentence on profiles is read back and held against the definitions. */
const names = [...DRAWN, 'he panel'];
const namedIn = (text: string) => names.flatMap((name, dm) => (text.includes(name) ? [dm] : []));

/** How many profiles `all`, `none of the` or `3 of the` are. */
function countTold(how: string, all: number): number {
  if (how === 'all') return all;
  return how.startsWith('none') ? 0 : numberOf(how.split(' ')[0]!);
}

it.each([
  ['states and moves', graphArbitrary(), 20],
  ['options and a body', optionsArbitrary(), 5],
] as const)('every sentence on profiles claims what is so: %s', (_, conflicts, numRuns) => {
  fc.assert(
    fc.property(conflicts, (text) => {
      const analysis = analyzeText(text);
      const { casebook, concepts } = analysis;
      const { game, stays } = literalOf(analysis);
      const symbols = concepts.map(({ symbol }) => symbol);
      const isIdle = (dm: number) =>
        game.states.every((state) => game.moves(dm, state).length === 0);
      for (const state of game.states) {
        const staysUnder = (dm: number) => concepts.filter(({ id }) => stays(id, dm, state));
        const told = holdingProfiles(analysis, state);
        const { whether, movers, unmoved } = sayHoldingProfiles(told);
        // A body of which no draft is ever carried has options all the same.
        const idle = unmoved === undefined ? [] : namedIn(unmoved);
        for (const dm of idle) expect(isIdle(dm), unmoved).toBe(true);
        const active = [...casebook.movers.keys()].filter((dm) => !idle.includes(dm));
        const all = concepts.length ** active.length;
        const holding = active.reduce((product, dm) => product * staysUnder(dm).length, 1);
        const [, how, of] = /^Holds under (all|none of the|[\d,]+ of the) ([\d,]+) /.exec(whether)!;
        expect(numberOf(of!), whether).toBe(all);
        const held = countTold(how!, all);
        expect(held, whether).toBe(holding);
        const leaving = /: (.*) would leave under each\.$/.exec(whether)?.[1];
        if (leaving !== undefined) {
          expect(namedIn(leaving)).toEqual(active.filter((dm) => staysUnder(dm).length === 0));
        }
        for (const { decisionMaker, text: sentence } of movers) {
          expect(namedIn(sentence)).toEqual([decisionMaker]);
          const under = sentence.includes('would leave') ? [] : conceptsIn(sentence, symbols);
          expect(under, sentence).toEqual(staysUnder(decisionMaker).map(({ symbol }) => symbol));
        }
        if (holding > 0 && holding < all) expect(movers).toHaveLength(active.length);
      }
    }),
    { numRuns },
  );
});
