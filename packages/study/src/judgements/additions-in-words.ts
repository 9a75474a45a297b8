import { applyJudgements, type Conflict, type Judgement } from '@standoff/language';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { judgementInWords } from './say-judgement.ts';

/** Additions one after the other, each in the words of the conflict that those before it have left. */
export function additionsInWords(
  casebook: Casebook,
  judgements: readonly Judgement[],
): ReturnType<typeof judgementInWords>[] {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  let conflict: Conflict = {
    ...casebook.conflict,
    ...{ doubts: [], perceptions: [], signals: [], findings: [] },
  };
  return judgements.map((judgement) => {
    const told = judgementInWords(withAddedOptions(casebook, conflict), judgement, conflict);
    const outcome = applyJudgements(conflict, [judgement]);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    return told;
  });
}

/** What a conflict is told by that has more options than the casebook, at the end of those of their owners. */
export function withAddedOptions(
  { conflict: written, options, phrases }: Casebook,
  conflict: Conflict,
): Phrasebook {
  const added = conflict.decisionMakers.flatMap((one, decisionMaker) =>
    one.options
      .slice(written.decisionMakers[decisionMaker]!.options.length)
      .map((option) => ({ decisionMaker, option })),
  );
  if (added.length === 0) return { conflict: written, options, phrases };
  const said = added.map(
    ({ option }) => [option, option.levels.map(({ phrase }) => phrase)] as const,
  );
  return {
    conflict: written,
    options: [...options, ...added],
    phrases: new Map([...phrases, ...said]),
  };
}
