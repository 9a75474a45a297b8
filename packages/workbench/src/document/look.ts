import { type ConceptId, type ConflictReading, GIVEN, type Look } from '../analysis/readings.ts';

/**
 * How far each looks, as the address says it: a concept for all, and after it those who look otherwise,
 * `seq,us:nash`.
 */
export function parseLook(text: string | undefined): Look | undefined {
  if (text === undefined || text === '') return undefined;
  const words = text.split(',');
  const all = words.find((word) => !word.includes(':'));
  const own = words.flatMap((word): [string, string][] => {
    const at = word.lastIndexOf(':');
    return at < 0 ? [] : [[word.slice(0, at), word.slice(at + 1)]];
  });
  return { ...(all && { all }), own: Object.fromEntries(own) };
}

/** What the address says of a conflict as it is read: the commonest concept, then who looks otherwise. */
export function formatLook({ decisionMakers, profile }: Looked): string {
  const all = commonest(profile);
  const others = decisionMakers.flatMap(({ id }, k) =>
    profile[k] === all ? [] : [`${id}:${profile[k]}`],
  );
  return [all, ...others].join(',');
}

type Looked = Pick<ConflictReading, 'profile'> & {
  readonly decisionMakers: readonly { readonly id: string }[];
};

function commonest(profile: readonly ConceptId[]): ConceptId {
  const times = (concept: ConceptId) => profile.filter((each) => each === concept).length;
  return profile.reduce((best, concept) => (times(concept) > times(best) ? concept : best));
}

/** The concept by which everybody is read, or that each is read by its own. */
export function foresightOf({ profile }: Pick<ConflictReading, 'profile'>): ConceptId {
  return new Set(profile).size === 1 ? profile[0]! : GIVEN;
}

/** The same look with another concept for one of them, by position. */
export function lookWith(
  { decisionMakers, profile }: Looked,
  position: number,
  concept: ConceptId,
): Look {
  return lookOf({ decisionMakers, profile: profile.with(position, concept) });
}

/** What to ask for so that each is read as a profile says. */
export function lookOf({ decisionMakers, profile }: Looked): Look {
  return { own: Object.fromEntries(decisionMakers.map(({ id }, k) => [id, profile[k]!])) };
}

/** The concept by which one of them is read. */
export function conceptFor(
  { concepts, profile }: Pick<ConflictReading, 'concepts' | 'profile'>,
  foresight: ConceptId,
  position: number,
): ConflictReading['concepts'][number] {
  const wanted = foresight === GIVEN ? profile[position] : foresight;
  return concepts.find(({ id }) => id === wanted) ?? concepts[0]!;
}

/**
 * The concept by which some of them are read together: that of all, or where each looks as far as it
 * does the one that most of them are read by.
 */
export function conceptForSome(
  conflict: Pick<ConflictReading, 'concepts' | 'profile'>,
  foresight: ConceptId,
  members: readonly number[],
): ConflictReading['concepts'][number] {
  const { concepts, profile } = conflict;
  const wanted =
    foresight === GIVEN ? commonest(members.map((position) => profile[position]!)) : foresight;
  return concepts.find(({ id }) => id === wanted) ?? concepts[0]!;
}
