import { applyJudgements, type Conflict, type Judgement } from '@standoff/language';
import { sayAdditions, type ToldAddition, textOf } from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { judgementInWords, namesOf } from './say-judgement.ts';
import type { Signed } from './signed.ts';
import { toldJudgement } from './told-judgement.ts';

/** Additions one after the other, each in the words of the conflict that those before it have left. */
export function additionsInWords(
  casebook: Casebook,
  judgements: readonly Judgement[],
): ReturnType<typeof judgementInWords>[] {
  return eachAfterThose(casebook, judgements, judgementInWords);
}

/**
 * The same as one sentence without its stop, what is signed as well first; of penalties that stand for several, who could be the
 * one to punish.
 */
export function sayTogether(
  casebook: Casebook,
  {
    signed,
    judgements,
  }: { readonly signed: readonly Signed[]; readonly judgements: readonly Judgement[] },
  punishers: ReadonlyMap<Judgement, readonly string[]> = new Map(),
): string {
  const names = namesOf(casebook, casebook.conflict);
  const signs = signed.map((one): ToldAddition => ({ names, signs: toldSigned(casebook, one) }));
  const told = eachAfterThose(casebook, judgements, (book, judgement, conflict): ToldAddition => {
    const by = punishers.get(judgement);
    return {
      names: namesOf(book, conflict),
      judgement: toldJudgement(book, judgement, conflict),
      ...(by && { by }),
    };
  });
  return textOf(sayAdditions([...signs, ...told]));
}

/** By which edits a deal of the file has what is signed as well among its terms. */
export function signedInWords(
  casebook: Casebook,
  deal: string,
  signed: readonly Signed[],
): ReturnType<typeof judgementInWords>[] {
  const terms = signed.map(({ option: at, level }): Judgement => {
    const { owner, id, levels } = casebook.options[at]!.option;
    return { kind: 'term', of: deal, owner, option: id, level: levels[level]!.id };
  });
  return additionsInWords(casebook, terms);
}

/** What an agreement stands at, and what it binds its parties to there. */
function toldSigned({ conflict, options }: Casebook, { option, level }: Signed) {
  const { owner, id } = options[option]!.option;
  const { binds = [] } = conflict.bodies.find((one) => one.id === owner)?.agreement ?? {};
  return {
    ...{ agreement: owner, option: `${owner}.${id}`, level },
    binds: binds.flatMap((one) => (one.level === level ? [plainFormula(one.formula)] : [])),
  };
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
