import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { ConflictReading } from '../analysis/readings.ts';
import { useWorkspace } from '../document/workspace.ts';

/** What may be typed where a name is begun: options, levels, facts, claims and states of the file. */
export function completeModel(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w.-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const { conflict } = useWorkspace.getState();
  if (conflict === undefined) return null;
  return { from: word.from, options: namesOf(conflict), validFor: /^[\w.-]*$/ };
}

function namesOf({ decisionMakers, facts, claims, namedStates }: ConflictReading): Completion[] {
  return [
    ...decisionMakers.flatMap(({ id, name, options }) => [
      { label: id, type: 'class', detail: name },
      ...options.flatMap((option) => [
        { label: `${id}.${option.id}`, type: 'property', detail: option.name },
        ...option.levels.map((level) => ({
          label: level.id,
          type: 'enum',
          detail: level.phrase,
        })),
      ]),
    ]),
    ...facts.map(({ id, name }) => ({ label: id, type: 'variable', detail: name })),
    ...claims.map(({ id, says }) => ({ label: id, type: 'text', detail: says })),
    ...namedStates.map(({ name }) => ({ label: name, type: 'constant' })),
  ];
}
