import { capitalize } from './capitalize.ts';

/** The name of a state for a title. Ids stand for names where the file gives none: `open-war`. */
export function sayName(name: string): string {
  return capitalize(name.includes(' ') ? name : name.replaceAll('-', ' '));
}
