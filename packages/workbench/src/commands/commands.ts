import { titles } from 'virtual:catalog';
import type { ToldOf } from '../desk/inquiry-reply.ts';
import { GIVEN, type ShownConflict } from '../desk/shown-conflict.ts';
import {
  ask,
  goTo,
  redo,
  setForesight,
  setForesightOf,
  setFurtherConcepts,
  setPreferenceReading,
  setView,
} from '../document/actions.ts';
import { formatAddress, formatKept } from '../document/address.ts';
import { pendingTrial } from '../document/trial.ts';
import { undoLast } from '../document/trial-actions.ts';
import type { Workspace } from '../document/workspace.ts';
import { chooseFile, newConflict } from '../library/new-document.ts';
import { openOverlay } from '../page/overlay.ts';
import { setPlainKeys, usePlainKeys } from '../page/plain-keys.ts';
import { setTheme, themes } from '../page/theme.ts';
import { serverName } from '../served/server-name.ts';
import { print, printReport, printView } from '../share/print.ts';
import {
  canShare,
  copyLink,
  copyMarkdown,
  saveMarkdown,
  saveModel,
  share,
} from '../share/share.ts';
import type { KeptDocument } from '../shelf/shelf.ts';
import { viewsFor } from '../views/views.ts';
import { sayName } from '../words/state-name.ts';
import {
  coalitionCommands,
  coalitionForesightCommands,
  coalitionWhyCommands,
} from './coalition-commands.ts';
import type { Command } from './command.ts';
import { outcomeCommands } from './outcome-commands.ts';
import { predictCommands } from './predict-commands.ts';
import { voteCommands } from './vote-commands.ts';

const LIBRARY = '#/';
/** So many states are offered by name; the table of outcomes finds the others. */
const MOST_STATES = 300;

function go(address: string): void {
  location.hash = address;
}

/** What can always be done. */
function generalCommands(): Command[] {
  const command = (group: string, id: string, name: string, run: () => void): Command => ({
    id,
    group,
    name,
    run,
  });
  const { isOn } = usePlainKeys.getState();
  return [
    {
      ...command('Standoff', 'help', 'Show all keys', () => openOverlay('help')),
      key: { key: '?' },
    },
    {
      ...command('Standoff', 'palette', 'Find a command', () => openOverlay('palette')),
      key: { key: 'k', mod: true },
    },
    isOn
      ? command('Standoff', 'keys off', 'Keys pressed alone: turn off', () => setPlainKeys(false))
      : command('Standoff', 'keys on', 'Keys pressed alone: turn on', () => setPlainKeys(true)),
    command('Standoff', 'library', 'Library: all conflicts', () => go(LIBRARY)),
    command('Standoff', 'new', 'New conflict', newConflict),
    command('Standoff', 'open', 'Open a file …', () => chooseFile()),
    ...(serverName === undefined
      ? []
      : [
          command('Standoff', 'server', 'Server: save, publish, open …', () =>
            openOverlay('server'),
          ),
        ]),
    ...themes.map(({ id, name }) =>
      command('Theme', `theme ${id}`, `Theme: ${name.toLowerCase()}`, () => setTheme(id)),
    ),
  ];
}

/** What can be done with the conflict that is open. */
function documentCommands(workspace: Workspace): Command[] {
  const { past, future } = workspace.history;
  const done = pendingTrial(workspace)?.steps.at(-1)?.label ?? past.at(-1)?.label;
  const undone = future.at(-1)?.label;
  const group = 'This conflict';
  return [
    {
      id: 'undo',
      group,
      name: done === undefined ? 'Undo' : `Undo: ${done}`,
      key: { key: 'z', mod: true },
      run: () => void undoLast(),
    },
    {
      id: 'redo',
      group,
      name: undone === undefined ? 'Redo' : `Redo: ${undone}`,
      key: { key: 'z', mod: true, shift: true },
      run: () => void redo(),
    },
    {
      id: 'link',
      group,
      name: 'Copy link to this view',
      key: { key: 'l' },
      run: () => void copyLink(),
    },
    ...(canShare ? [{ id: 'share', group, name: 'Share …', run: () => void share() }] : []),
    {
      id: 'versions',
      group,
      name: 'Versions …',
      key: { key: 'v' },
      run: () => openOverlay('versions'),
    },
    { id: 'save', group, name: 'Save the file', key: { key: 's', mod: true }, run: saveModel },
    { id: 'markdown', group, name: 'Save as Markdown', run: () => void saveMarkdown() },
    { id: 'copy markdown', group, name: 'Copy as Markdown', run: () => void copyMarkdown() },
    { id: 'cite', group, name: 'Cite this …', run: () => openOverlay('cite') },
    {
      id: 'print',
      group,
      name: 'Print …',
      key: { key: 'p', mod: true },
      run: print,
    },
    { id: 'print view', group, name: 'Print this view …', run: printView },
    {
      id: 'print report',
      group,
      name: 'Print the report …',
      run: () => void printReport(),
    },
  ];
}

