import { levelsOf, type StateCode } from '@standoff/engine';
import {
  applyJudgement,
  type Conflict,
  type Formula,
  type Judgement,
  type JudgementOf,
} from '@standoff/language';
import { labels } from '@standoff/wording';
import type { MeansOfAddition } from '../asking/additions.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { AdditionsAsked } from './additions.ts';

/** Something that can be added to a deal beside what parties want. */
export interface TermToAdd {
  readonly means: MeansOfAddition;
  /** By what it is added to a conflict that others may have been added to already. */
  judgementIn(conflict: Conflict): Judgement;
  /** Of a lock: which option. */
  readonly lock?: JudgementOf<'lock'> & { readonly level: string };
}

export interface TermsToAdd {
  readonly terms: readonly TermToAdd[];
  readonly unfit: readonly { readonly means: MeansOfAddition; readonly why: string }[];
}

/**
 * What can be added to a deal: each option of a party, or of a body that takes part, is locked where the deal has
 * it; each decision maker may be punished by each other one where its options are not as in the deal; each party
 * that is a member of a body that takes part may be given a veto.
 */
export function termsToAdd(
  casebook: Casebook,
  state: StateCode,
  parties: readonly number[],
  { means, willing }: Pick<AdditionsAsked, 'means' | 'willing'>,
): TermsToAdd {
  const all = [
    ...locksAt(casebook, state, parties),
    ...penaltiesFor(casebook, state, parties, willing),
    ...vetoesFor(casebook, parties),
  ].filter((term) => means.includes(term.means));
  const unfit = new Map<MeansOfAddition, string>();
  const terms = all.filter((term) => {
    const outcome = applyJudgement(casebook.conflict, term.judgementIn(casebook.conflict));
    if (outcome.status === 'applied') return true;
    const { code, message } = outcome.reason;
    if (code !== 'nothing-changes' && !unfit.has(term.means)) unfit.set(term.means, message);
    return false;
  });
  return { terms, unfit: [...unfit].map(([of, why]) => ({ means: of, why })) };
}

function locksAt(
  { options, model, movers }: Casebook,
  state: StateCode,
  parties: readonly number[],
): TermToAdd[] {
  if (model.form.kind !== 'options') return [];
  const levels = levelsOf(model.form, state);
  return options.flatMap(({ decisionMaker, option }, at): TermToAdd[] => {
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
): TermToAdd[] {
  const { decisionMakers } = casebook;
  return decisionMakers.flatMap(({ id: of, name }, breaker): TermToAdd[] => {
    const when = notAsIn(casebook, state, breaker);
    if (when === undefined) return [];
    return decisionMakers.flatMap(({ id: by }, punisher): TermToAdd[] => {
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

function vetoesFor(casebook: Casebook, parties: readonly number[]): TermToAdd[] {
  const { movers, conflict, decisionMakers } = casebook;
  const bodies = parties.filter((one) => isBody(casebook, one)).map((one) => movers[one]!.id);
  return conflict.bodies.flatMap(({ id: of, members, vetoes }): TermToAdd[] => {
    if (!bodies.includes(of)) return [];
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
