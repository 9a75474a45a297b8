const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' } as const;
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** A place in a row, from 1: `third`, `21st`. */
export function ordinal(place: number): string {
  return words[place - 1] ?? `${place}${endings[rules.select(place)]}`;
}
