import type { AskedCoalitions } from '../desk/shown-coalitions.ts';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { otherReading } from './preference-reading.ts';

/** Which coalitions count beside the decision makers, and which of their joint moves do. */
export interface CoalitionChoices {
  /** Ids of the members of each. */
  readonly chosen: readonly (readonly string[])[];
  /** Id of the reading of their improvements. */
  readonly reading: string;
}

const USUAL_READING = 'all';

export const noCoalitions: CoalitionChoices = { chosen: [], reading: USUAL_READING };

/** What an address says about coalitions, by these words. */
export interface WrittenCoalitions {
  readonly together?: string;
  readonly joint?: string;
}

/** Ids have neither of these signs, and both stand as they are in an address. */
const BETWEEN_COALITIONS = '*';
const BETWEEN_MEMBERS = '.';

/** `us.china`: a coalition by the ids of its members. */
export function writeMembers(ids: readonly string[]): string {
  return ids.join(BETWEEN_MEMBERS);
}

/** The ids of the members of `us.china`; undefined where it names one alone. */
export function readMembers(text: string): readonly string[] | undefined {
  return text.includes(BETWEEN_MEMBERS) ? text.split(BETWEEN_MEMBERS) : undefined;
}

/** `us.china`: a coalition by the positions of its members, as addresses say it. */
export function coalitionId(
  { decisionMakers }: { readonly decisionMakers: readonly { readonly id: string }[] },
  members: readonly number[],
): string {
  return writeMembers(members.map((position) => decisionMakers[position]!.id));
}

/** The positions of the members of `us.china`, or the one of `us`; undefined where some are not there. */
export function membersOf(
  { decisionMakers }: { readonly decisionMakers: readonly { readonly id: string }[] },
  id: string,
): number[] | undefined {
  const positions = id
    .split(BETWEEN_MEMBERS)
    .map((member) => decisionMakers.findIndex((each) => each.id === member));
  return positions.includes(-1) ? undefined : positions;
}

/** The positions of those with these ids. */
export function positionsOf(
  { decisionMakers }: { readonly decisionMakers: readonly { readonly id: string }[] },
  ids: readonly string[],
): number[] {
  return decisionMakers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

/** `us.china*us.south-korea`; what is as usual is not mentioned. */
export function writeCoalitions({ chosen, reading }: CoalitionChoices): WrittenCoalitions {
  const written = chosen.map(writeMembers);
  return {
    ...(written.length > 0 && { together: written.join(BETWEEN_COALITIONS) }),
    ...(reading !== USUAL_READING && { joint: reading }),
  };
}

export function readCoalitions({ together, joint }: WrittenCoalitions): CoalitionChoices {
  const written = together === undefined ? [] : together.split(BETWEEN_COALITIONS);
  return {
    chosen: written.map((members) => members.split(BETWEEN_MEMBERS)),
    reading: joint ?? USUAL_READING,
  };
}

/** Some choices with one coalition more. */
export function withCoalition(
  { chosen, reading }: CoalitionChoices,
  members: readonly string[],
): CoalitionChoices {
  return { chosen: [...without(chosen, members), members], reading };
}

/** Some choices with one coalition less. */
export function withoutCoalition(
  { chosen, reading }: CoalitionChoices,
  members: readonly string[],
): CoalitionChoices {
  return { chosen: without(chosen, members), reading };
}

function without(
  chosen: CoalitionChoices['chosen'],
  members: readonly string[],
): CoalitionChoices['chosen'] {
  return chosen.filter((other) => !isSameCoalition(other, members));
}

/** Whether two lists of ids are of the same members, in whatever order. */
export function isSameCoalition(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

interface WithMakers {
  /** Every part of a coalition may be gone through, as joint moves are read: of more there are too many. */
  readonly mostTogether: number;
  readonly decisionMakers: readonly { readonly id: string }[];
}

/**
 * The coalitions chosen that the conflict has, each once. None where preferences are read otherwise than
 * generally: coalitions are defined for that reading alone.
 */
export function coalitionsIn(
  conflict: Pick<ShownConflict, 'preferenceReadings' | 'preferenceReading'> & WithMakers,
  choices: CoalitionChoices,
): AskedCoalitions {
  const coalitions = otherReading(conflict) ? [] : knownCoalitions(conflict, choices);
  return { coalitions, reading: choices.reading };
}

/** The coalitions chosen that the conflict has, each once, also where they are set aside. */
export function knownCoalitions(
  { decisionMakers, mostTogether }: WithMakers,
  { chosen }: CoalitionChoices,
): readonly (readonly number[])[] {
  const ids = decisionMakers.map(({ id }) => id);
  const found = chosen.flatMap((members) => {
    const positions = [...new Set(members.map((id) => ids.indexOf(id)))].sort((a, b) => a - b);
    const isOne = positions.length >= 2 && positions.length <= mostTogether;
    return isOne && !positions.includes(-1) ? [positions] : [];
  });
  const isFirst = (one: readonly number[], k: number) =>
    found.findIndex((other) => other.join() === one.join()) === k;
  return found.filter(isFirst);
}