/** The views, each with what it answers and the key that it has in all conflicts. */
function viewCommands({ conflict }: Workspace): Command[] {
  return viewsFor(conflict).map(({ id, name, answers, key }) => ({
    id: `view ${id}`,
    group: 'Views',
    name: `View: ${name}`,
    says: answers,
    key: { key },
    run: () => void setView(id),
  }));
}

/** The same views by what they answer. These come last: whoever types a name wants what is called so. */
function questionCommands({ conflict }: Workspace): Command[] {
  return viewsFor(conflict).map(({ id, name, answers }) => ({
    id: `answers ${id}`,
    group: 'Questions',
    name: answers,
    says: name,
    run: () => void setView(id),
  }));
}

/** What the conflict itself offers: foresights, decision makers, states with a name. */
function conflictCommands(workspace: Workspace, votes: FoundOut['votes']): Command[] {
  const { conflict } = workspace;
  if (conflict === undefined) return [];
  const { concepts, preferenceReadings, decisionMakers, namedStates, statusQuo } = conflict;
  const why = async (position: number) => {
    ask(position);
    await setView('situation');
  };
  const states = [
    ...(statusQuo === undefined ? [] : [{ key: statusQuo, name: 'The status quo' }]),
    ...namedStates.filter(({ key }) => key !== statusQuo).slice(0, MOST_STATES),
  ];
  return [
    ...concepts
      .filter(({ id }) => id !== GIVEN)
      .map(({ id, symbol, words }) => ({
        id: `foresight ${id}`,
        group: 'Foresight',
        name: `Everybody ${words} (${symbol})`,
        run: () => void setForesight(id),
      })),
    ...furtherConceptCommands(conflict, workspace),
    ...ownForesightCommands(conflict),
    ...coalitionForesightCommands(conflict, workspace),
    ...coalitionCommands(conflict, workspace),
    ...(preferenceReadings.length < 2 ? [] : preferenceReadings).map(({ id, name }, k) => ({
      id: `preferences ${id}`,
      group: 'Preferences read',
      name: `Preferences read: ${name}`,
      run: () => void setPreferenceReading(k === 0 ? undefined : id),
    })),
    ...decisionMakers.map(({ id, name }, position) => ({
      id: `why ${id}`,
      group: 'Why',
      name: `Why: ${name}`,
      run: () => void why(position),
    })),
    ...coalitionWhyCommands(conflict, workspace),
    ...predictCommands(workspace),
    ...outcomeCommands(workspace),
    ...(votes ? voteCommands(votes) : []),
    ...states.map(({ key, name }) => ({
      id: `state ${key}`,
      group: 'States',
      name: `Go to: ${sayName(name)}`,
      run: () => void goTo(key, { words: sayName(name) }),
    })),
  ];
}

/** Each may look otherwise than the others. */
function ownForesightCommands({ concepts, decisionMakers, profile }: ShownConflict): Command[] {
  return decisionMakers.flatMap(({ id: who, name, foresightMatters }, position) =>
    concepts
      .filter(({ id }) => foresightMatters && id !== GIVEN && id !== profile[position])
      .map(({ id, symbol, words }) => ({
        id: `foresight ${who} ${id}`,
        group: 'Foresight per party',
        name: `${name} ${words} (${symbol})`,
        run: () => void setForesightOf(position, id),
      })),
  );
}

/** Concepts that could be analysed besides. */
function furtherConceptCommands(
  { concepts, offeredConcepts }: ShownConflict,
  { furtherConcepts }: Workspace,
): Command[] {
  return offeredConcepts
    .filter(({ id, lacks }) => lacks === undefined && !concepts.some((each) => each.id === id))
    .map(({ id, symbol, name }) => ({
      id: `analyse ${id}`,
      group: 'Foresight',
      name: `Analyse by ${symbol} as well: ${name}`,
      run: () => void setFurtherConcepts([...furtherConcepts, id]),
    }));
}

function libraryCommands(kept: readonly KeptDocument[]): Command[] {
  const open = (id: string, name: string, address: string): Command => ({
    id: `open ${id}`,
    group: 'Conflicts',
    name: `Open: ${name}`,
    run: () => go(address),
  });
  return [
    ...kept.map(({ id, name }) => open(id, name, formatKept(id))),
    ...Object.entries(titles).map(([id, title]) =>
      open(id, title, formatAddress({ origin: id, view: 'read' })),
    ),
  ];
}

/** What takes a moment to find out, and is offered once it is there. */
export interface FoundOut {
  readonly kept: readonly KeptDocument[];
  /** Of every body, from the state at hand. */
  readonly votes: ToldOf<'vote'> | undefined;
}

/** All that can be done where the page is. */
export function commandsFor(
  workspace: Workspace,
  { kept, votes }: FoundOut = { kept: [], votes: undefined },
): Command[] {
  const inConflict = workspace.view !== '';
  return [
    ...(inConflict ? [...viewCommands(workspace), ...documentCommands(workspace)] : []),
    ...(inConflict ? conflictCommands(workspace, votes) : []),
    ...libraryCommands(kept),
    ...generalCommands(),
    ...(inConflict ? questionCommands(workspace) : []),
  ];
}
