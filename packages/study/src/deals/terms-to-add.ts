import { levelsOf, type StateCode } from '@standoff/engine';
import {
  applyJudgement,
  type Conflict,
  type Formula,
  type Judgement,
  type JudgementOf,
  listsStates,
} from '@standoff/language';
import { labels } from '@standoff/wording';
import type { MeansOfAddition } from '../asking/additions.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { Signed } from '../judgements/signed.ts';
import type { AdditionsAsked, UnfitMeans } from './additions.ts';

/** Something that can be added to a deal beside what parties want. */
export type TermToAdd = AddedTerm | SignedTerm;

/** What changes the conflict. */
export interface AddedTerm {
  readonly means: MeansOfAddition;
  /** By what it is added to a conflict that others may have been added to already. */
  judgementIn(conflict: Conflict): Judgement;
  /** Of a lock: which option. */
  readonly lock?: JudgementOf<'lock'> & { readonly level: string };
}

/** What changes where the deal leads. */
export interface SignedTerm {
  readonly means: 'signatures';
  readonly signs: Signed;
}

export function isSigned(term: TermToAdd): term is SignedTerm {
  return 'signs' in term;
}

export interface TermsToAdd {
  readonly terms: readonly TermToAdd[];
  readonly unfit: readonly UnfitMeans[];
}

/** A deal that something may be added to. */
export interface ToAddTo {
  /** Where it leads. */
  readonly state: StateCode;
  /** Where the parties set out. */
  readonly start: StateCode;
  /** Decision makers by position, then the bodies that take part. */
  readonly parties: readonly number[];
}

/**
 * What can be added to a deal: each option of a party, or of a body that takes part, is locked where the deal has
 * it; each decision maker may be punished by each other one where its options are not as in the deal; each party
 * that is a member of a body that takes part may be given a veto; an agreement to which a party belongs and which the deal leaves
 * as it is may be signed as well, or need notice; each other member of a body that takes part may be given a vote.
 */
export function termsToAdd(
  casebook: Casebook,
  { state, start, parties }: ToAddTo,
  { means, willing }: Pick<AdditionsAsked, 'means' | 'willing'>,
): TermsToAdd {
  const all = [
    ...locksAt(casebook, state, parties),
    ...penaltiesFor(casebook, state, parties, willing),
    ...vetoesFor(casebook, parties),
    ...signaturesFor(casebook, state, start, parties),
    ...noticeFor(casebook, parties),
    ...votesFor(casebook, parties),
  ].filter((term) => means.includes(term.means));
  const unfit = new Map<MeansOfAddition, UnfitMeans>();
  const terms = all.filter((term) => {
    if (isSigned(term)) return true;
    const outcome = applyJudgement(casebook.conflict, term.judgementIn(casebook.conflict));
    if (outcome.status === 'applied') return true;
    const { code, message } = outcome.reason;
    // A vote that would leave a body unable to adopt anything is none that somebody could give.
    const isIdle = code === 'nothing-changes' || term.means === 'votes';
    if (!isIdle && !unfit.has(term.means)) {
      const isPenalty = term.means === 'penalties' || term.means === 'guarantors';
      const listing =
        isPenalty && code === 'other-form' ? listsStates(casebook.conflict) : undefined;
      const who = listing && { listing: listing.id };
      unfit.set(term.means, { means: term.means, why: message, ...who });
    }
    return false;
  });
  return { terms, unfit: [...unfit.values()] };
}

/** The locks of a deal that leads somewhere else by what is signed as well. */
export function locksFor(
  casebook: Casebook,
  state: StateCode,
  parties: readonly number[],
): AddedTerm[] {
  return locksAt(casebook, state, parties).filter(({ lock }) => {
    return applyJudgement(casebook.conflict, lock!).status === 'applied';
  });
}

function locksAt(
  { options, model, movers }: Casebook,
  state: StateCode,
  parties: readonly number[],
): AddedTerm[] {
  if (model.form.kind !== 'options') return [];
  const levels = levelsOf(model.form, state);
  return options.flatMap(({ decisionMaker, option }, at): AddedTerm[] => {
    if (!parties.includes(decisionMaker)) return [];
    const level = option.levels[levels[at]!]!.id;
    const lock = { kind: 'lock', of: movers[decisionMaker]!.id, option: option.id, level } as const;
    return [{ means: 'locks', lock, judgementIn: () => lock }];
  });
}

