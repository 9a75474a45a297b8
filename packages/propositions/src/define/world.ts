import type { Schema } from './members.ts';

/**
 * Where a proposition claims to be so, where that is not the conflict as its file gives it: what changes its truth belongs to
 * the claim.
 */
export interface World {
  /** A variant of the file. */
  readonly variant?: string;
  /** The reading of preferences, where it is not the general one. */
  readonly reading?: string;
  /** Where unknown comparisons are asked for: by which treatment, and whether one is a reason to leave. */
  readonly unknown?: { readonly treatment: string; readonly counts: 'leaves' | 'stays' };
  /** By which concepts everybody is read, where each has one of its own. */
  readonly foresight?: GivenForesight;
  /** Who reads the facts so, or sees the conflict so. */
  readonly seenBy?: string;
  /** Signals of the file that have been received, where there are any. */
  readonly signals?: readonly string[];
  /** Where whoever does not know of an option sees no moves from or to states in which it has changed. */
  readonly hidden?: 'closed';
}

/** What of a world can be written with a proposition: what somebody sees, or has received, can not. */
export const writtenOfWorlds: readonly string[] = [
  'variant',
  'reading',
  'unknown',
  'foresight',
] satisfies (keyof World)[];

/** A concept for each decision maker and body, and for coalitions where these have one. */
export interface GivenForesight {
  /** Whether the file gives it, or whoever asked. */
  readonly by: 'file' | 'request';
  readonly concepts: Readonly<Record<string, string>>;
  readonly together: readonly {
    readonly members: readonly string[];
    readonly concept: string;
  }[];
}

const ids: Schema = { type: 'array', items: { type: 'string' } };

export const worldSchema: Schema = {
  type: 'object',
  properties: {
    variant: { type: 'string' },
    reading: { type: 'string' },
    unknown: {
      type: 'object',
      properties: { treatment: { type: 'string' }, counts: { enum: ['leaves', 'stays'] } },
      required: ['treatment', 'counts'],
      additionalProperties: false,
    },
    foresight: {
      type: 'object',
      properties: {
        by: { enum: ['file', 'request'] },
        concepts: { type: 'object', additionalProperties: { type: 'string' } },
        together: {
          type: 'array',
          items: {
            type: 'object',
            properties: { members: ids, concept: { type: 'string' } },
            required: ['members', 'concept'],
            additionalProperties: false,
          },
        },
      },
      required: ['by', 'concepts', 'together'],
      additionalProperties: false,
    },
    seenBy: { type: 'string' },
    signals: ids,
    hidden: { const: 'closed' },
  },
  additionalProperties: false,
};
