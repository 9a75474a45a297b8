import type { World } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';

/** The reading of preferences in which something is so, where it is not the general one. */
export function worldOf({ reading }: Pick<Analysis, 'reading'>): { readonly in?: World } {
  if (reading === undefined) return {};
  const { id, unknown, counts } = reading;
  const isReason = counts.leaves === 'better-or-unknown' ? 'leaves' : 'stays';
  const world = { treatment: unknown ?? '', counts: isReason } as const;
  return { in: { reading: id, ...(unknown !== undefined && { unknown: world }) } };
}
