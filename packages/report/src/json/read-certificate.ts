import type {
  Certificate,
  CoalitionCertificate,
  CoalitionReading,
  DealCertificate,
  DeterredJointMove,
  Horizon,
  JointReply,
  LaterReplies,
  LaterSanction,
  Reply,
  Sanction,
  StableCertificate,
  UnstableCertificate,
} from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import { documentProblem, type Problem } from '@standoff/wording';
import { DataReader, type Fields, path } from './data-reader.ts';
import { DealCertificateReader } from './read-deal-certificate.ts';

/** What data turned out to be: a certificate, or where it is none and why. */
export type ReadCertificate =
  | { readonly status: 'read'; readonly of: 'decision-maker'; readonly certificate: Certificate }
  | {
      readonly status: 'read';
      readonly of: 'coalition';
      readonly certificate: CoalitionCertificate;
    }
  | { readonly status: 'read'; readonly of: 'deal'; readonly certificate: DealCertificate }
  | { readonly status: 'faulty'; readonly problem: Problem };

/**
 * A certificate of the engine from one with names, which is data from others and may be anything. Throws
 * nothing; what is read is well formed, and whether it proves anything is for the checker to say.
 */
export function readCertificate(casebook: Casebook, data: unknown): ReadCertificate {
  const reader = new CertificateReader(casebook, 'certificate');
  const fields = reader.object(data, '');
  if (fields['deal'] !== undefined) {
    const deals = new DealCertificateReader(casebook, 'certificate');
    const certificate = deals.certificate(fields);
    return conclude(deals, { status: 'read', of: 'deal', certificate });
  }
  if (fields['coalition'] === undefined) {
    const certificate = reader.certificate(data, '', DEEPEST);
    return conclude(reader, { status: 'read', of: 'decision-maker', certificate });
  }
  const certificate = reader.coalitionCertificate(fields);
  return conclude(reader, { status: 'read', of: 'coalition', certificate });
}

function conclude({ problem }: DataReader, result: ReadCertificate): ReadCertificate {
  return problem === undefined ? result : { status: 'faulty', problem };
}

/** A certificate may hold others, which hold no further ones. */
export const DEEPEST = 1;

/** Reads certificates, and what they are made of. */
export class CertificateReader extends DataReader {
  certificate(value: unknown, at: string, deepest: number): Certificate {
    return this.object(value, at)['verdict'] === 'stable'
      ? this.#stable(value, at, deepest)
      : this.unstable(value, at, deepest);
  }

  #stable(value: unknown, at: string, deepest: number): StableCertificate {
    const fields = this.object(value, at);
    const { later, reach } = fields;
    return {
      verdict: 'stable',
      ...this.#about(fields, at),
      improvements: this.list(fields['improvements'], path(at, 'improvements'), (item, at) => {
        const { to, sanction } = this.object(item, at);
        return {
          to: this.state(to, path(at, 'to')),
          sanction: this.sanction(sanction, path(at, 'sanction'), deepest),
        };
      }),
      ...(later !== undefined && {
        later: this.list(later, path(at, 'later'), this.#laterSanction),
      }),
      ...this.#horizon(fields, at),
      ...(reach !== undefined && { reach: this.steps(reach, path(at, 'reach')) }),
    };
  }

  unstable(value: unknown, at: string, deepest: number): UnstableCertificate {
    const fields = this.object(value, at);
    const { verdict, improvement, replies, others, later, line } = fields;
    if (verdict !== 'unstable') this.expectedWord(['stable', 'unstable'], path(at, 'verdict'));
    return {
      verdict: 'unstable',
      ...this.#about(fields, at),
      improvement: this.state(improvement, path(at, 'improvement')),
      replies: this.list(replies, path(at, 'replies'), this.#reply),
      others: this.#within(others, path(at, 'others'), deepest, (other, at, left) =>
        this.certificate(other, at, left),
      ),
      ...(later !== undefined && {
        later: this.list(later, path(at, 'later'), this.#laterReplies),
      }),
      ...this.#horizon(fields, at),
      ...(line !== undefined && { line: this.steps(line, path(at, 'line')) }),
    };
  }

  #about({ concept, reading, decisionMaker, state }: Fields, at: string) {
    return {
      concept: this.text(concept, path(at, 'concept')),
      ...(reading !== undefined && { reading: this.text(reading, path(at, 'reading')) }),
      decisionMaker: this.mover(decisionMaker, path(at, 'decisionMaker')),
      state: this.state(state, path(at, 'state')),
    };
  }

