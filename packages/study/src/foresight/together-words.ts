import type { Telling } from '@standoff/propositions';
import { speakOfGroups } from '@standoff/wording';
import { conceptIds } from '../said/world-of.ts';
import type { CoalitionForesight, HoldingProfiles } from './holding-profiles.ts';
import {
  dependsOnForesight,
  idsOf,
  type ProfileWords,
  sayOwnProfiles,
  sayProfiles,
} from './profile-words.ts';

speakOfGroups();

/** Under which foresight of each, and of the coalitions that are asked about, a state holds. */
export function sayHoldingProfiles(profiles: HoldingProfiles): ProfileWords {
  const coalitions = dependsOnForesight(profiles) ? profiles.coalitions : [];
  return {
    ...sayOwnProfiles(profiles),
    coalitions: coalitions.map((one) => ({
      members: one.members,
      ...sayProfiles(profiles, tellCoalition(profiles, one)),
    })),
  };
}

function tellCoalition(asked: HoldingProfiles, coalition: CoalitionForesight): Telling[] {
  const { concepts, staysUnder, reading } = coalition;
  const leftOut = asked.concepts.filter((concept) => !concepts.includes(concept));
  return [
    {
      says: {
        kind: 'staysTogether',
        members: idsOf(asked, coalition.members),
        reading,
        state: asked.casebook.stateId(asked.state),
        under: conceptIds(staysUnder),
        among: conceptIds(concepts),
      },
    },
    ...(leftOut.length > 0
      ? [{ says: { kind: 'noCoalitionVersion', concepts: conceptIds(leftOut) } } as const]
      : []),
  ];
}
