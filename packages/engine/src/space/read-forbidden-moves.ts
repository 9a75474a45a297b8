import type { Circuit } from '../model/circuit.ts';
import type { OptionForm } from '../model/model.ts';
import type { ForbiddenRule } from '../moves/movers/forbidden-moves.ts';
import type { Steps } from '../run/steps.ts';
import type { CellReader } from './evaluate-circuit.ts';
import { readTruth } from './read-truth.ts';

/** The rules that forbid moves of one decision maker, with their truth in every cell. */
export function* readForbiddenMoves(
  dm: number,
  form: OptionForm,
  circuit: Circuit,
  reader: CellReader,
): Steps<ForbiddenRule[]> {
  const rules: ForbiddenRule[] = [];
  for (const { mover, from, to } of form.forbiddenMoves) {
    if (mover !== dm) continue;
    rules.push({
      from: yield* readTruth(circuit, reader, from),
      to: yield* readTruth(circuit, reader, to),
    });
  }
  return rules;
}
