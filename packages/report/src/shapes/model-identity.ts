import { z } from 'zod';
import type { DescribedBy } from './told.ts';

export const modelIdentityShape = z
  .strictObject({
    title: z.string(),
    sha256: z.string().describe('SHA-256 of the UTF-8 text of the file, in hex.'),
  })
  .meta({ id: 'model', description: 'The model that a document is about.' });

export type ModelIdentity = DescribedBy<typeof modelIdentityShape>;
