import { runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRAWN, graphArbitrary, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { conceptsIn, type Literal, literalOf } from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { met, readers, readSteps } from '../../../../test/conflicts/read-explanation.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { explainState } from './explain.ts';
import type { Argument, Explanation } from './explanation.ts';
import { gatherIdle, sayVerdicts, toldArguments } from './told-arguments.ts';

/** What is said of one decision maker, and under which concepts. */
const FORESIGHTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/if it looks no further than its own move/, ['Nash']],
  [/if it reckons with replies \(/, ['GMR', 'SMR', 'SEQ', 'SSEQ']],
  [/if it fears any reply, credible or not/, ['GMR', 'SMR']],
  [/if it fears any reply and overlooks its own counter-move/, ['GMR']],
  [/if it reckons with replies and overlooks its own counter-move/, ['GMR', 'SEQ']],
];
const STAYS = /\b(stays|leaves things as they are|can be served no better by the others)\b/;

/** Reads the verdicts of one decision maker, and returns the symbols of the concepts that they are under. */
function readVerdicts(explanation: Explanation, text: string, literal: Literal): string[] {
  const { concepts, state, casebook } = explanation;
  const symbols = concepts.map(({ symbol }) => symbol);
  const dm = casebook.movers.findIndex(({ name }) => text.startsWith(name));
  return text.split('; it ').flatMap((part) => {
    const under = conceptsIn(part, symbols);
    expect(under, text).not.toEqual([]);
    for (const symbol of under) {
      const { id } = concepts.find((concept) => concept.symbol === symbol)!;
      expect(literal.stays(id, dm, Number(state)), text).toBe(STAYS.test(part));
    }
    for (const [words, those] of FORESIGHTS) if (words.test(part)) expect(under).toEqual(those);
    if (part.includes('which is enough')) {
      expect(literal.reasons(dm, Number(state)), text).toEqual([]);
      const one = /not (?:known to )?like its one move better/.test(part);
      if (!part.includes('draft'))
        expect(literal.game.moves(dm, Number(state)).length === 1, text).toBe(one);
    }
    return under;
  });
}

function checkArgument(argument: Argument, { state }: Explanation, literal: Literal): void {
  const { decisionMaker: dm, concepts, certificate, steps } = argument;
  const { horizon } = certificate;
  readSteps(steps, {
    literal,
    dm,
    state: Number(state),
    concepts: concepts.map(({ id }) => id),
    concept: certificate.concept,
    horizon: horizon?.moves ?? Number.NaN,
    step: steps[0]!,
    improvement: Number(state),
    at: Number(state),
    moved: 0,
    joined: [],
  });
}

/** An argument with the replies of its certificate as data. */
function plainly({ certificate, ...said }: Argument): object {
  if (certificate.verdict === 'stable') return { ...said, certificate };
  return {
    ...said,
    certificate: { ...certificate, replies: [...certificate.replies], later: null },
  };
}

function checkState(analysis: Analysis, cell: number, literal: Literal): void {
  const { casebook, situation, concepts } = analysis;
  const decisionMakers = [...casebook.movers.keys()];
  const query = { state: casebook.space.codeOf(cell), decisionMakers, concepts };
  const explanation = runToEnd(explainState(casebook, situation, query));
  const { stability: known } = analysis;
  const again = runToEnd(explainState(casebook, situation, { ...query, known }));
  expect(again.arguments.map(plainly)).toEqual(explanation.arguments.map(plainly));
  const { arguments: all, idle } = gatherIdle(explanation);
  for (const own of all) {
    const under = toldArguments(own).flatMap((told) => {
      const { verdict, rest } = sayVerdicts(explanation, told);
      return readVerdicts(explanation, `${verdict}${rest}`, literal);
    });
    expect(
      [...under].sort(),
      JSON.stringify(toldArguments(own).map((told) => sayVerdicts(explanation, told))),
    ).toEqual(concepts.map(({ symbol }) => symbol).sort());
    for (const argument of own) checkArgument(argument, explanation, literal);
  }
  if (idle === undefined) return;
  const { game } = literal;
  const silent = DRAWN.flatMap((name, dm) => (idle.includes(name) ? [dm] : []));
  for (const dm of silent) expect(game.states.flatMap((s) => game.moves(dm, s))).toEqual([]);
  expect(silent.length + all.length).toBe(casebook.movers.length);
}

const five = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const cases = [
  ['states and moves', graphArbitrary(), five, 'general', 30],
  ['options and a body', optionsArbitrary(), five, 'general', 10],
  ['pairs not known, by a', graphArbitrary(), five, 'unknown-a', 25],
  ['pairs not known, by b', graphArbitrary(), five, 'unknown-b', 25],
  ['pairs not known, by c', optionsArbitrary(false), five, 'unknown-c', 12],
  ['pairs not known, by d', graphArbitrary(), five, 'unknown-d', 25],
  [
    'further concepts',
    optionsArbitrary(false),
    ['sim', 'sim-gmcr', 'berge', 'maximin4', 'cmr4'],
    'general',
    15,
  ],
  [
    'two who exchange moves',
    graphArbitrary(2),
    ['policy', 'maximin4', 'cmr3', 'cmr4', 'berge'],
    'general',
    40,
  ],
  ['two who foresee play', graphArbitrary(2, true), ['l2', 'l3', 'nm'], 'general', 25],
] as const;

it.each(cases)(
  'every sentence of an explanation claims what is so: %s',
  (_, conflicts, concepts, reading, numRuns) => {
    fc.assert(
      fc.property(conflicts, (text) => {
        const analysis = analyzeText(text, { concepts, reading });
        const literal = literalOf(analysis);
        const { space } = analysis.casebook;
        for (let k = 0; k < space.stateCount; k++) checkState(analysis, space.cellAt(k), literal);
      }),
      { numRuns },
    );
  },
);

it('each template came up but for what small conflicts hardly show', () => {
  expect(readers.filter(([template]) => !met.has(template)).length).toBeLessThan(4);
});
