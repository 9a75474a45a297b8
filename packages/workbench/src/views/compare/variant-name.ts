import type { ShownVariants } from '../../desk/shown-variants.ts';

type ShownVariant = ShownVariants['variants'][number];

/** How a reading of the file is called. */
export function nameOf({ variant }: Pick<ShownVariant, 'variant'>): string {
  return variant ?? 'as it stands';
}

/** The names of some of them, by their places. */
export function namesOf(variants: readonly ShownVariant[], places: readonly number[]): string {
  const names = places.map((place) => nameOf(variants[place]!));
  return names.length === variants.length ? 'in all' : names.join(', ');
}
