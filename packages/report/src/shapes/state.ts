import { z } from 'zod';
import type { DescribedBy } from './told.ts';

export const levelsShape = z.record(z.string(), z.string()).meta({
  id: 'levels',
  description: 'Levels by option: { "dprk.tests": "frozen" }; empty in a graph model.',
});

export const stateShape = z
  .strictObject({
    id: z.string(),
    values: levelsShape,
    name: z.string().exactOptional(),
    says: z.string().describe('In words.'),
  })
  .meta({ id: 'state', description: 'One state.' });

/** A state among the fields of something that is about it. */
export const toldStateFields = {
  state: z.string().describe('Id of the state.'),
  values: levelsShape,
  name: z.string().exactOptional(),
  says: z.string().describe('The state in words.'),
};

export type StateJson = DescribedBy<typeof stateShape>;
