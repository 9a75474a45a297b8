import { countMovers, type Model } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import type { Step } from './certificate.ts';
import type {
  CoalitionCertificate,
  CoalitionStableCertificate,
  CoalitionUnstableCertificate,
  JointReply,
} from './coalition-certificate.ts';
import { type PlainParty, readParty } from './plain-agreement.ts';
import { type PlainModel, readPlainly } from './plain-reading.ts';
import type { Verification } from './verify.ts';

/** What the coalition version of a concept demands, said once more. */
interface Demand {
  readonly replies: 'none' | 'any' | 'improving';
  readonly counter: boolean;
}

const demands: ReadonlyMap<string, Demand> = new Map([
  ['nash', { replies: 'none', counter: false }],
  ['gmr', { replies: 'any', counter: false }],
  ['smr', { replies: 'any', counter: true }],
  ['seq', { replies: 'improving', counter: false }],
  ['sseq', { replies: 'improving', counter: true }],
]);

/** With every part of a coalition to be asked, more members are not gone through. */
const MOST_MEMBERS_WITH_PARTS = 10;

/** A problem in words, or undefined where there is none. */
type Problem = string | undefined;

/** Checks a certificate about a coalition against the model alone. */
export function verifyCoalitionCertificate(
  model: Model,
  certificate: CoalitionCertificate,
): Verification {
  const problem = new Check(model, certificate).problem();
  return problem === undefined ? { valid: true } : { valid: false, problem };
}

class Check {
  readonly #model: Model;
  readonly #reading: PlainModel;
  readonly #movers: readonly number[];
  readonly #certificate: CoalitionCertificate;
  readonly #acting = new Map<string, PlainParty>();

  constructor(model: Model, certificate: CoalitionCertificate) {
    this.#model = model;
    this.#reading = readPlainly(model);
    this.#movers = Array.from({ length: countMovers(model) }, (_, mover) => mover);
    this.#certificate = certificate;
  }

  /** How some of the coalition act. */
  #partyOf(members: readonly number[]): PlainParty {
    const known = this.#acting.get(members.join());
    const party = known ?? readParty(this.#model, this.#reading, members);
    this.#acting.set(members.join(), party);
    return party;
  }

