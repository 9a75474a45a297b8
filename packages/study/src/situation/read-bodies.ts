import type { Body } from '@standoff/language';
import { agreementOf, inWords, listOf, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { nameOfMember } from '../votes/take-vote.ts';

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
export function readBodies(casebook: Casebook): Institution[] {
  const { conflict, decisionMakers } = casebook;
  const positionOf = (member: string) => decisionMakers.findIndex(({ id }) => id === member);
  return conflict.bodies.map((body) => ({
    body,
    members: decisionMakers.flatMap(({ id }, position) =>
      body.members.some((member) => member.id === id) ? [position] : [],
    ),
    others: body.members.flatMap((member) =>
      positionOf(member.id) < 0 ? [nameOfMember(casebook, member)] : [],
    ),
    rule: sayRule(casebook, body),
  }));
}

function sayRule(casebook: Casebook, { votesNeeded, vetoes, sponsors, members }: Body): string {
  const calledBy = (ids: readonly string[]) =>
    members.filter(({ id }) => ids.includes(id)).map((member) => nameOfMember(casebook, member));
  const named = (ids: readonly string[]) => calledBy(ids).map(proseName);
  const needs = `It adopts with ${inWords(votesNeeded, 'vote')} of ${members.length}`;
  const vetoed = vetoes.length === 0 ? '' : `, and not against ${listOf(named(vetoes), 'or')}`;
  const wanted =
    sponsors === undefined
      ? ''
      : ` A draft comes to the vote if ${listOf(named(sponsors), 'or')} ${agreementOf(calledBy(sponsors).slice(-1)).verb('wants')} it.`;
  return `${needs}${vetoed}.${wanted}`;
}
