import { setView } from '../document/actions.ts';
import type { Workspace } from '../document/workspace.ts';
import {
  changeSettings,
  type OutcomeSettings,
  settingsFor,
  settleOn,
} from '../views/outcomes/outcome-settings.ts';
import '../views/outcomes/outcome-address.ts';
import type { Command } from './command.ts';

/** How the table of outcomes is drawn. */
export function outcomeCommands({ origin }: Workspace): Command[] {
  const { question, statesAcross, withLeavers } = settingsFor(origin);
  const command = (id: string, name: string, changed: Partial<OutcomeSettings>): Command => ({
    id: `outcomes ${id}`,
    group: 'Outcomes',
    name: `Outcomes: ${name}`,
    run: () => {
      settleOn(origin);
      changeSettings(changed);
      void setView('outcomes');
    },
  });
  const namesLeavers = withLeavers && !statesAcross;
  const { coalesced = false } = question;
  return [
    command('leavers', namesLeavers ? 'do not say who would leave' : 'say who would leave', {
      withLeavers: !namesLeavers,
      // Only the table with states as rows has room for names.
      ...(!namesLeavers && { statesAcross: false }),
    }),
    command('classes', coalesced ? 'a row for each state' : 'equivalent states merged', {
      question: { ...question, coalesced: !coalesced },
    }),
    command('across', statesAcross ? 'states as rows' : 'states as columns', {
      statesAcross: !statesAcross,
    }),
  ];
}