function penaltiesFor(
  casebook: Casebook,
  state: StateCode,
  parties: readonly number[],
  willing: boolean,
): AddedTerm[] {
  const { decisionMakers } = casebook;
  return decisionMakers.flatMap(({ id: of, name }, breaker): AddedTerm[] => {
    const when = notAsIn(casebook, state, breaker);
    if (when === undefined) return [];
    return decisionMakers.flatMap(({ id: by }, punisher): AddedTerm[] => {
      if (punisher === breaker) return [];
      const option = freeId(casebook.conflict, by, `punish-${of}`);
      const penalty: Judgement = {
        ...{ kind: 'penalty', of, by, option, name: labels.punishment(name), when },
        ...(willing && { willing }),
      };
      const means = parties.includes(punisher) ? 'penalties' : 'guarantors';
      return [{ means, judgementIn: () => penalty }];
    });
  });
}

/** That some option of a decision maker is not as in a state; undefined where it has none. */
function notAsIn(
  { options, model, decisionMakers }: Casebook,
  state: StateCode,
  who: number,
): Formula | undefined {
  if (model.form.kind !== 'options') return undefined;
  const levels = levelsOf(model.form, state);
  const { span } = decisionMakers[who]!;
  const others = options.flatMap(({ decisionMaker, option }, at): Formula[] => {
    const { owner, id } = option;
    return decisionMaker === who
      ? [
          {
            ...{ kind: 'comparison', option: { owner, option: id }, operator: '!=' },
            ...{ level: levels[at]!, bare: false, span },
          },
        ]
      : [];
  });
  const [first, ...rest] = others;
  return first && rest.reduce<Formula>((left, right) => ({ kind: 'or', left, right, span }), first);
}

/** An id that nothing in the file has. */
function freeId({ decisionMakers, facts, namedStates }: Conflict, owner: string, id: string) {
  const own = decisionMakers.find((one) => one.id === owner)?.options ?? [];
  const taken = [...own, ...facts, ...namedStates].map((one) => one.id);
  let free = id.slice(0, 60);
  for (let k = 2; taken.includes(free); k++) free = `${id.slice(0, 60)}-${k}`;
  return free;
}

function vetoesFor(casebook: Casebook, parties: readonly number[]): AddedTerm[] {
  const { movers, conflict, decisionMakers } = casebook;
  const bodies = parties.filter((one) => isBody(casebook, one)).map((one) => movers[one]!.id);
  return conflict.bodies.flatMap(({ id: of, members, vetoes, agreement }): AddedTerm[] => {
    if (!bodies.includes(of) || agreement !== undefined) return [];
    const voters = members.filter(
      ({ id, vote }) =>
        vote === undefined &&
        !vetoes.includes(id) &&
        parties.some((one) => decisionMakers[one]?.id === id),
    );
    return voters.map(({ id }) => ({
      means: 'rules',
      judgementIn(changed) {
        const body = changed.bodies.find((one) => one.id === of)!;
        return { kind: 'rule', of, votes: body.votesNeeded, vetoes: [...body.vetoes, id] };
      },
    }));
  });
}

/** Each agreement that takes part and that a deal leaves as it is stands at another of its levels. */
function signaturesFor(
  casebook: Casebook,
  state: StateCode,
  start: StateCode,
  parties: readonly number[],
): SignedTerm[] {
  const { options, model } = casebook;
  if (model.form.kind !== 'options') return [];
  const [before, after] = [levelsOf(model.form, start), levelsOf(model.form, state)];
  const agreements = agreementsAmong(casebook, parties);
  return options.flatMap(({ decisionMaker, option: { levels } }, option): SignedTerm[] => {
    if (!agreements.includes(decisionMaker) || before[option] !== after[option]) return [];
    return levels.flatMap((_, level) =>
      level === after[option] ? [] : [{ means: 'signatures', signs: { option, level } }],
    );
  });
}

function agreementsAmong({ movers, conflict }: Casebook, parties: readonly number[]): number[] {
  return parties.filter((one) =>
    conflict.bodies.some(({ id, agreement }) => agreement !== undefined && movers[one]!.id === id),
  );
}

function noticeFor(casebook: Casebook, parties: readonly number[]): AddedTerm[] {
  return agreementsAmong(casebook, parties).map((one) => {
    const { id: of } = casebook.movers[one]!;
    const judgement = { kind: 'notice', of, value: true } as const;
    return { means: 'notice', judgementIn: () => judgement };
  });
}

/** Members who do not agree on the deal and whose votes are not what they are asked for. */
function votesFor(
  { movers, conflict, decisionMakers }: Casebook,
  parties: readonly number[],
): AddedTerm[] {
  const ids = parties.map((one) => movers[one]!.id);
  return conflict.bodies.flatMap(({ id: of, members, agreement }): AddedTerm[] => {
    if (!ids.includes(of) || agreement !== undefined) return [];
    const others = members.filter(
      ({ id }) => !ids.includes(id) || !decisionMakers.some((one) => one.id === id),
    );
    return others.flatMap(({ id: member }) =>
      (['yes', 'no'] as const).map((vote): AddedTerm => {
        return { means: 'votes', judgementIn: () => ({ kind: 'vote', of, member, vote }) };
      }),
    );
  });
}
