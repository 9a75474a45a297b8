import { flag } from '../shapes/scalars.ts';
import { section } from './section.ts';

export const oneOptionAtATime = section(
  flag,
  'Whether a move changes one option only. Unless it says yes, a decision maker may change any of its own options at once.',
  { form: 'options' },
);
