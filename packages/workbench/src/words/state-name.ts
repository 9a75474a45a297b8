import { capitalize } from './capitalize.ts';

/** An id as people write them: `open-war`. A name such as `De-escalation` is none. */
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a state for a title. Where the file gives none, its id stands for it. */
export function sayName(name: string): string {
  return capitalize(id.test(name) ? name.replaceAll('-', ' ') : name);
}
