import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownDealGrounds } from '../../desk/shown-deals.ts';
import type { DealChoices } from './deal-words.ts';

/**
 * Who agrees: those who were chosen and are there, else the parties of the first deal of the file, else the first
 * two who can move.
 */
export function questionOf(
  { decisionMakers }: Pick<ShownConflict, 'decisionMakers'>,
  { deals }: ShownDealGrounds,
  { parties: chosen = [], bodies }: Pick<DealChoices, 'parties' | 'bodies'>,
): DealQuestion {
  const people = decisionMakers.filter(({ body }) => body === undefined);
  const known = people.map(({ id }) => id).filter((id) => chosen.includes(id));
  const movers = people.filter(({ canMove }) => canMove).slice(0, 2);
  const usual =
    deals[0]?.asked.parties ?? (movers.length > 0 ? movers : people).map(({ id }) => id);
  return {
    parties: known.length > 0 ? known : usual,
    bodies: decisionMakers.flatMap(({ id, body }) =>
      body !== undefined && bodies.includes(id) ? [id] : [],
    ),
  };
}

/** Some more or one less, in the order of all. */
export function toggled(
  all: readonly string[],
  chosen: readonly string[],
  one: string,
): readonly string[] {
  return all.filter((id) => (id === one ? !chosen.includes(id) : chosen.includes(id)));
}
