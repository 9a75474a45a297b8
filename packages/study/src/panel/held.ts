import type { Casebook } from '../casebook/casebook.ts';
import type { PanelGround } from './panel-ground.ts';
import { type Person, type Said, saying, whoSaidNothing } from './person.ts';

/** One thing that somebody holds, of a conflict: statements of a party by their positions, from 0. */
export type HeldJudgement =
  | {
      readonly kind: 'most-important';
      readonly dm: number;
      /** Of these statements the most important is one of those. */
      readonly of: readonly number[];
      readonly in: readonly number[];
    }
  /** The most important first, within each degree; of what is left out nothing is said. */
  | { readonly kind: 'order'; readonly dm: number; readonly statements: readonly number[] }
  /** Whether a statement is a wish at all. */
  | { readonly kind: 'wish'; readonly dm: number; readonly statement: number; readonly so: boolean }
  /** Whether a consequence follows. */
  | { readonly kind: 'fact'; readonly fact: string; readonly so: boolean };

/** What one person answered in one round. */
export interface Answers {
  readonly code: string;
  readonly round: number;
  /** Of what is not one's field nothing is held. */
  readonly holds: readonly HeldJudgement[];
  /** How many questions were not somebody's field. */
  readonly notTheirField: number;
}

/** Whom and what people were asked about: all that somebody said something of. */
export function askedAbout(
  { decisionMakers }: Pick<Casebook, 'decisionMakers'>,
  all: readonly Answers[],
): { readonly parties: readonly number[]; readonly facts: readonly string[] } {
  const holds = all.flatMap((one) => one.holds);
  const facts = new Set(holds.flatMap((one) => (one.kind === 'fact' ? [one.fact] : [])));
  const parties = [...decisionMakers.keys()].filter((dm) =>
    holds.some((one) => one.kind !== 'fact' && one.dm === dm),
  );
  return { parties, facts: [...facts].sort() };
}

/** A person by what they answered up to a round; and what contradicts what they had said before, which is left out. */
export interface PersonHeld {
  readonly person: Person;
  readonly contradicting: readonly HeldJudgement[];
}

/** The same person in a later round holds what they say then, and of the rest what they said before. */
export function personBy(
  ground: PanelGround,
  code: string,
  holds: readonly HeldJudgement[],
): PersonHeld {
  let person = whoSaidNothing(ground, code);
  const contradicting: HeldJudgement[] = [];
  // What is a wish at all is settled first: answers about what is none say nothing.
  const inTurn = [...holds].sort((a, b) => Number(b.kind === 'wish') - Number(a.kind === 'wish'));
  for (const one of inTurn) {
    const next = saidBy(ground, one).reduce<Person | undefined>(
      (so, said) => so && saying(so, said),
      person,
    );
    if (next === undefined) contradicting.push(one);
    else person = next;
  }
  return { person, contradicting };
}

/** What it comes to, answer by answer. */
function saidBy({ parties, facts }: PanelGround, held: HeldJudgement): Said[] {
  if (held.kind === 'fact') return [{ kind: 'fact', fact: facts.indexOf(held.fact), so: held.so }];
  const party = parties.findIndex(({ dm }) => dm === held.dm);
  switch (held.kind) {
    case 'wish':
      return [{ kind: 'wish', party, statement: held.statement, so: held.so }];
    case 'most-important':
      return [
        { kind: 'most-important', party, answer: { of: bitsOf(held.of), in: bitsOf(held.in) } },
      ];
    case 'order': {
      // Within each degree: whatever is cared for greatly comes before what is not.
      const { great } = parties[party]!.open;
      const isGreat = (one: number) => ((great >>> one) & 1) === 1;
      return [held.statements.filter(isGreat), held.statements.filter((one) => !isGreat(one))]
        .flatMap(firstOfEachRest)
        .map((answer): Said => ({ kind: 'most-important', party, answer }));
    }
  }
}

/** An order as answers: of all that are left the first one is the most important. */
function firstOfEachRest(statements: readonly number[]) {
  return statements.slice(0, -1).map((first, k) => {
    return { of: bitsOf(statements.slice(k)), in: 1 << first };
  });
}

function bitsOf(statements: readonly number[]): number {
  return statements.reduce((bits, one) => bits | (1 << one), 0);
}

/** What is held in the end, where a later answer to the same replaces an earlier one. */
export function upToRound(all: readonly Answers[], round: number): readonly HeldJudgement[] {
  const held = new Map<string, HeldJudgement>();
  for (const { holds } of all.filter((one) => one.round <= round).sort(byRound)) {
    for (const one of holds) {
      const key = keyOf(one);
      held.delete(key);
      held.set(key, one);
    }
  }
  return [...held.values()];
}

function byRound(a: Answers, b: Answers): number {
  return a.round - b.round;
}

/** The same question has the same key. */
function keyOf(held: HeldJudgement): string {
  switch (held.kind) {
    case 'fact':
      return `fact ${held.fact}`;
    case 'wish':
      return `wish ${held.dm} ${held.statement}`;
    case 'order':
      return `order ${held.dm}`;
    case 'most-important':
      return `most ${held.dm} ${[...held.of].sort((a, b) => a - b).join()}`;
  }
}
