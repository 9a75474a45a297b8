import { z } from 'zod';

/** Ids of states, concepts, decision makers, claims …: what they are of is said where they stand. */
export const idsShape = z.array(z.string());

/** Such lists by another id. */
export const idsByIdShape = z.record(z.string(), idsShape);
