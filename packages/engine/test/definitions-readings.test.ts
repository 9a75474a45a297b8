import fc from 'fast-check';
import { test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame, expectSameList, expectValid } from '../../../test/expect-same.ts';
import { buildCertificate } from '../src/certificates/build.ts';
import { createVerifier } from '../src/certificates/verify.ts';
import type { Model } from '../src/model/model.ts';
import { readings } from '../src/readings/index.ts';
import {
  type Analysed,
  analysedIn,
  type BuildSpace,
  chosenSpace,
  folding,
  narrowSpace,
  sparseSpace,
  stableStates,
} from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { literalGame } from './oracles/literal-game.ts';
import { readingOracles } from './oracles/readings.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const RUNS = Math.ceil(draws(1_040, 'STANDOFF_CONFLICTS') / 60);

const shape = {
  ...smallConflicts,
  decisionMakers: { min: 2, max: 4 },
  maxCells: 16,
  degreesAndDoubts: true,
};
const ranked = { ...shape, relations: false };

/** Every verdict in every reading against its literal definition, and the certificate of each. */
function checkReadings(conflicts: fc.Arbitrary<Model>, build: BuildSpace): void {
  fc.assert(
    fc.property(conflicts, (model) => {
      const game = literalGame(model);
      const verify = createVerifier(model);
      for (const reading of readings.slice(1)) {
        const folded = analysedIn(model, reading, folding(build));
        const analysis = analysedIn(model, reading, build);
        for (const { id } of analysis.concepts) {
          for (const i of game.decisionMakers) {
            const about = () => `${reading.id} ${id} for ${i}`;
            const literal = game.states.filter((s) => readingOracles[reading.id]!(game, id, i, s));
            expectSameList(stableStates(analysis, id, i), literal, about);
            expectSameList(stableStates(folded, id, i), literal, about);
          }
        }
        checkCertificates(analysis, verify);
      }
    }),
    { numRuns: RUNS },
  );
}

function checkCertificates(
  { situation, concepts, table }: Analysed,
  verify: ReturnType<typeof createVerifier>,
): void {
  for (const { id } of concepts) {
    table.get(id)!.forEach((stable, decisionMaker) => {
      for (let cell = 0; cell < situation.space.cells; cell++) {
        if (!situation.space.isState(cell)) continue;
        const certificate = buildCertificate(situation, { concept: id, decisionMaker, cell });
        expectSame(certificate.reading, situation.reading!.id);
        expectSame(certificate.verdict === 'stable', stable.has(cell));
        expectValid(verify(certificate));
      }
    });
  }
}

/**
 * Conflicts on graphs in which pairs of states are often worse in any case, and greatly worse with one
 * of two statements only.
 */
const inDoubtOfDegrees = graphConflict(ranked).chain((model) => {
  const { form, preferences } = model;
  const states = form.kind === 'graph' ? [...Array(form.stateCount).keys()] : [];
  const own = fc.tuple(fc.subarray(states), fc.subarray(states), fc.subarray(states));
  return fc.tuple(...preferences.map(() => own)).map(
    (all): Model => ({
      ...model,
      circuit: all.flat().map((those) => ({ op: 'states', in: those })),
      preferences: all.map((_, dm) => ({
        kind: 'prioritized',
        tiers: [
          { conditions: [3 * dm], orElse: [3 * dm + 1], greatly: true },
          { conditions: [3 * dm, 3 * dm + 1], greatly: false },
          { conditions: [3 * dm + 2], greatly: false },
        ],
      })),
    }),
  );
});

test.each([
  ['in option models', optionConflict(shape), chosenSpace],
  ['in ranked option models', optionConflict(ranked), chosenSpace],
  ['in listed states', optionConflict(ranked), sparseSpace],
  ['in states of many words', optionConflict(shape), narrowSpace],
  ['on explicit graphs', graphConflict(shape), chosenSpace],
  ['where degrees are in doubt', inDoubtOfDegrees, chosenSpace],
  ['where bodies vote', conflictWithBodies({ ...shape, maxCells: 12 }), chosenSpace],
])('verdicts and certificates of every reading agree with its definition %s', (_, all, build) => {
  checkReadings(all, build);
});
