import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type ShownDecisionMaker,
} from '../desk/shown-conflict.ts';
import { chooseCoalitions, setForesightOfCoalition, setView } from '../document/actions.ts';
import {
  coalitionId,
  coalitionsIn,
  withCoalition,
  withoutCoalition,
} from '../document/coalition-choices.ts';
import { otherReading } from '../document/preference-reading.ts';
import type { Workspace } from '../document/workspace.ts';
import { sayShort } from '../views/coalitions/coalition-names.tsx';
import { askTogether } from '../views/coalitions/coalition-settings.ts';
import type { Command } from './command.ts';

/** Why the coalitions that count would leave together, or not. */
export function coalitionWhyCommands(
  conflict: ShownConflict,
  { coalitions: choices, state }: Workspace,
): Command[] {
  if (state === undefined) return [];
  return coalitionsIn(conflict, choices).coalitions.map((members) => ({
    id: `why ${members.join('+')}`,
    group: 'Why',
    name: `Why: ${sayShort(conflict, members)}`,
    run: () => {
      askTogether({ key: state.key, members, by: 'list' });
      void setView('situation');
    },
  }));
}

/** The coalitions that count may look otherwise than most of their members. */
export function coalitionForesightCommands(
  conflict: ShownConflict,
  { coalitions: choices }: Workspace,
): Command[] {
  const group = 'Foresight per party';
  return coalitionsIn(conflict, choices).coalitions.flatMap((members) => {
    const key = members.join();
    const own = conflict.coalitionForesight.find((each) => each.members.join() === key)?.concept;
    const command = (id: string, says: string, concept?: ConceptId): Command => ({
      id: `foresight ${coalitionId(conflict, members)} ${id}`,
      group,
      name: `${sayShort(conflict, members)} ${says}`,
      run: () => void setForesightOfCoalition(members, concept),
    });
    return [
      ...(own === undefined ? [] : [command('members', 'looking ahead as most of its members')]),
      ...conflict.concepts
        .filter(({ id, forCoalitions }) => forCoalitions && id !== GIVEN && id !== own)
        .map(({ id, symbol, words }) => command(id, `${words} (${symbol})`, id)),
    ];
  });
}

/** Of more who can move only every two are offered, not every three. */
const MOST_IN_THREES = 10;

/** Every two or three who can move may count as a coalition; larger ones are chosen in the masthead. */
export function coalitionCommands(
  conflict: ShownConflict,
  { coalitions: choices }: Workspace,
): Command[] {
  if (otherReading(conflict)) return [];
  const { decisionMakers } = conflict;
  const movers = decisionMakers.filter(({ canMove }) => canMove);
  const chosen = coalitionsIn(conflict, choices).coalitions.map((members) =>
    members.map((position) => decisionMakers[position]!),
  );
  const isChosen = (members: readonly ShownDecisionMaker[]) =>
    chosen.some((other) => idsOf(other).join() === idsOf(members).join());
  const offered = [
    ...subsets(movers, 2),
    ...(movers.length > MOST_IN_THREES ? [] : subsets(movers, 3)),
  ];
  return [
    ...chosen.map((members) => ({
      id: `leave out ${idsOf(members).join('+')}`,
      group: 'Coalitions',
      name: `${say(members)} no longer counts as a coalition`,
      run: () => void chooseCoalitions(withoutCoalition(choices, idsOf(members))),
    })),
    ...offered
      .filter((members) => !isChosen(members))
      .map((members) => ({
        id: `count ${idsOf(members).join('+')}`,
        group: 'Coalitions',
        name: `${say(members)} counts as a coalition`,
        run: () => void chooseCoalitions(withCoalition(choices, idsOf(members))),
      })),
  ];
}

/** Every so many of some, in their order. */
function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((one, k) =>
    subsets(all.slice(k + 1), size - 1).map((others) => [one, ...others]),
  );
}

function idsOf(members: readonly ShownDecisionMaker[]): string[] {
  return members.map(({ id }) => id);
}

function say(members: readonly ShownDecisionMaker[]): string {
  return members.map(({ short }) => short).join(' + ');
}
