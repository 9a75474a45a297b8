import type { Body } from '@standoff/language';
import { sayBodyRule, type ToldBond, type ToldChange } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { namesIn } from '../said/lexicon-of.ts';
import { bondsOf } from '../treaties/bindings.ts';
import { nameOfMember } from '../votes/take-vote.ts';
import { sayFormula } from '../words/formula-words.ts';

/** An institution: who is in it, and how it decides. */
export interface Institution {
  readonly body: Body;
  /** Positions of the members that are decision makers. */
  readonly members: readonly number[];
  /** Names of the others, whose votes the file gives. */
  readonly others: readonly string[];
  /** How it decides, in words. */
  readonly rule: string;
}

/** The institutions of a conflict, in the order of the file. */
export function readBodies(phrasebook: Phrasebook): Institution[] {
  const { conflict } = phrasebook;
  const { decisionMakers } = conflict;
  const positionOf = (member: string) => decisionMakers.findIndex(({ id }) => id === member);
  return conflict.bodies.map((body) => ({
    body,
    members: decisionMakers.flatMap(({ id }, position) =>
      body.members.some((member) => member.id === id) ? [position] : [],
    ),
    others: body.members.flatMap((member) =>
      positionOf(member.id) < 0 ? [nameOfMember(conflict, member)] : [],
    ),
    rule: sayRule(phrasebook, body),
  }));
}

function sayRule(phrasebook: Phrasebook, body: Body): string {
  const { votesNeeded, when, vetoes, sponsors, members, agreement, options } = body;
  const ownRules = (body.rulesOfOptions ?? []).map(
    ({ option }) => options.find(({ id }) => id === option)!.name,
  );
  const those = (ids: readonly string[]) =>
    members.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  return sayBodyRule(namesIn(phrasebook), {
    votesNeeded,
    members: members.length,
    ...(when && { when: when.text }),
    ...(agreement && { changes: changesOf(body, agreement), bonds: bondsIn(phrasebook, body) }),
    ...(ownRules.length > 0 && { ownRules }),
    vetoes: those(vetoes),
    ...(sponsors !== undefined && { sponsors: those(sponsors) }),
  });
}

function changesOf(
  { options: [option] }: Body,
  { transitions }: NonNullable<Body['agreement']>,
): ToldChange[] {
  const phrase = (level: number) => option!.levels[level]!.phrase;
  return transitions.flatMap(({ from, to, by }): ToldChange[] => {
    const change = { from: phrase(from), to: phrase(to) };
    if (by.kind === 'nobody') return [];
    if (by.kind === 'each') return [{ ...change, by: 'each' }];
    const when = by.when?.text;
    return [{ ...change, by: { votes: by.votes, ...(when !== undefined && { when }) } }];
  });
}

function bondsIn(phrasebook: Phrasebook, body: Body): ToldBond[] {
  return bondsOf(body).map(({ level, formulas, leaving }) => ({
    level: body.options[0]!.levels[level]!.phrase,
    bound: formulas.map((formula) => sayFormula(phrasebook, formula)),
    leaving,
  }));
}
