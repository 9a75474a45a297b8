import { z } from 'zod';

export const digitsShape = z
  .string()
  .regex(/^\d+$/)
  .describe('A whole number of any size, in digits.');
