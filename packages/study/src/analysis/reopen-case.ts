import {
  type Concept,
  estimateTime,
  extraBytes,
  type Reading,
  readSituation,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';
import { type Ahead, beginning } from './ahead.ts';
import type { Earlier } from './earlier.ts';
import type { OpenCase } from './open-case.ts';

/**
 * Opens a changed conflict on the states and orders of a revision. What is left to do is estimated
 * without the verdicts that are known.
 */
export function* reopenCase(
  compiledCase: CompiledCase,
  { analysis, revision, known }: Earlier,
  concepts: readonly Concept[],
  {
    reading,
    ahead,
  }: { readonly reading?: Reading | undefined; readonly ahead?: Ahead | undefined },
): Steps<OpenCase> {
  const { model, statusQuo } = compiledCase.compiled;
  const { situation: plain } = revision;
  const situation = reading ? readSituation(plain, model, reading) : plain;
  const { space } = situation;
  const more = extraOf(concepts) - extraOf(analysis.concepts);
  const exploring = statusQuo !== undefined;
  const time = estimateTime(model, space, {
    concepts,
    exploring,
    known,
    ...(reading && { reading }),
  });
  const cost = { ...time, bytes: analysis.cost.bytes + space.cells * more };
  // All drafts of bodies are asked about, not only those that are carried.
  const casebook = createCasebook(compiledCase, space.reading(model.circuit), reading);
  yield { ...beginning(doing.takingOver, casebook, cost, ahead), share: 0.2 };
  return { status: 'opened', casebook, situation, cost };
}

function extraOf(concepts: readonly Concept[]): number {
  return extraBytes(concepts.map(({ computation }) => computation));
}
