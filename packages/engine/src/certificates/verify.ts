import type { ConceptId } from '../concepts/define-concept.ts';
import { countMovers, type Model } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import type {
  Certificate,
  DeterredImprovement,
  SequenceSanction,
  SimultaneousSanction,
  StableCertificate,
  UnstableCertificate,
} from './certificate.ts';
import { type PlainModel, readPlainly } from './plain-reading.ts';
import { type Counting, countings } from './plain-readings.ts';
import { furtherCheck } from './verify-further.ts';

export type Verification =
  | { readonly valid: true }
  | { readonly valid: false; readonly problem: string };

/** What a concept demands, said once more and on purpose not taken from the concept's declaration. */
interface Demand {
  readonly replies: 'none' | 'any' | 'improving';
  readonly counter: boolean;
  readonly simultaneous: 'none' | 'anyone' | 'those-leaving';
}

const demands: ReadonlyMap<string, Demand> = new Map([
  ['nash', { replies: 'none', counter: false, simultaneous: 'none' }],
  ['gmr', { replies: 'any', counter: false, simultaneous: 'none' }],
  ['smr', { replies: 'any', counter: true, simultaneous: 'none' }],
  ['seq', { replies: 'improving', counter: false, simultaneous: 'none' }],
  ['sseq', { replies: 'improving', counter: true, simultaneous: 'none' }],
  ['sim', { replies: 'improving', counter: false, simultaneous: 'those-leaving' }],
  ['sim-gmcr', { replies: 'none', counter: false, simultaneous: 'anyone' }],
]);

/**
 * Checks a certificate against the model alone. It shares no code with what computes verdicts or
 * builds certificates; a valid certificate proves its verdict.
 */
export function verifyCertificate(model: Model, certificate: Certificate): Verification {
  return createVerifier(model)(certificate);
}

/** The same for many certificates of one model: what was read of the model is kept. */
export function createVerifier(model: Model): (certificate: Certificate) => Verification {
  const check = new Check(readPlainly(model), countMovers(model));
  return (certificate) => {
    const problem = check.certificate(certificate);
    return problem === undefined ? { valid: true } : { valid: false, problem };
  };
}

/** That a sanction deters a decision maker from an improvement, by a concept that asks that of each. */
export interface DeterrenceCertificate {
  readonly concept: ConceptId;
  readonly decisionMaker: number;
  readonly state: StateCode;
  readonly improvement: DeterredImprovement;
}

/** Checks against the model alone that an improvement is one, and that a sanction deters from it. */
export function verifyDeterrence(
  model: Model,
  { improvement, ...about }: DeterrenceCertificate,
): Verification {
  const check = new Check(readPlainly(model), countMovers(model));
  const problem = check.deterrence(
    { ...about, verdict: 'stable', improvements: [improvement] },
    improvement,
  );
  return problem === undefined ? { valid: true } : { valid: false, problem };
}

/** What a certificate is tested for. */
type Test = Demand & Counting;

/** A problem in words, or undefined where there is none. */
type Problem = string | undefined;

class Check {
  readonly #reading: PlainModel;
  /** Bodies, which are numbered after the decision makers, among them. */
  readonly #decisionMakers: readonly number[];

  constructor(reading: PlainModel, movers: number) {
    this.#reading = reading;
    this.#decisionMakers = Array.from({ length: movers }, (_, dm) => dm);
  }

