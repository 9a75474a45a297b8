import type { ShownConflict, StateKey } from '../desk/shown-conflict.ts';
import { readMembers, writeMembers } from './coalition-choices.ts';

/** Who was asked about together in a state, and whether in the list of joint moves or by picking them. */
export interface AskedTogether {
  readonly key: StateKey;
  readonly members: readonly number[];
  readonly by: 'list' | 'picker';
}

/** After the ids of some who were picked. */
const PICKED = '*';

interface AskedWho {
  /** Position of the one whose verdict is asked about. */
  readonly asked: number | undefined;
  readonly askedTogether?: AskedTogether | undefined;
}

/** Whose verdict is explained, as the address says it: `china`, `us.china`; undefined for nobody in particular. */
export function writeWho(
  { asked, askedTogether, here }: AskedWho & { readonly here: StateKey },
  { decisionMakers }: Pick<ShownConflict, 'decisionMakers'>,
): string | undefined {
  if (asked !== undefined) return decisionMakers[asked]?.id;
  if (askedTogether?.key !== here || askedTogether.members.length < 2) return undefined;
  const ids = askedTogether.members.map((position) => decisionMakers[position]?.id ?? '');
  return writeMembers(ids) + (askedTogether.by === 'picker' ? PICKED : '');
}

/** Who is asked about in a state, as an address wants it; nobody where the conflict has none such. */
export function readWho(
  who: string | undefined,
  { decisionMakers }: { readonly decisionMakers: readonly { readonly id: string }[] },
  key: StateKey,
): AskedWho {
  const positionOf = (id: string) => decisionMakers.findIndex((one) => one.id === id);
  if (who === undefined) return { asked: undefined };
  const ids = readMembers(who.replace(/\*$/, ''));
  const position = positionOf(who);
  if (ids === undefined) return { asked: position < 0 ? undefined : position };
  const members = [...new Set(ids.map(positionOf))].sort((a, b) => a - b);
  if (members.length < 2 || members.includes(-1)) return { asked: undefined };
  const by = who.endsWith(PICKED) ? 'picker' : 'list';
  return { asked: undefined, askedTogether: { key, members, by } };
}
