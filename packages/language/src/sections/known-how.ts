import { oneOf } from '../shapes/scalars.ts';

/** How whoever writes the file knows what a source says. */
export const knownHow = oneOf('how it is known', {
  read: 'it was read in the source itself',
  'second-hand': 'it was read or heard of elsewhere',
  memory: 'it is remembered, and was not looked up',
});
