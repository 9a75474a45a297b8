import { z } from 'zod';

/** How many there are of something that is listed somewhere. */
export const countShape = z.int().min(0);

export const millisecondsShape = z.number().min(0);
