import type { StateCode } from '@standoff/engine';
import {
  type ClaimLink,
  type Fact,
  formulasOfStatement,
  formulasOfTerm,
  type Statement,
  type WeightTerm,
} from '@standoff/language';
import type { FactGround, Of } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { factHolds, type Ground, truthOf } from '../casebook/truth.ts';
import { gatherLinks } from './claim-links.ts';

/** A fact that holds in some state, and what makes it hold there. */
export interface Consequence {
  readonly fact: Fact;
  /** That it holds there, with what makes it hold. */
  readonly means: Of<'comesAbout'>;
  /** What the fact cites, and the facts it rests on. */
  readonly claims: readonly ClaimLink[];
}

/** Facts that hold in a state, in the order of the file. */
export function factsIn(casebook: Casebook, state: StateCode): Fact[] {
  return casebook.conflict.facts.filter((fact) => factHolds(casebook, fact, state));
}

/** Why a fact holds in a state: *Collapse, because of “War”; “War” because of “Washington strikes”*. */
export function consequenceOf(casebook: Casebook, fact: Fact, state: StateCode): Consequence {
  const grounds = truthOf(casebook, fact.when, state).grounds;
  return {
    fact,
    means: {
      kind: 'comesAbout',
      fact: fact.id,
      at: casebook.stateId(state),
      because: grounds.map((ground) => plainGround(casebook, ground, state)),
    },
    claims: gatherLinks([
      ...fact.because,
      ...factsOfGrounds(casebook, grounds, state).flatMap(({ because }) => because),
    ]),
  };
}

/** Tells apart what is a consequence for other reasons, wherever it is one. */
export function sameConsequence({ means: { fact, because } }: Consequence): string {
  return JSON.stringify([fact, because]);
}

/** Each once, where it comes about for the same reasons in both states, or turns the votes of several. */
export function consequencesOnce(all: readonly Consequence[]): Consequence[] {
  return [...new Map(all.map((one) => [sameConsequence(one), one])).values()];
}

/** `War`, or `War (chance 0.7)` where it is not certain. */
export function nameOfFact({ name, chance }: Fact): string {
  return chance < 1 ? `${name} (chance ${chance})` : name;
}

function plainGround(casebook: Casebook, ground: Ground, state: StateCode): FactGround {
  if (ground.kind === 'level') {
    const { owner, id } = ground.option;
    return { kind: 'level', option: `${owner}.${id}`, level: ground.level };
  }
  const { fact, holds } = ground;
  // What does not hold is named, and not traced further.
  const below = holds ? truthOf(casebook, fact.when, state).grounds : [];
  return {
    kind: 'fact',
    fact: fact.id,
    so: holds,
    because: below.map((one) => plainGround(casebook, one, state)),
  };
}

/** The facts that hold among grounds, each once and followed by those that it rests on. */
function factsOfGrounds(casebook: Casebook, grounds: readonly Ground[], state: StateCode): Fact[] {
  return factsBelow(casebook, grounds, state, ({ holds }) => holds).map(({ fact }) => fact);
}

/** A fact that grounds name, and whether its conditions hold. */
interface FactBelow {
  readonly fact: Fact;
  readonly conditionsHold: boolean;
}

type RestingFact = Extract<Ground, { readonly kind: 'fact' }>;

/** The same of the facts that are followed, by a list, since facts may build on each other by thousands. */
function factsBelow(
  casebook: Casebook,
  grounds: readonly Ground[],
  state: StateCode,
  isFollowed: (ground: RestingFact) => boolean,
): FactBelow[] {
  const found = new Map<Fact, FactBelow>();
  const open = [...grounds].reverse();
  for (let ground = open.pop(); ground !== undefined; ground = open.pop()) {
    if (ground.kind === 'level' || !isFollowed(ground) || found.has(ground.fact)) continue;
    const { holds, grounds: below } = truthOf(casebook, ground.fact.when, state);
    found.set(ground.fact, { fact: ground.fact, conditionsHold: holds });
    open.push(...[...below].reverse());
  }
  return [...found.values()];
}

/** The facts on which a preference statement, or what a weight is for, turns in a state, with what makes them hold there. */
export function consequencesBehind(
  casebook: Casebook,
  conditional: Conditional,
  state: StateCode,
): Consequence[] {
  return groundsOf(casebook, conditional, state).flatMap((ground) =>
    ground.kind === 'fact' && ground.holds ? [consequenceOf(casebook, ground.fact, state)] : [],
  );
}

/**
 * The facts behind a preference statement, near and far, that are not certain to come about in a state
 * where their conditions hold; an unlikely one is taken not to.
 */
export function uncertainFacts(
  casebook: Casebook,
  conditional: Conditional,
  state: StateCode,
): Fact[] {
  // Long chains of facts are followed for nothing where all of them are certain.
  if (casebook.conflict.facts.every(({ chance }) => chance === 1)) return [];
  const grounds = groundsOf(casebook, conditional, state);
  return factsBelow(casebook, grounds, state, () => true)
    .filter(({ fact, conditionsHold }) => conditionsHold && fact.chance < 1)
    .map(({ fact }) => fact);
}

/** A statement, or what a weight is for. */
export type Conditional = Statement | WeightTerm;

function groundsOf(casebook: Casebook, conditional: Conditional, state: StateCode): Ground[] {
  const parts =
    'weight' in conditional ? formulasOfTerm(conditional) : formulasOfStatement(conditional);
  return parts.flatMap((part) => truthOf(casebook, part, state).grounds);
}
