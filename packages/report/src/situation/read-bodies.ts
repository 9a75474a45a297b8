import type { Body, Option } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { inWords, listOf } from '../words/lists.ts';
import { proseName } from '../words/prose-name.ts';

/** An institution: who is in it, how it decides, and where its options stand. */
export interface BodyReading {
  readonly body: Body;
  /** Positions of the members that are decision makers. */
  readonly members: readonly number[];
  /** Ids of the others, whose votes the file gives. */
  readonly others: readonly string[];
  /** How it decides, in a sentence. */
  readonly rule: string;
  readonly options: readonly HeldReading[];
}

export interface HeldReading {
  readonly option: Option;
  readonly level: number;
  /** What is the case at each level. */
  readonly phrases: readonly string[];
}

/** The institutions of a conflict, in the order of the file. */
export function readBodies(casebook: Casebook): BodyReading[] {
  return casebook.conflict.bodies.map((body) => ({
    body,
    members: casebook.decisionMakers.flatMap(({ id }, position) =>
      body.members.some((member) => member.id === id) ? [position] : [],
    ),
    others: body.members.flatMap(({ id, vote }) => (vote === undefined ? [] : [id])),
    rule: sayRule(casebook, body),
    options: casebook.held
      .filter(({ option }) => option.owner === body.id)
      .map(({ option, level }) => ({ option, level, phrases: casebook.phrases.get(option)! })),
  }));
}

function sayRule({ decisionMakers }: Casebook, { votesNeeded, vetoes, members }: Body): string {
  const needs = `It adopts with ${inWords(votesNeeded, 'vote')} of ${members.length}`;
  if (vetoes.length === 0) return `${needs}.`;
  const named = vetoes.map((veto) =>
    proseName(decisionMakers.find(({ id }) => id === veto)?.name ?? veto),
  );
  return `${needs}, and not against ${listOf(named, 'or')}.`;
}