  #horizon({ horizon }: Fields, at: string): { readonly horizon?: Horizon } {
    if (horizon === undefined) return {};
    const { moves, period } = this.object(horizon, path(at, 'horizon'));
    return {
      horizon: {
        moves: this.number(moves, path(at, 'horizon.moves')),
        ...(period !== undefined && { period: this.number(period, path(at, 'horizon.period')) }),
      },
    };
  }

  readonly #laterSanction = (value: unknown, at: string): LaterSanction => {
    const { from, left, steps } = this.object(value, at);
    return {
      from: this.state(from, path(at, 'from')),
      ...(left !== undefined && { left: this.number(left, path(at, 'left')) }),
      steps: this.steps(steps, path(at, 'steps')),
    };
  };

  readonly #laterReplies = (value: unknown, at: string): LaterReplies => {
    const { from, left, replies } = this.object(value, at);
    return {
      from: this.state(from, path(at, 'from')),
      left: this.number(left, path(at, 'left')),
      replies: this.list(replies, path(at, 'replies'), this.#reply),
    };
  };

  sanction(value: unknown, at: string, deepest: number): Sanction {
    const { kind, steps, moves, result, leaving } = this.object(value, at);
    if (kind === 'simultaneous') {
      return {
        kind,
        moves: this.steps(moves, path(at, 'moves')),
        result: this.state(result, path(at, 'result')),
        leaving: this.#within(leaving, path(at, 'leaving'), deepest, (other, at, left) =>
          this.unstable(other, at, left),
        ),
      };
    }
    if (kind !== 'sequence' && kind !== 'line') {
      this.expectedWord(['sequence', 'line', 'simultaneous'], path(at, 'kind'));
    }
    return {
      kind: kind === 'line' ? 'line' : 'sequence',
      steps: this.steps(steps, path(at, 'steps')),
    };
  }

  coalitionCertificate(fields: Fields): CoalitionCertificate {
    const { verdict, concept, coalition, reading, state } = fields;
    const about = {
      concept: this.text(concept, 'concept'),
      coalition: this.movers(coalition, 'coalition'),
      // Which readings there are the checker knows.
      reading: this.text(reading, 'reading') as CoalitionReading,
      state: this.state(state, 'state'),
    };
    if (verdict === 'stable') {
      const improvements = this.list(fields['improvements'], 'improvements', this.#deterred);
      return { verdict, ...about, improvements };
    }
    if (verdict !== 'unstable') this.expectedWord(['stable', 'unstable'], 'verdict');
    return {
      verdict: 'unstable',
      ...about,
      party: this.movers(fields['party'], 'party'),
      improvement: this.state(fields['improvement'], 'improvement'),
      steps: this.steps(fields['steps'], 'steps'),
      replies: this.list(fields['replies'], 'replies', this.#jointReply),
    };
  }

  readonly #deterred = (value: unknown, at: string): DeterredJointMove => {
    const { party, to, steps, sanction } = this.object(value, at);
    return {
      party: this.movers(party, path(at, 'party')),
      to: this.state(to, path(at, 'to')),
      steps: this.steps(steps, path(at, 'steps')),
      sanction: this.steps(sanction, path(at, 'sanction')),
    };
  };

  readonly #jointReply = (value: unknown, at: string): JointReply => {
    const { counter } = this.object(value, at);
    return {
      ...this.step(value, at),
      ...(counter !== undefined && { counter: this.steps(counter, path(at, 'counter')) }),
    };
  };

  readonly #reply = (value: unknown, at: string): Reply => {
    const { counter } = this.object(value, at);
    return {
      ...this.step(value, at),
      ...(counter !== undefined && { counter: this.state(counter, path(at, 'counter')) }),
    };
  };

  /** A list of certificates inside another. */
  #within<T>(
    value: unknown,
    at: string,
    deepest: number,
    read: (item: unknown, at: string, deepest: number) => T,
  ): T[] {
    const items = this.list(value, at, (item) => item);
    if (deepest === 0 && items.length > 0) {
      this.note(documentProblem('too-deep-a-certificate'), at);
      return [];
    }
    return items.map((item, k) => read(item, `${at}[${k}]`, deepest - 1));
  }
}
