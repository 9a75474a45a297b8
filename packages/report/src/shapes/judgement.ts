import { z } from 'zod';

export const judgementShape = z
  .record(z.string(), z.unknown())
  .describe('A judgement, as in `judgements`, with what it `says`.');
