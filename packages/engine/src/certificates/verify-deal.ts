import {
  type ForbiddenMove,
  type Model,
  movesOfOption,
  type OptionForm,
  type Vote,
} from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { levelsOf, readStates } from '../model/state-reader.ts';
import type { DealCertificate, DealFails, DealStands, VotedStep } from './deal-certificate.ts';
import { modelAsAgreed } from './plain-agreement.ts';
import { mayChange, type PlainModel, readPlainly } from './plain-reading.ts';
import { ballotsOn } from './plain-votes.ts';
import type { Verification } from './verify.ts';

/** A problem in words, or undefined where there is none. */
type Problem = string | undefined;

/** Checks a certificate of a deal against the model alone. */
export function verifyDealCertificate(model: Model, certificate: DealCertificate): Verification {
  const problem = new Check(model, certificate).problem();
  return problem === undefined ? { valid: true } : { valid: false, problem };
}

class Check {
  readonly #certificate: DealCertificate;
  readonly #model: Model;
  /** The model in which bodies that take part adopt what the parties agreed on. */
  readonly #agreed: Model;
  readonly #reading: PlainModel;

  constructor(model: Model, certificate: DealCertificate) {
    this.#certificate = certificate;
    this.#model = model;
    this.#agreed = modelAsAgreed(model, certificate.parties, certificate.bodies);
    this.#reading = readPlainly(this.#agreed);
  }

  problem(): Problem {
    const { verdict, parties, bodies, from, against, deal } = this.#certificate;
    const isKind = (all: readonly number[], isBody: boolean) =>
      new Set(all).size === all.length &&
      all.every((one) => {
        const preference = this.#model.preferences[one];
        return preference !== undefined && (preference.kind === 'voting') === isBody;
      });
    if (parties.length === 0 || !isKind(parties, false)) return 'no such parties';
    if (!isKind(bodies, true)) return 'no such bodies';
    const states = [from, against, deal];
    if (!states.every((one) => this.#reading.isState(one))) return 'a state is not feasible';
    // A certificate is text from others: what its type allows is asked nevertheless.
    if (!['deal', 'no-deal'].includes(verdict)) return `no verdict is called ${verdict}`;
    return this.#certificate.verdict === 'deal'
      ? this.#stands(this.#certificate)
      : this.#fails(this.#certificate);
  }

  #stands({ parties, atOnce, from, against, deal, steps }: DealStands): Problem {
    const unwilling = parties.find((one) => !this.#reading.prefers(one, deal, against));
    if (unwilling !== undefined) return `${unwilling} does not prefer the deal`;
    // Where something else comes about without it, to keep things as they stand takes no step.
    if (deal === from) return steps.length === 0 ? undefined : 'all stays as it is';
    return atOnce ? this.#atOnce(steps) : this.#inSteps(steps);
  }

  #inSteps(steps: readonly VotedStep[]): Problem {
    const { from, deal } = this.#certificate;
    let at = from;
    for (const { mover, to, votes } of steps) {
      if (!this.#movers().includes(mover)) return `${mover} takes no part`;
      if (!this.#reading.moves(mover, at).includes(to)) return `${mover} cannot go to ${to}`;
      const problem = this.#voted(mover, at, to, votes);
      if (problem !== undefined) return problem;
      at = to;
    }
    return at === deal ? undefined : 'the steps lead somewhere else';
  }

  #movers(): readonly number[] {
    return [...this.#certificate.parties, ...this.#certificate.bodies];
  }

  /** Whether the votes of a body are those that its members cast; there are none of who does not vote. */
  #voted(mover: number, from: StateCode, to: StateCode, votes: VotedStep['votes']): Problem {
    const cast = this.#cast(mover, from, to);
    return `${cast}` === `${votes}` ? undefined : `these are not the votes of ${mover}`;
  }

  #cast(mover: number, from: StateCode, to: StateCode): Vote[] | undefined {
    const rule = this.#agreed.preferences[mover]!;
    if (rule.kind !== 'voting') return undefined;
    const { prefers, greatlyPrefers } = this.#reading;
    const { form } = this.#model;
    const levelAt = (option: number, state: StateCode) =>
      form.kind === 'graph' ? 0 : levelsOf(form, state)[option]!;
    return ballotsOn(rule.members, prefers, greatlyPrefers, levelAt, to, from);
  }

  #atOnce(steps: readonly VotedStep[]): Problem {
    const { from, deal } = this.#certificate;
    const parts = this.#parts();
    if (parts === undefined) return 'states without options are not brought about at once';
    const movers = [...parts.keys()];
    if (
      steps.length !== movers.length ||
      !movers.every((one) => steps.some((s) => s.mover === one))
    )
      return 'these are not the parts of the deal';
    for (const { mover, to, votes } of steps) {
      if (to !== deal) return 'a part does not lead to the deal';
      if (!parts.get(mover)!.isDone) return `${mover} cannot do its part`;
      const { isVoted } = parts.get(mover)!;
      const problem = isVoted ? this.#voted(mover, from, to, votes) : undefined;
      if (problem !== undefined || (!isVoted && votes !== undefined)) {
        return problem ?? `${mover} does not vote`;
      }
    }
    return undefined;
  }