  #outside(): readonly number[] {
    return this.#partyOf(this.#certificate.coalition).outside;
  }

  problem(): Problem {
    const { verdict, concept, coalition, reading, state } = this.#certificate;
    const demand = demands.get(concept);
    if (demand === undefined) return `${concept} has no version for coalitions`;
    if (!['all', 'pareto', 'movers'].includes(reading)) return `no reading is called ${reading}`;
    const known = coalition.every((member) => this.#movers.includes(member));
    if (!known || coalition.length === 0 || new Set(coalition).size !== coalition.length) {
      return 'no such coalition';
    }
    if (reading === 'movers' && coalition.length > MOST_MEMBERS_WITH_PARTS) {
      return `a coalition in this reading has ${MOST_MEMBERS_WITH_PARTS} members at most`;
    }
    if (!this.#reading.isState(state)) return 'the state is not feasible';
    // A certificate is text from others: what its type allows is asked nevertheless.
    if (!['stable', 'unstable'].includes(verdict)) return `no verdict is called ${verdict}`;
    return this.#certificate.verdict === 'stable'
      ? this.#stable(this.#certificate, demand)
      : this.#unstable(this.#certificate, demand);
  }

  #stable({ improvements, state }: CoalitionStableCertificate, demand: Demand): Problem {
    for (const party of this.#parties()) {
      const listed = improvements.filter((improvement) => sameMembers(improvement.party, party));
      for (const end of this.#endsOf(party, state)) {
        if (this.#gains(party, end) && !listed.some(({ to }) => to === end)) {
          return `the joint move to ${end} is not dealt with`;
        }
      }
    }
    for (const { party, to, steps, sanction } of improvements) {
      const problem =
        this.#jointMove(party, to, steps) ?? this.#sanction(party, to, sanction, demand);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  /** Who may act: in one reading any part of the coalition, else all of it. Bodies act for each part that has a decision maker. */
  #parties(): number[][] {
    const { coalition, reading } = this.#certificate;
    if (reading !== 'movers') return [[...coalition]];
    const { asked } = this.#partyOf(coalition);
    const bodies = coalition.filter((member) => !asked.includes(member));
    const parties: number[][] = [];
    for (let bits = 1; bits < 2 ** asked.length; bits++) {
      const part = asked.filter((_, k) => Math.floor(bits / 2 ** k) % 2 === 1);
      parties.push([...part, ...bodies]);
    }
    return parties;
  }

  /** All ends of legal sequences of moves of some who act, by walking them. */
  #endsOf(party: readonly number[], from: StateCode): Set<StateCode> {
    const { movers, moves } = this.#partyOf(party);
    const ends = new Set<StateCode>();
    const seen = new Set<string>();
    const open: Step[] = [{ mover: -1, to: from }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      for (const mover of movers.filter((other) => other !== step!.mover)) {
        for (const to of moves(mover, step.to)) {
          if (seen.has(`${mover} ${to}`)) continue;
          seen.add(`${mover} ${to}`);
          ends.add(to);
          open.push({ mover, to });
        }
      }
    }
    return ends;
  }

  #gains(party: readonly number[], end: StateCode): boolean {
    const { reading, state } = this.#certificate;
    const { asked } = this.#partyOf(party);
    const better = asked.filter((member) => this.#reading.prefers(member, end, state));
    if (reading !== 'pareto') return better.length === asked.length;
    const others = asked.filter((member) => !better.includes(member));
    return better.length > 0 && !others.some((member) => this.#reading.prefers(member, state, end));
  }

  #jointMove(party: readonly number[], to: StateCode, steps: readonly Step[]): Problem {
    if (!this.#parties().some((allowed) => sameMembers(allowed, party))) return 'no such party';
    const problem = this.#legal(this.#partyOf(party), this.#certificate.state, to, steps);
    if (problem !== undefined) return problem;
    return this.#gains(party, to) ? undefined : `${to} is no improvement`;
  }

  /** Whether the steps are a legal sequence of some movers between two states. */
  #legal(
    { movers, moves }: Pick<PlainParty, 'movers' | 'moves'>,
    from: StateCode,
    end: StateCode,
    steps: readonly Step[],
  ): Problem {
    if (steps.length === 0) return 'a joint move needs a move';
    let at = from;
    let last = -1;
    for (const { mover, to } of steps) {
      if (!movers.includes(mover)) return `${mover} has no part in this`;
      if (mover === last) return 'somebody moves twice in a row';
      if (!moves(mover, at).includes(to)) return `nobody moves from ${at} to ${to}`;
      at = to;
      last = mover;
    }
    return at === end ? undefined : 'the moves lead somewhere else';
  }

  #sanction(
    party: readonly number[],
    from: StateCode,
    steps: readonly Step[],
    { replies, counter }: Demand,
  ): Problem {
    if (replies === 'none') return 'the concept knows no replies';
    const end = steps.at(-1)?.to ?? from;
    const { moves } = this.#reading;
    const problem = this.#legal({ movers: this.#outside(), moves }, from, end, steps);
    if (problem !== undefined) return problem;
    let at = from;
    for (const { mover, to } of steps) {
      if (replies === 'improving' && !this.#reading.prefers(mover, to, at)) {
        return `the reply to ${to} is not credible`;
      }
      at = to;
    }
    if (this.#gains(party, end)) return `ending in ${end} does not deter`;
    const countered = counter && [...this.#endsOf(party, end)].some((to) => this.#gains(party, to));
    return countered ? 'a counter-move makes up for it' : undefined;
  }

  #unstable(certificate: CoalitionUnstableCertificate, demand: Demand): Problem {
    const { party, improvement, steps, replies } = certificate;
    const problem = this.#jointMove(party, improvement, steps);
    if (problem !== undefined || demand.replies === 'none') return problem;
    const listed = new Set(replies.map(({ mover, to }) => `${mover} ${to}`));
    for (const { mover: last, to: at } of [{ mover: -1, to: improvement }, ...replies]) {
      for (const mover of this.#outside()) {
        if (mover === last) continue;
        for (const to of this.#reading.moves(mover, at)) {
          if (demand.replies === 'improving' && !this.#reading.prefers(mover, to, at)) continue;
          if (!listed.has(`${mover} ${to}`)) return `a reply from ${at} to ${to} is left out`;
        }
      }
    }
    for (const reply of replies) {
      const deterring = this.#harmless(party, reply, demand);
      if (deterring !== undefined) return deterring;
    }
    return undefined;
  }

  #harmless(party: readonly number[], { to, counter }: JointReply, demand: Demand): Problem {
    if (this.#gains(party, to)) return undefined;
    if (!demand.counter || counter === undefined) return `the reply ${to} deters`;
    const end = counter.at(-1)?.to ?? to;
    const problem = this.#legal(this.#partyOf(party), to, end, counter);
    if (problem !== undefined) return problem;
    return this.#gains(party, end) ? undefined : 'the counter-move fails';
  }
}

function sameMembers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}
