import type { Claim } from './define/claim.ts';
import { visitKind } from './define/define-proposition.ts';
import type { MemberType } from './define/members.ts';
import { noReferences, type References } from './define/references.ts';
import { writtenOfWorlds } from './define/world.ts';
import { type AllOf, type Deniable, kindOf, type Of, type Proposition } from './kinds.ts';

/** The denial of what can be denied: what is so where this is not. */
export function negate<P extends Deniable>(proposition: P): P {
  return { ...proposition, so: !proposition.so };
}

export function isDeniable(proposition: Proposition): proposition is Deniable {
  return 'so' in proposition;
}

/** A proposition that stands within another one, as what it is. */
export function claimed(claim: Claim): Proposition {
  return claim as Proposition;
}

/** What some propositions refer to. */
export function referencesOf(propositions: Iterable<Proposition>): References {
  const references = noReferences();
  addReferences(propositions, references);
  return references;
}

/** Adds what some propositions refer to. */
export function addReferences(propositions: Iterable<Proposition>, to: References): void {
  for (const one of propositions) visit(one, to);
}

function visit(proposition: Proposition, references: References): void {
  if (proposition.kind === 'all') {
    for (const one of proposition.of) visit(one, references);
    return;
  }
  visitKind(kindOf(proposition), proposition, references);
  for (const claim of references.within.splice(0)) visit(claimed(claim), references);
  if (proposition.in?.seenBy !== undefined) references.movers.add(proposition.in.seenBy);
  const given = proposition.in?.foresight;
  if (given === undefined) return;
  for (const [who, concept] of Object.entries(given.concepts)) {
    references.movers.add(who);
    references.concepts.add(concept);
  }
  for (const { members, concept } of given.together) {
    for (const who of members) references.movers.add(who);
    references.concepts.add(concept);
  }
}

/** Whether a proposition can be asked, cited and linked by itself: what is so only as somebody sees it can not. */
export function isStandalone(proposition: Proposition): boolean {
  return proposition.kind === 'all'
    ? (proposition satisfies AllOf).of.every(isStandalone)
    : kindOf(proposition).standalone &&
        Object.keys(proposition.in ?? {}).every((member) => writtenOfWorlds.includes(member));
}

/** Whether some verdicts differ in nothing but the concept. */
export function verdictsAlike(verdicts: readonly Of<'stable'>[]): boolean {
  const keys = verdicts.map(({ concept, ...apart }) =>
    concept === undefined ? '' : JSON.stringify(Object.entries(apart).sort()),
  );
  return keys[0] !== '' && keys.every((key) => key === keys[0]);
}

/** The same with verdicts that differ in nothing but the concept put together, where the first of them stands. */
export function gatherVerdicts(some: readonly Proposition[]): Proposition[] {
  const groups: Proposition[][] = [];
  for (const one of some) {
    const alike = groups.find((group) => {
      const verdicts = [...group, one].filter((each) => each.kind === 'stable');
      return verdicts.length === group.length + 1 && verdictsAlike(verdicts);
    });
    if (alike === undefined) groups.push([one]);
    else alike.push(one);
  }
  return groups.map((of) => (of.length === 1 ? of[0]! : { kind: 'all', of, so: true }));
}

/** The same about states that are called otherwise; undefined where one of them is not called anything. */
export function withStates<P extends Proposition>(
  proposition: P,
  rename: (id: string) => string | undefined,
): P | undefined {
  if (proposition.kind === 'all') {
    const of = proposition.of.map((one) => withStates(one, rename));
    return of.includes(undefined) ? undefined : ({ ...proposition, of } as P);
  }
  const renamed: Record<string, unknown> = { ...proposition };
  for (const [name, { type }] of Object.entries(kindOf(proposition).members)) {
    const value = renamed[name];
    if (value === undefined) continue;
    const found = renamedIn(type, value, rename);
    if (found === undefined) return undefined;
    renamed[name] = found;
  }
  return renamed as P;
}

/** A member with its states renamed; undefined where one of them is not called anything. */
function renamedIn(
  type: MemberType,
  value: unknown,
  rename: (id: string) => string | undefined,
): unknown {
  if (type.is === 'state') return rename(value as string);
  if (type.is !== 'list') return value;
  const all = (value as readonly unknown[]).map((one) => renamedIn(type.of, one, rename));
  return all.includes(undefined) ? undefined : all;
}
