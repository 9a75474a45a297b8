import type { StateCode } from '@standoff/engine';
import type { Fact, Statement } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { factHolds, type Ground, truthOf } from '../casebook/truth.ts';
import { listOf, unique } from '../prose/lists.ts';
import { withSmallArticle } from '../prose/prose-name.ts';

/** A fact that holds in some state, and what makes it hold there. */
export interface Consequence {
  readonly fact: Fact;
  readonly text: string;
  /** Ids of claims, of the fact and of the facts it rests on. */
  readonly claims: readonly string[];
}

/** Facts that hold in a state, in the order of the file. */
export function factsIn(casebook: Casebook, state: StateCode): Fact[] {
  return casebook.conflict.facts.filter((fact) => factHolds(casebook, fact, state));
}

/** Why a fact holds in a state: `Collapse, because War (because “Washington strikes”)`. */
export function consequenceOf(casebook: Casebook, fact: Fact, state: StateCode): Consequence {
  const grounds = truthOf(casebook, fact.when, state).grounds;
  return {
    fact,
    text: `${nameOfFact(fact)}${sayGrounds(casebook, grounds, state, ', because ')}`,
    claims: unique([...fact.because, ...claimsOfGrounds(casebook, grounds, state)]),
  };
}

/** `War`, or `War (chance 0.7)` where it is not certain. */
export function nameOfFact({ name, chance }: Fact): string {
  return chance < 1 ? `${name} (chance ${chance})` : name;
}

function sayGrounds(
  casebook: Casebook,
  grounds: readonly Ground[],
  state: StateCode,
  opening: string,
): string {
  if (grounds.length === 0) return '';
  return opening + listOf(unique(grounds.map((ground) => sayGround(casebook, ground, state))));
}

function sayGround(casebook: Casebook, ground: Ground, state: StateCode): string {
  if (ground.kind === 'level') return `“${casebook.phrases.get(ground.option)![ground.level]}”`;
  const { fact, holds } = ground;
  if (!holds) return `not “${fact.name}”`;
  const { grounds } = truthOf(casebook, fact.when, state);
  return `${withSmallArticle(fact.name)}${grounds.length === 0 ? '' : `${sayGrounds(casebook, grounds, state, ' (because ')})`}`;
}

function claimsOfGrounds(
  casebook: Casebook,
  grounds: readonly Ground[],
  state: StateCode,
): string[] {
  return grounds.flatMap((ground) => {
    if (ground.kind === 'level' || !ground.holds) return [];
    const below = truthOf(casebook, ground.fact.when, state).grounds;
    return [...ground.fact.because, ...claimsOfGrounds(casebook, below, state)];
  });
}

/** The facts on which a preference statement, or what a weight is for, turns in a state, with what makes them hold there. */
export function consequencesBehind(
  casebook: Casebook,
  { formula, if: condition, unless }: Pick<Statement, 'formula' | 'if' | 'unless'>,
  state: StateCode,
): Consequence[] {
  const parts = [formula, condition, unless].filter((part) => part !== undefined);
  const grounds = parts.flatMap((part) => truthOf(casebook, part, state).grounds);
  return grounds.flatMap((ground) =>
    ground.kind === 'fact' && ground.holds ? [consequenceOf(casebook, ground.fact, state)] : [],
  );
}