  certificate(certificate: Certificate): Problem {
    const { concept, reading: id = 'general' } = certificate;
    const demanded = demands.get(concept);
    const further = furtherCheck(concept);
    const counting = countings.get(id);
    if (demanded === undefined && further === undefined) return `no concept is called ${concept}`;
    if (counting === undefined) return `no reading is called ${id}`;
    if (id !== 'general' && demanded?.simultaneous !== 'none')
      return 'the concept has no such reading';
    if (!isVerdict(certificate.verdict)) return `no verdict is called ${certificate.verdict}`;
    if (!this.#decisionMakers.includes(certificate.decisionMaker)) return 'no such decision maker';
    if (!this.#reading.isState(certificate.state)) return 'the state is not feasible';
    if (demanded === undefined) return further!(this.#reading, this.#decisionMakers, certificate);
    const demand = { ...demanded, ...counting };
    return certificate.verdict === 'stable'
      ? this.#stable(certificate, demand)
      : this.#unstable(certificate, demand);
  }

  /** That one of the improvements is one, and is deterred. */
  deterrence(about: StableCertificate, improvement: DeterredImprovement): Problem {
    const { concept, decisionMaker, state } = about;
    const demanded = demands.get(concept);
    const counting = countings.get('general')!;
    if (demanded === undefined) return `${concept} asks of no improvement whether it is deterred`;
    if (!this.#decisionMakers.includes(decisionMaker)) return 'no such decision maker';
    if (!this.#reading.isState(state)) return 'the state is not feasible';
    const demand = { ...demanded, ...counting };
    if (!this.#improvements(decisionMaker, state, demand).includes(improvement.to)) {
      return `${improvement.to} is not an improvement`;
    }
    return this.#sanction(about, demand, improvement);
  }

  #stable(certificate: StableCertificate, demand: Test): Problem {
    const listed = certificate.improvements.map((improvement) => improvement.to);
    const actual = this.#improvements(certificate.decisionMaker, certificate.state, demand);
    const missing = actual.find((to) => !listed.includes(to));
    if (missing !== undefined) return `the improvement to ${missing} is not dealt with`;
    const extra = listed.find((to) => !actual.includes(to));
    if (extra !== undefined) return `${extra} is not an improvement`;
    return first(certificate.improvements, (improvement) =>
      this.#sanction(certificate, demand, improvement),
    );
  }

  /** Moves that are a reason to leave. */
  #improvements(dm: number, state: StateCode, { leaves }: Counting): StateCode[] {
    return this.#reading.moves(dm, state).filter((to) => leaves(this.#reading, dm, to, state));
  }

  #sanction(about: Certificate, demand: Test, improvement: DeterredImprovement): Problem {
    const { sanction } = improvement;
    if (sanction.kind === 'line') return 'the concept foresees no play';
    return sanction.kind === 'sequence'
      ? this.#sequence(about, demand, improvement.to, sanction)
      : this.#simultaneous(about, demand, improvement.to, sanction);
  }

  #sequence(
    about: Certificate,
    demand: Test,
    from: StateCode,
    { steps }: SequenceSanction,
  ): Problem {
    if (demand.replies === 'none') return 'the concept knows no replies';
    if (steps.length === 0) return 'a reply needs a move';
    let at = from;
    let last = about.decisionMaker;
    for (const { mover, to } of steps) {
      if (mover === about.decisionMaker) return 'a reply is made by the others';
      if (mover === last) return 'a decision maker moves twice in a row';
      if (!this.#mayReply(demand, mover, at, to)) return `${mover} cannot move from ${at} to ${to}`;
      at = to;
      last = mover;
    }
    return this.#deters(about, demand, at) ? undefined : `ending in ${at} does not deter`;
  }

  #mayReply(demand: Test, mover: number, from: StateCode, to: StateCode): boolean {
    return (
      this.#decisionMakers.includes(mover) &&
      this.#reading.moves(mover, from).includes(to) &&
      (demand.replies === 'any' || demand.mayStep(this.#reading, mover, to, from))
    );
  }

  /** Whether the others' stopping there leaves the decision maker no better off for good. */
  #deters(
    { decisionMaker: dm, state }: Certificate,
    { deters, counter }: Test,
    end: StateCode,
  ): boolean {
    const ends = counter ? [end, ...this.#reading.moves(dm, end)] : [end];
    return ends.every((to) => deters(this.#reading, dm, to, state));
  }

  #simultaneous(
    about: Certificate,
    demand: Test,
    own: StateCode,
    { moves, result, leaving }: SimultaneousSanction,
  ): Problem {
    const { decisionMaker: dm, state } = about;
    if (demand.simultaneous === 'none') return 'the concept knows no simultaneous moves';
    if (moves.length === 0) return 'nobody else moves';
    const movers = moves.map((move) => move.mover);
    if (new Set([dm, ...movers]).size !== movers.length + 1) return 'somebody moves twice at once';
    for (const { mover, to } of moves) {
      if (!this.#decisionMakers.includes(mover)) return 'no such decision maker';
      if (!this.#improvements(mover, state, demand).includes(to)) return `${to} is no improvement`;
    }
    if (demand.simultaneous === 'those-leaving') {
      const problem = first(movers, (mover) => this.#isLeaving(mover, state, leaving));
      if (problem !== undefined) return problem;
    }
    const combined = this.#reading.combine(state, [{ mover: dm, to: own }, ...moves]);
    if (combined === undefined || combined !== result) return 'the moves lead somewhere else';
    if (!this.#reading.isState(combined)) return 'the moves lead to no feasible state';
    return this.#reading.prefers(dm, combined, state) ? 'the result is an improvement' : undefined;
  }

  #isLeaving(mover: number, state: StateCode, leaving: readonly UnstableCertificate[]): Problem {
    const reason = leaving.find((c) => c.decisionMaker === mover);
    if (reason === undefined) return `nothing shows that ${mover} is about to leave`;
    return this.#sequentialVerdict(reason, state, 'unstable');
  }

  #sequentialVerdict(certificate: Certificate, state: StateCode, verdict: string): Problem {
    if (certificate.concept !== 'seq' || certificate.state !== state) return 'another verdict';
    if ((certificate.reading ?? 'general') !== 'general') return 'another reading';
    if (certificate.verdict !== verdict) return 'another verdict';
    return this.certificate(certificate);
  }

  #unstable(certificate: UnstableCertificate, demand: Test): Problem {
    const { decisionMaker: dm, state, improvement } = certificate;
    if (!this.#improvements(dm, state, demand).includes(improvement))
      return 'this is no improvement';
    const replies =
      demand.replies === 'none' ? undefined : this.#noReplyDeters(certificate, demand);
    return replies ?? this.#noSimultaneousMoveDeters(certificate, demand);
  }

  /** The listed replies are all that there are, and each leaves the decision maker better off. */
  #noReplyDeters(certificate: UnstableCertificate, demand: Test): Problem {
    const { decisionMaker: dm, state, improvement, replies } = certificate;
    const listed = new Set(Array.from(replies, ({ mover, to }) => `${mover} ${to}`));
    const from = [{ mover: dm, to: improvement }, ...replies];
    for (const { mover: last, to: at } of from) {
      for (const mover of this.#decisionMakers) {
        if (mover === dm || mover === last) continue;
        const open = this.#reading
          .moves(mover, at)
          .find((to) => this.#mayReply(demand, mover, at, to) && !listed.has(`${mover} ${to}`));
        if (open !== undefined) return `a reply of ${mover} from ${at} to ${open} is left out`;
      }
    }
    return first(replies, ({ to, counter }) => {
      if (!demand.deters(this.#reading, dm, to, state)) return undefined;
      if (!demand.counter || counter === undefined) return `the reply ${to} deters`;
      return this.#escapesByMoving(dm, to, counter, state, demand)
        ? undefined
        : 'the counter-move fails';
    });
  }

  #escapesByMoving(
    dm: number,
    from: StateCode,
    to: StateCode,
    state: StateCode,
    { deters }: Counting,
  ): boolean {
    return this.#reading.moves(dm, from).includes(to) && !deters(this.#reading, dm, to, state);
  }

  #noSimultaneousMoveDeters(certificate: UnstableCertificate, demand: Test): Problem {
    if (demand.simultaneous === 'none') return undefined;
    const { decisionMaker: dm, state, improvement, others } = certificate;
    const joiners: number[] = [];
    for (const mover of this.#decisionMakers) {
      if (mover === dm || this.#improvements(mover, state, demand).length === 0) continue;
      if (demand.simultaneous === 'those-leaving') {
        const verdict = others.find((other) => other.decisionMaker === mover);
        if (verdict === undefined) return `nothing shows whether ${mover} is about to leave`;
        const problem = this.#sequentialVerdict(verdict, state, verdict.verdict);
        if (problem !== undefined) return problem;
        if (verdict.verdict === 'stable') continue;
      }
      joiners.push(mover);
    }
    return this.#someCombinationDeters(demand, dm, state, joiners, [{ mover: dm, to: improvement }])
      ? 'a simultaneous move deters'
      : undefined;
  }

  #someCombinationDeters(
    demand: Test,
    dm: number,
    state: StateCode,
    joiners: readonly number[],
    moves: readonly { mover: number; to: StateCode }[],
  ): boolean {
    const [mover, ...rest] = joiners;
    if (mover === undefined) {
      if (moves.length === 1) return false;
      const result = this.#reading.combine(state, moves);
      if (result === undefined || !this.#reading.isState(result)) return false;
      return !this.#reading.prefers(dm, result, state);
    }
    return (
      this.#someCombinationDeters(demand, dm, state, rest, moves) ||
      this.#improvements(mover, state, demand).some((to) =>
        this.#someCombinationDeters(demand, dm, state, rest, [...moves, { mover, to }]),
      )
    );
  }
}

/** A certificate is text from others: what its type allows is asked nevertheless. */
function isVerdict(verdict: string): boolean {
  return verdict === 'stable' || verdict === 'unstable';
}

/** The first problem that a test finds in a list. */
function first<T>(items: Iterable<T>, test: (item: T) => Problem): Problem {
  for (const item of items) {
    const problem = test(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
