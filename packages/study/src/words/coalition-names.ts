import { listOf, openingNames, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';

/** `North Korea and the United States`, as it stands in a sentence or as it opens one. */
export function sayMembers(
  { movers }: Pick<Casebook, 'movers'>,
  members: readonly number[],
  place: 'inside' | 'opening' = 'inside',
): string {
  const names = members.map((member) => movers[member]!.name);
  return place === 'opening' ? openingNames(names) : listOf(names.map(proseName));
}

/** `dprk+us`: a coalition as a command or a document names it. */
export function coalitionId(
  { movers }: Pick<Casebook, 'movers'>,
  members: readonly number[],
): string {
  return members.map((member) => movers[member]!.id).join('+');
}
