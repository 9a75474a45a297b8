import type { Conflict } from '../conflict/conflict.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Warns of a file that does not say how things stand. Which states hold does not depend on that; where the conflict can
 * move from today, what could be agreed on and who would vote for what does.
 */
export function noStatusQuo(conflict: Conflict): Diagnostic {
  const message =
    'the file does not say how things stand, so nothing can be asked that begins there';
  return createDiagnostic('no-status-quo', { start: 0, end: 1 }, message, {
    help: `add ${sayStatusQuo(conflict)}, with what is the case today`,
  });
}

/** So many options are shown as they could be written. */
const SHOWN = 3;

function sayStatusQuo({ decisionMakers, bodies, graphStates }: Conflict): string {
  const [state] = graphStates;
  if (state !== undefined) return `status-quo: ${state.id}`;
  const options = [...decisionMakers, ...bodies].flatMap((one) => one.options);
  const levels = options
    .slice(0, SHOWN)
    .map(({ owner, id, levels: [first] }) => `${owner}.${id}: ${first?.id ?? 'no'}`);
  const more = options.length > SHOWN ? ', …' : '';
  return `status-quo: { ${levels.join(', ')}${more} }`;
}
