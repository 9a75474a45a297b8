import { createSituation, createSpaceSteps, feasibleCodes, type Steps } from '@standoff/engine';
import { applyJudgements, type Conflict, recompile } from '@standoff/language';
import { isDeniable, type Proposition, withStates } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { createCasebook } from '../casebook/create-casebook.ts';
import type { ChangedModel } from '../sweep/finding.ts';
import { decide } from './decide.ts';

/**
 * Whether a proposition about a conflict is so once some judgements are otherwise. Of states that there are not then nothing is so.
 * Throws a RangeError where the judgements make no sense, or where the proposition cannot be decided.
 */
export function* decideChanged(
  casebook: Casebook,
  { placed, judgements, limits }: ChangedModel,
  claim: Proposition,
): Steps<boolean> {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  const bare: Conflict = { ...placed, doubts: [], perceptions: [], signals: [], findings: [] };
  const outcome = applyJudgements(bare, judgements);
  if (outcome.status === 'refused') throw new RangeError(outcome.reason.message);
  const { conflict } = outcome;
  const { compiled, diagnostics } = recompile(casebook.compiled, conflict, (model) =>
    feasibleCodes(model, limits),
  );
  if (compiled === undefined) throw new RangeError(diagnostics[0]?.message);
  const { model } = compiled;
  let { space } = casebook;
  if (model.form !== casebook.model.form) {
    const created = yield* createSpaceSteps(model, limits);
    if (created.status !== 'created') throw new RangeError('too many states');
    space = created.space;
  }
  const changed = createCasebook({ conflict, compiled }, space);
  const asked = withStates(claim, (id) => {
    const code = casebook.stateWithId(id)!;
    return space.cellOf(code) < 0 ? undefined : changed.stateId(code);
  });
  if (asked === undefined) return isDeniable(claim) && !claim.so;
  const situation = yield* createSituation(space, model);
  const found = yield* decide({ casebook: changed, situation }, asked);
  if ('problem' in found) throw new RangeError(found.problem);
  return found.isSo;
}
