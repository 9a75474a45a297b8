import type { DealCertificate, VotedStep } from '@standoff/engine';
import { DataReader, type Fields, path } from './data-reader.ts';
import { membersOf } from './deal-certificate-json.ts';

type Vote = NonNullable<VotedStep['votes']>[number];

const VOTES: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

/** Reads certificates of deals. */
export class DealCertificateReader extends DataReader {
  certificate(fields: Fields): DealCertificate {
    const { verdict, parties, bodies, from, against, deal, atOnce } = fields;
    const about = {
      parties: this.movers(parties, 'parties'),
      bodies: this.movers(bodies, 'bodies'),
      from: this.state(from, 'from'),
      against: this.state(against, 'against'),
      deal: this.state(deal, 'deal'),
      atOnce: this.#isSo(atOnce, 'atOnce'),
    };
    if (verdict === 'deal') {
      return { verdict, ...about, steps: this.list(fields['steps'], 'steps', this.#votedStep) };
    }
    const failing = { verdict: 'no-deal', ...about } as const;
    if (verdict !== 'no-deal') this.expectedWord(['deal', 'no-deal'], 'verdict');
    const { because, who, reached } = fields;
    if (because === 'unreached') {
      const states = this.list(reached, 'reached', (state, at) => this.state(state, at));
      return { ...failing, because, reached: states };
    }
    if (because !== 'unwilling' && because !== 'unable') {
      this.expectedWord(['unwilling', 'unreached', 'unable'], 'because');
    }
    const reason = because === 'unable' ? because : 'unwilling';
    return { ...failing, because: reason, who: this.mover(who, 'who') };
  }

  #isSo(value: unknown, at: string): boolean {
    if (typeof value !== 'boolean') this.expectedWord(['true', 'false'], at);
    return value === true;
  }

  readonly #votedStep = (value: unknown, at: string): VotedStep => {
    const { votes } = this.object(value, at);
    const step = this.step(value, at);
    if (votes === undefined) return step;
    const cast = this.object(votes, path(at, 'votes'));
    const ids = membersOf(this.casebook, step.mover);
    return { ...step, votes: ids.map((id) => this.#vote(cast[id], path(at, `votes.${id}`))) };
  };

  #vote(value: unknown, at: string): Vote {
    const vote = VOTES.find((one) => one === value);
    if (vote === undefined) this.expectedWord(VOTES, at);
    return vote ?? 'absent';
  }
}
