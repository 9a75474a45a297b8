import type { StateCode } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { speakOfComparisons } from '@standoff/wording';
import type { NamedFinding } from '../sweep/finding.ts';

speakOfComparisons();

/** The models that are alike in something, by their places, that of the first model first. */
export type Groups = readonly (readonly number[])[];

/** Something that is found in every model, perhaps otherwise. */
export interface ComparedFinding {
  readonly id: string;
  readonly found: Of<'foundIn'>;
  readonly differs: boolean;
  /** Who finds the same, by their places. */
  readonly groups: Groups;
  /** Of a state the one that each model means. */
  readonly states?: readonly StateCode[];
  /** Of a finding what the file says that it comes to. */
  readonly says?: string;
  /** The finding of which it can be sought what turns it. */
  readonly turned?: NamedFinding['finding'];
}

/** What is found in one model. */
export type FoundInModel = Omit<Of<'foundIn'>['groups'][number], 'models'>;

/** What is found in each model, by those for which it comes out the same. */
export function foundByModels(
  id: string,
  subject: Of<'foundAlike'>['each'][number],
  found: readonly FoundInModel[],
  keys: readonly unknown[] = found.map((one) => JSON.stringify(one)),
): ComparedFinding {
  const groups = groupsBy(keys, (key) => key);
  return {
    id,
    found: {
      kind: 'foundIn',
      ...subject,
      groups: groups.map((models) => ({ models, ...found[models[0]!]! })),
    },
    differs: groups.length > 1,
    groups,
  };
}

/** The places of those for which something comes out the same. */
export function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Groups {
  const groups = new Map<K, number[]>();
  for (const [place, one] of all.entries()) {
    const group = groups.get(keyOf(one));
    if (group) group.push(place);
    else groups.set(keyOf(one), [place]);
  }
  return [...groups.values()];
}
