import type { Conflict, Level, Option } from '../conflict/conflict.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** An option that stands otherwise than in the status quo, and at which level. */
interface Change {
  readonly option: Option;
  readonly level: Level;
}

/**
 * Notes that a state which everybody prefers to the status quo has no name, with the entry that would give it one: what
 * an entry leaves out is as in the status quo.
 */
export function unnamedGain(conflict: Conflict, changes: readonly Change[]): Diagnostic {
  const message =
    'a state that everybody prefers to the status quo has no name, so it is told by what is the case in it';
  const levels = changes.map(({ option, level }) => `${pathOf(conflict, option)}: ${level.id}`);
  const entry = `${unusedId(conflict, 'better-for-all')}: { name: Better for all, ${levels.join(', ')} }`;
  const isFirst = conflict.namedStates.length === 0;
  const help = isFirst ? `add states: { ${entry} }` : `add under states: ${entry}`;
  return createDiagnostic('unnamed-gain', conflict.statusQuo!.span, message, {
    help: `${help}, with what it would be called`,
  });
}

/** An agreement is written by its id alone. */
function pathOf({ bodies }: Conflict, { owner, id }: Option): string {
  const isAgreed = bodies.some((body) => body.id === owner && body.agreement !== undefined);
  return isAgreed ? owner : `${owner}.${id}`;
}

/** The id, or with a number where the file has it already for whatever. */
function unusedId(conflict: Conflict, id: string): string {
  const { namedStates, facts, decisionMakers, bodies, deals } = conflict;
  const owners = [...decisionMakers, ...bodies];
  const entries = [...namedStates, ...facts, ...owners, ...deals];
  const taken = new Set(
    [...entries, ...owners.flatMap(({ options }) => options)].map((one) => one.id),
  );
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