  /** Whose options differ, whether it may do its part of one joint move, and whether that is by vote. Undefined without options. */
  #parts(): Map<number, { readonly isDone: boolean; readonly isVoted: boolean }> | undefined {
    const { form } = this.#model;
    if (form.kind === 'graph') return undefined;
    const { from, deal } = this.#certificate;
    const [before, after] = [levelsOf(form, from), levelsOf(form, deal)];
    const owners = form.options.flatMap(({ owner }, k) => (before[k] === after[k] ? [] : [owner]));
    return new Map(owners.map((mover) => [mover, this.#part(form, mover, before, after)]));
  }

  #part(form: OptionForm, mover: number, before: readonly number[], after: readonly number[]) {
    const { parties, from, deal } = this.#certificate;
    const changed = form.options.flatMap((option, k) => {
      if (option.owner !== mover || before[k] === after[k]) return [];
      const may = (one: number) => {
        const moves = movesOfOption(option, one);
        return moves !== undefined && mayChange(moves, before[k]!, after[k]!);
      };
      // What a party may change by itself takes no vote.
      const isShared = parties.some((one) => one !== mover && may(one));
      return isShared ? [] : [may(mover)];
    });
    const { holds } = readStates(this.#model);
    const bars = (rule: ForbiddenMove) =>
      rule.mover === mover && holds(rule.from, from) && holds(rule.to, deal);
    const isBody = this.#model.preferences[mover]!.kind === 'voting';
    const isVoted = isBody && changed.length > 0;
    const isDone =
      this.#movers().includes(mover) &&
      !changed.includes(false) &&
      !form.forbiddenMoves.some(bars) &&
      (!isVoted || this.#reading.prefers(mover, deal, from));
    return { isDone, isVoted };
  }

  #fails(certificate: DealFails): Problem {
    const { parties, atOnce, from, against, deal, because } = certificate;
    if (because === 'unwilling') {
      if (!parties.includes(certificate.who)) return `${certificate.who} is no party`;
      const isWilling = this.#reading.prefers(certificate.who, deal, against);
      return isWilling ? `${certificate.who} prefers the deal` : undefined;
    }
    if (deal === from) return 'all that stays as it is can be brought about';
    if (because === 'unable') {
      if (!atOnce) return 'the deal is brought about in steps';
      const part = this.#parts()?.get(certificate.who);
      if (part === undefined) return `${certificate.who} has nothing to do`;
      return part.isDone ? `${certificate.who} can do its part` : undefined;
    }
    if (because !== 'unreached') return `there is no reason ${because}`;
    return atOnce ? 'the deal is not brought about in steps' : this.#closed(certificate.reached);
  }

  /** Whether nothing leads out of a set of states, among which is the start and not the deal. */
  #closed(reached: readonly StateCode[]): Problem {
    const { from, deal } = this.#certificate;
    const known = new Set(reached);
    if (!known.has(from)) return 'where they set out is left out';
    if (known.has(deal)) return 'the deal is among what they can bring about';
    for (const at of known) {
      if (!this.#reading.isState(at)) return `${at} is not feasible`;
      for (const mover of this.#movers()) {
        const open = this.#reading.moves(mover, at).find((to) => !known.has(to));
        if (open !== undefined) return `a step of ${mover} from ${at} to ${open} is left out`;
      }
    }
    return undefined;
  }
}
