import { type ConceptId, GIVEN, type Look, type ShownConflict } from '../desk/shown-conflict.ts';
import {
  type CoalitionChoices,
  isSameCoalition,
  readMembers,
  writeMembers,
} from './coalition-choices.ts';

type CoalitionLooks = NonNullable<Look['coalitions']>;

/**
 * How far each looks, as the address says it: a concept for all, and after it those who look otherwise,
 * coalitions among them, `seq,us:nash,us.china:smr`.
 */
export function parseLook(text: string | undefined): Look | undefined {
  if (text === undefined || text === '') return undefined;
  const words = text.split(',');
  const all = words.find((word) => !word.includes(':'));
  const each = words.flatMap((word): [string, string][] => {
    const at = word.lastIndexOf(':');
    return at < 0 ? [] : [[word.slice(0, at), word.slice(at + 1)]];
  });
  const own = each.filter(([who]) => readMembers(who) === undefined);
  const coalitions = each.flatMap(([who, concept]) => {
    const members = readMembers(who);
    return members === undefined ? [] : [{ members, concept }];
  });
  return {
    ...(all && { all }),
    own: Object.fromEntries(own),
    ...(coalitions.length > 0 && { coalitions }),
  };
}

/**
 * What the address says of a conflict as it is read: the commonest concept, then who looks otherwise, then
 * the coalitions that were asked to look as far as said.
 */
export function formatLook(
  { decisionMakers, profile }: Looked,
  { coalitions = [] }: Pick<Look, 'coalitions'> = {},
): string {
  const all = commonest(profile);
  const others = decisionMakers.flatMap(({ id }, k) =>
    profile[k] === all ? [] : [`${id}:${profile[k]}`],
  );
  const together = coalitions.map(({ members, concept }) => `${writeMembers(members)}:${concept}`);
  return [all, ...others, ...together].join(',');
}

type Looked = Pick<ShownConflict, 'profile'> & {
  readonly decisionMakers: readonly { readonly id: string }[];
};

function commonest(profile: readonly ConceptId[]): ConceptId {
  const times = (concept: ConceptId) => profile.filter((each) => each === concept).length;
  return profile.reduce((best, concept) => (times(concept) > times(best) ? concept : best));
}

/** The concept by which everybody is read, or that each is read by its own. */
export function foresightOf({
  profile,
  coalitionForesight,
}: Pick<ShownConflict, 'profile' | 'coalitionForesight'>): ConceptId {
  const all = new Set([...profile, ...coalitionForesight.map(({ concept }) => concept)]);
  return all.size === 1 ? profile[0]! : GIVEN;
}

/** The concept that is asked for one of them, whose id may be the name of what every object has. */
export function askedOf(look: Look | undefined, id: string): ConceptId | undefined {
  return look && (ownOf(look, id) ?? look.all);
}

export function ownOf({ own }: Look, id: string): ConceptId | undefined {
  return Object.hasOwn(own, id) ? own[id] : undefined;
}

/** The same look with another concept for one of them, by position. */
export function lookWith(
  { decisionMakers, profile }: Looked,
  position: number,
  concept: ConceptId,
  asked: Look | undefined,
): Look {
  return lookOf({ decisionMakers, profile: profile.with(position, concept) }, asked?.coalitions);
}

/** What to ask for so that each is read as a profile says, and coalitions as asked. */
export function lookOf({ decisionMakers, profile }: Looked, coalitions: CoalitionLooks = []): Look {
  return {
    own: Object.fromEntries(decisionMakers.map(({ id }, k) => [id, profile[k]!])),
    ...(coalitions.length > 0 && { coalitions }),
  };
}

/** The same look with a concept for a coalition, by the ids of its members; undefined for that of most of them. */
export function lookWithCoalition(
  looked: Looked,
  members: readonly string[],
  concept: ConceptId | undefined,
  asked: Look | undefined,
): Look {
  const others = (asked?.coalitions ?? []).filter((one) => !isSameCoalition(one.members, members));
  const own = concept === undefined ? [] : [{ members, concept }];
  return lookOf(looked, [...others, ...own]);
}

/** A look without the coalitions that do not count; the same one where all do. */
export function lookOfCounting<L extends Look | undefined>(
  look: L,
  { chosen }: CoalitionChoices,
): L | Look {
  if (look?.coalitions === undefined) return look;
  const counting = look.coalitions.filter(({ members }) =>
    chosen.some((other) => isSameCoalition(other, members)),
  );
  if (counting.length === look.coalitions.length) return look;
  const { coalitions: _, ...rest } = look;
  return counting.length === 0 ? rest : { ...rest, coalitions: counting };
}

/** The concept by which one of them is read. */
export function conceptFor(
  { concepts, profile }: Pick<ShownConflict, 'concepts' | 'profile'>,
  foresight: ConceptId,
  position: number,
): ShownConflict['concepts'][number] {
  const wanted = foresight === GIVEN ? profile[position] : foresight;
  return concepts.find(({ id }) => id === wanted) ?? concepts[0]!;
}

type Profile = Pick<ShownConflict, 'profile' | 'coalitionForesight'>;

/**
 * The concept by which a coalition is read where each looks as far as it does, as the study reads it: its
 * own, or that of most of its members, of the first of them in a tie.
 */
export function conceptGivenTo(
  { profile, coalitionForesight }: Profile,
  members: readonly number[],
): ConceptId {
  const own = coalitionForesight.find((given) => given.members.join() === members.join());
  return own?.concept ?? commonest(members.map((member) => profile[member]!));
}

/** The concept by which a coalition is read: that of all, or where each looks as far as it does its own. */
export function conceptForCoalition(
  conflict: Pick<ShownConflict, 'concepts'> & Profile,
  foresight: ConceptId,
  members: readonly number[],
): ShownConflict['concepts'][number] {
  const { concepts } = conflict;
  const wanted = foresight === GIVEN ? conceptGivenTo(conflict, members) : foresight;
  return concepts.find(({ id }) => id === wanted) ?? concepts[0]!;
}

/** The concept of all, or the commonest where each looks as far as it does. */
export function commonConcept(
  { concepts, profile }: Pick<ShownConflict, 'concepts' | 'profile'>,
  foresight: ConceptId,
): ShownConflict['concepts'][number] {
  const wanted = foresight === GIVEN ? commonest(profile) : foresight;
  return concepts.find(({ id }) => id === wanted) ?? concepts[0]!;
}
