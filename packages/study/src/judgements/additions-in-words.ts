import { applyJudgements, type Conflict, type Judgement } from '@standoff/language';
import { sayAdditions, type ToldAddition, textOf } from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { judgementInWords, namesOf } from './say-judgement.ts';
import { toldJudgement } from './told-judgement.ts';

/** Additions one after the other, each in the words of the conflict that those before it have left. */
export function additionsInWords(
  casebook: Casebook,
  judgements: readonly Judgement[],
): ReturnType<typeof judgementInWords>[] {
  return eachAfterThose(casebook, judgements, judgementInWords);
}

/** The same as one sentence without its stop; of penalties that stand for several, who could be the one to punish. */
export function sayTogether(
  casebook: Casebook,
  judgements: readonly Judgement[],
  punishers: ReadonlyMap<Judgement, readonly string[]> = new Map(),
): string {
  const told = eachAfterThose(casebook, judgements, (book, judgement, conflict): ToldAddition => {
    const by = punishers.get(judgement);
    return {
      names: namesOf(book, conflict),
      judgement: toldJudgement(book, judgement, conflict),
      ...(by && { by }),
    };
  });
  return textOf(sayAdditions(told));
}

function eachAfterThose<T>(
  casebook: Casebook,
  judgements: readonly Judgement[],
  tell: (phrasebook: Phrasebook, judgement: Judgement, conflict: Conflict) => T,
): T[] {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  let conflict: Conflict = {
    ...casebook.conflict,
    ...{ doubts: [], perceptions: [], signals: [], findings: [] },
  };
  return judgements.map((judgement) => {
    const told = tell(withAddedOptions(casebook, conflict), judgement, conflict);
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
