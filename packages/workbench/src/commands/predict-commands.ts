import { setView } from '../document/actions.ts';
import type { Workspace } from '../document/workspace.ts';
import { FREE, setPredicting } from '../page/hidden.ts';
import type { Command } from './command.ts';

/** For learning and teaching: verdicts come after what the reader says. */
export function predictCommands({ predict }: Workspace): Command[] {
  const group = 'Learning';
  const command = (id: string, name: string, run: () => void): Command => ({
    id,
    group,
    name,
    run,
  });
  return [
    predict === undefined
      ? command('predict', 'Predict first: hide verdicts', () => void setPredicting(FREE))
      : command('predict', 'Show the verdicts again', () => void setPredicting(undefined)),
    command('assign', 'Make an assignment for a class', () => void setView('assign')),
    command('gather', 'Gather the answers of a class', () => void setView('gather')),
  ];
}
