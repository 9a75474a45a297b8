import { codeOf, readStates } from '@standoff/engine';
import type { Conflict } from '../conflict/conflict.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Warns of deals that are to avert what cannot be: the status quo with `else` laid over it breaks a rule. */
export function reviewElse(
  { deals, infeasible }: Conflict,
  { model, options, ruleNodes, statusQuo }: CompiledConflict,
): Diagnostic[] {
  const { form } = model;
  const { isState, holds, levels } = readStates(model);
  if (form.kind !== 'options' || statusQuo === undefined || !isState(statusQuo)) return [];
  return deals.flatMap(({ id, otherwise, span }) => {
    if (otherwise === undefined || 'state' in otherwise) return [];
    const laid = levels(statusQuo);
    for (const { option, level } of otherwise) {
      const at = options.findIndex(
        ({ owner, id }) => owner === option.owner && id === option.option,
      );
      if (at >= 0) laid[at] = level;
    }
    const code = codeOf(form, laid);
    if (isState(code)) return [];
    const broken = infeasible.filter((_, k) => holds(ruleNodes[k]!, code));
    return [
      createDiagnostic('else-infeasible', span, `what comes about without ${id} is infeasible`, {
        related: broken.map((rule) => ({ span: rule.span, message: 'this rule is true in it' })),
      }),
    ];
  });
}
