import { z } from 'zod';

export const judgementShape = z
  .looseObject({ kind: z.string(), id: z.string(), says: z.string() })
  .describe('A judgement, as in `judgements`, with what it `says`.');
