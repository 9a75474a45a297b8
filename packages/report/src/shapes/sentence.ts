import { z } from 'zod';
import { meansShape } from './proposition.ts';

/** Sentences with what each of them claims. */
export const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));
