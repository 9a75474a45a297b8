import type { Games } from '@standoff/study';

/** What not to know of an option is taken to mean, with a space before it; nothing where everybody knows of all. */
export function sayUnknownOptions({ own, hidden }: Games): string {
  if (own.every(({ picture }) => picture.hidden.length === 0)) return '';
  return hidden === 'frozen'
    ? ' Whoever does not know of an option takes it that nobody changes it.'
    : ' Whoever does not know of an option sees no moves from or to states in which it has changed.';
}
