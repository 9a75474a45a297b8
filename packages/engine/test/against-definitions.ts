import fc from 'fast-check';
import { expect } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { buildCertificate } from '../src/certificates/build.ts';
import { createVerifier } from '../src/certificates/verify.ts';
import type { Concept } from '../src/concepts/define-concept.ts';
import type { Model } from '../src/model/model.ts';
import {
  type Analysed,
  analysed,
  type BuildSpace,
  chosenSpace,
  folding,
  further,
  stableStates,
} from './analysed.ts';
import { oracleFor } from './oracles/index.ts';
import { literalGame } from './oracles/literal-game.ts';

/** Conflicts per test file; the files together make more than the 10,000 of a default run. */
const RUNS = draws(1_000, 'STANDOFF_CONFLICTS');

/**
 * Compares every verdict on random conflicts with the literal definition of its concept, and checks
 * the certificate of every verdict. Verdicts are found both ways: move by move, as in small spaces,
 * and by folds, as in all others. `share` is how many of a file's conflicts the test takes.
 */
export function checkAgainstDefinitions(
  conflicts: fc.Arbitrary<Model>,
  build: BuildSpace = chosenSpace,
  share = 1,
): void {
  compare(conflicts, build, undefined, Math.ceil(RUNS * share));
}

/** The same for the concepts that follow play further, of which each conflict takes longer. */
export function checkFurtherConcepts(
  conflicts: fc.Arbitrary<Model>,
  build: BuildSpace = chosenSpace,
): void {
  compare(conflicts, build, further, Math.ceil(RUNS / 80));
}

function compare(
  conflicts: fc.Arbitrary<Model>,
  build: BuildSpace,
  asked: readonly Concept[] | undefined,
  numRuns: number,
): void {
  fc.assert(
    fc.property(conflicts, (model) => {
      const literal = literalVerdicts(model);
      const analysis = analysed(model, build, asked);
      compareVerdicts(analysis, literal);
      compareVerdicts(analysed(model, folding(build), asked), literal);
      checkCertificates(model, analysis);
    }),
    { numRuns },
  );
}

/** What the definitions say of a conflict; each is read once, however often it is compared. */
interface LiteralVerdicts {
  readonly decisionMakers: readonly number[];
  stableStates(concept: string, decisionMaker: number): readonly number[];
}

function literalVerdicts(model: Model): LiteralVerdicts {
  const game = literalGame(model);
  const found = new Map<string, readonly number[]>();
  return {
    decisionMakers: game.decisionMakers,
    stableStates(concept, i) {
      const key = `${concept} ${i}`;
      const stable = found.get(key) ?? game.states.filter((s) => oracleFor(concept)(game, i, s));
      found.set(key, stable);
      return stable;
    },
  };
}

function compareVerdicts(analysis: Analysed, literal: LiteralVerdicts): void {
  for (const { id } of analysis.concepts) {
    for (const i of literal.decisionMakers) {
      const found = stableStates(analysis, id, i);
      const defined = literal.stableStates(id, i);
      // A million of them are compared: only those that differ are told, which takes far longer.
      if (String(found) === String(defined)) continue;
      expect(found, `${id} for ${i}`).toEqual(defined);
    }
  }
}

function checkCertificates(model: Model, { situation, concepts, table }: Analysed): void {
  const verify = createVerifier(model);
  for (const { id } of concepts) {
    table.get(id)!.forEach((stable, decisionMaker) => {
      for (let cell = 0; cell < situation.space.cells; cell++) {
        if (!situation.space.isState(cell)) continue;
        const certificate = buildCertificate(situation, { concept: id, decisionMaker, cell });
        if ((certificate.verdict === 'stable') !== stable.has(cell)) {
          throw new Error(`${id}: certificate and table disagree on ${cell}`);
        }
        const verification = verify(certificate);
        if (!verification.valid) throw new Error(`${id}: ${verification.problem}`);
      }
    });
  }
}
