import { berge } from './berge.ts';
import { credibleMetarational } from './credible-metarational.ts';
import type { Concept, ConceptFamily } from './define-concept.ts';
import { generalMetarational } from './general-metarational.ts';
import { limitedMove } from './limited-move.ts';
import { maximin } from './maximin.ts';
import { nash } from './nash.ts';
import { nonMyopic } from './non-myopic.ts';
import { policy } from './policy.ts';
import { sequential } from './sequential.ts';
import { simultaneous } from './simultaneous.ts';
import { simultaneousGmcr } from './simultaneous-gmcr.ts';
import { symmetricMetarational } from './symmetric-metarational.ts';
import { symmetricSequential } from './symmetric-sequential.ts';

/** Every solution concept, in the order in which tables show them. */
export const concepts: readonly Concept[] = [
  nash,
  generalMetarational,
  symmetricMetarational,
  sequential,
  symmetricSequential,
  simultaneous,
  simultaneousGmcr,
  nonMyopic,
  policy,
  berge,
];

/** Concepts that differ in a number: too many to list, found by their ids. */
export const families: readonly ConceptFamily[] = [limitedMove, maximin, credibleMetarational];
