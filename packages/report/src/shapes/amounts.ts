import { z } from 'zod';

/** How many there are of something that is listed somewhere. */
export const countShape = z.int().min(0);

/** How long the question took to answer. */
export const elapsedShape = z.number().min(0).describe('Milliseconds that it took.');

export const millisecondsShape = z.number().min(0);
