import { z } from 'zod';
import type { DescribedBy } from './told.ts';

const fields = { mover: z.string(), to: z.string() };

export const moveStepShape = z
  .strictObject(fields)
  .meta({ id: 'step', description: 'Who moves, and the id of the state that it leads to.' });

export type StepJson = DescribedBy<typeof moveStepShape>;

/** A step of one of the others, and what the decision maker or the coalition does next. */
export function replyShape<C extends z.ZodType>(counter: C) {
  return z.strictObject({ ...fields, counter: counter.exactOptional() });
}
