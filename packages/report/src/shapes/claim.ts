import { z } from 'zod';
import type { DescribedBy } from './told.ts';

export const claimShape = z
  .strictObject({
    id: z.string(),
    says: z.string(),
    by: z.string().exactOptional(),
    known: z
      .enum(['read', 'second-hand', 'memory'])
      .describe('How whoever wrote the file knows it, where the file says so.')
      .exactOptional(),
    at: z.array(z.strictObject({ source: z.string(), place: z.string() })),
  })
  .meta({ id: 'claim', description: 'A claim of the file, with its places in sources.' });

export type ClaimJson = DescribedBy<typeof claimShape>;
