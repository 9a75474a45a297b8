import type { Concept } from './define-concept.ts';
import { generalMetarational } from './general-metarational.ts';
import { nash } from './nash.ts';
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
];
