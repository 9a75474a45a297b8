import type { Field } from '../basis/entry-kind.ts';

/** How whoever writes the file knows what a source says; what it means where nothing is said of it. */
export function knownHow(otherwise: string): Field {
  return {
    key: 'known',
    type: 'choice',
    label: 'How you know it',
    choices: [
      ['', otherwise],
      ['read', 'I read it there'],
      ['second-hand', 'I read or heard of it elsewhere'],
      ['memory', 'I remember it, and have not looked it up'],
    ],
  };
}
