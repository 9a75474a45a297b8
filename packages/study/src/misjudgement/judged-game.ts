import type { RearrangedOrder, Sanction, Situation, Slack, Steps } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { WayStep } from './ways-to-target.ts';

/** A step by cells, of whom is clear. */
export type OwnStep = Pick<WayStep, 'from' | 'to'>;

/** The game of a viewer with some errors, in which its own steps are judged. */
export interface JudgedGame {
  /** The states and who votes; orders of others may be otherwise in it. */
  readonly casebook: Casebook;
  readonly situation: Situation;
  /** By decision maker, where they are given by statements. */
  readonly orders: readonly (RearrangedOrder | undefined)[];
  isSafe(step: OwnStep): Steps<boolean>;
  /** What deters from a step; undefined where nothing does. */
  deterrent(step: OwnStep): Steps<Sanction | undefined>;
  /**
   * Where the statements of somebody else may stand so that all of these steps go on being judged as they are;
   * undefined where that is not known. It is kept by the list of steps. Left out where it is never known.
   */
  slackFor?(steps: readonly OwnStep[], dm: number): Steps<Slack | undefined>;
}
