import type { Look } from '../desk/shown-conflict.ts';
import type { CoalitionChoices } from './coalition-choices.ts';
import { ownOf } from './look.ts';

/** An id of a decision maker or body, before and after. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

type WithIds = readonly { readonly id: string }[];

/** Which of them has another id, in the same place as before; undefined where that is not all that is different. */
export function renamedIn(before: WithIds, after: WithIds): Renaming | undefined {
  if (before.length !== after.length) return undefined;
  const different = before.flatMap(({ id: from }, k) => {
    const to = after[k]!.id;
    return from === to ? [] : [{ from, to }];
  });
  return different.length === 1 ? different[0] : undefined;
}

/** Who acts together, by the new id. */
export function renameInCoalitions(
  { chosen, reading }: CoalitionChoices,
  { from, to }: Renaming,
): CoalitionChoices {
  const renamed = chosen.map((members) => members.map((id) => (id === from ? to : id)));
  return { chosen: renamed, reading };
}

/** How far each looks, coalitions too, by the new id; undefined where nothing is said of the one that has it. */
export function renameInLook(look: Look | undefined, { from, to }: Renaming): Look | undefined {
  const isMember = look?.coalitions?.some(({ members }) => members.includes(from));
  if (look === undefined || (ownOf(look, from) === undefined && !isMember)) return undefined;
  const renamed = (id: string) => (id === from ? to : id);
  const own = Object.entries(look.own).map(([id, concept]) => [renamed(id), concept]);
  const coalitions = look.coalitions?.map(({ members, concept }) => ({
    members: members.map(renamed),
    concept,
  }));
  return { ...look, own: Object.fromEntries(own), ...(coalitions && { coalitions }) };
}
