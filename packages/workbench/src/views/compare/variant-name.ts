import type { ShownVariants } from '../../desk/shown-variants.ts';

type ShownVariant = ShownVariants['variants'][number];

/** How a reading of the file is called, or another text beside it. */
export function nameOf({
  variant,
  other,
}: Pick<ShownVariant, 'variant'> & { readonly other?: string }): string {
  return other ?? variant ?? 'as it stands';
}

/** The names of some of them, by their places. */
export function namesOf(variants: readonly ShownVariant[], places: readonly number[]): string {
  const names = places.map((place) => nameOf(variants[place]!));
  return names.length === variants.length ? 'in all' : names.join(', ');
}

/** The same within a sentence. */
export function nameInText(column: Parameters<typeof nameOf>[0]): string {
  return column.other ?? column.variant ?? 'the file as it stands';
}
