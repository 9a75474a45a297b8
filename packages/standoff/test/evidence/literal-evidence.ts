import { applyJudgements, type Conflict, readJudgements } from '@standoff/language';
import { type Citing, type Grade, type Links, playerId } from './random-claims.ts';

/** What can be dropped, read off the description: a fact, what stands at a place, or one of several there. */
export interface Unit {
  readonly fact?: number;
  readonly of?: string;
  readonly place?: number;
  readonly member?: number;
  /** How many statements stand at the place. */
  readonly beside?: number;
  readonly links: Links;
}

export function unitsOf({ players, facts }: Citing): Unit[] {
  const statements = players.flatMap((places, k) =>
    places.flatMap(({ wishes, links }, at): Unit[] => {
      const where = { of: playerId(k), place: at + 1, beside: wishes.length };
      if (wishes.length === 1) return [{ ...where, links: wishes[0]!.links }];
      if (wishes.every((wish) => Object.keys(wish.links).length === 0)) {
        return [{ ...where, links }];
      }
      return wishes.map((wish, member) => {
        return { ...where, member: member + 1, links: weakest(links, wish.links) };
      });
    }),
  );
  return [...statements, ...facts.map(({ links }, fact): Unit => ({ fact, links }))];
}

const strength: readonly Grade[] = ['suggests', 'part', 'none', 'says'];

/** What a statement and its place cite; of a claim that both cite the weaker grade. */
function weakest(a: Links, b: Links): Links {
  const both = Object.keys({ ...a, ...b }).map((id) => {
    const grades = [a[id], b[id]].flatMap((grade) => grade ?? []);
    return [id, strength.find((one) => grades.includes(one))!] as const;
  });
  return Object.fromEntries(both);
}

export function fateOf({ links }: Unit, claim: string, drop: 'alone' | 'said'): string | undefined {
  const grade = links[claim];
  if (grade === undefined) return undefined;
  const others = Object.entries(links).filter(([id]) => id !== claim);
  if (others.some(([, other]) => other === 'says')) return 'borne';
  if (others.length > 0) return 'in-doubt';
  return drop === 'said' && (grade === 'part' || grade === 'suggests') ? 'in-doubt' : 'dropped';
}

/** The judgements that take units out, from the last place to the first. */
function removing(units: readonly Unit[]): Record<string, unknown>[] {
  const facts = units.filter(({ fact }) => fact !== undefined);
  const places = units
    .filter(({ of }) => of !== undefined)
    .toSorted((a, b) => b.place! - a.place! || (b.member ?? 0) - (a.member ?? 0));
  return [
    ...facts.map(({ fact }) => ({ kind: 'fact', fact: `f${fact}`, value: false })),
    ...places.map(({ of, place, member, beside }, k) => {
      const before = places
        .slice(0, k)
        .filter((one) => one.of === of && one.place === place).length;
      // The last one that is left stands alone.
      return member === undefined || before === beside! - 1
        ? { kind: 'drop', of, place }
        : { kind: 'drop', of, place, member };
    }),
  ];
}

export function conflictWithout(conflict: Conflict, units: readonly Unit[]): Conflict {
  const read = readJudgements(conflict, removing(units));
  if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
  const outcome = applyJudgements(conflict, read.judgements);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.conflict;
}

export function subsetsOf<T>([first, ...others]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  return subsetsOf(others).flatMap((rest) => [rest, [first, ...rest]]);
}
