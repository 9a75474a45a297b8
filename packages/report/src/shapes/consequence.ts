import { z } from 'zod';
import { citationFields } from './citations.ts';
import type { DescribedBy } from './told.ts';

export const consequenceShape = z
  .strictObject({ fact: z.string(), text: z.string(), ...citationFields })
  .meta({ id: 'consequence', description: 'Why a fact holds in a state.' });

export type ConsequenceJson = DescribedBy<typeof consequenceShape>;
