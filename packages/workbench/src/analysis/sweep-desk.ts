import { type Sweep, type SweptFinding, sweep } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { findFor, refusal } from './inquiry-desk.ts';
import type { Reply } from './inquiry-reply.ts';
import { seldom } from './seldom.ts';
import type { Progress } from './shown-conflict.ts';
import type {
  GivenOrders,
  ShownGiven,
  ShownSwapPath,
  ShownSweep,
  SweepQuestion,
} from './shown-sweep.ts';

/** What the desk answers about doubt, of the conflict as it is read. What tells it comes with the first question. */
export interface SweepDesk {
  /** In how many models each finding stands; from one place the latest question wins. */
  sweep(
    question: SweepQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownSweep>>;
  /** Ends what was asked last from a place. */
  stopSweep(place: string): void;
  /** The shares among the models with some orders, without a new analysis; undefined once it is forgotten. */
  sweepGiven(question: SweepQuestion, given: GivenOrders): Promise<ShownGiven | undefined>;
  /** A smallest set of changes that turns a finding, step by step. */
  sweepPath(
    question: SweepQuestion,
    finding: string,
    set: number,
  ): Promise<ShownSwapPath | undefined>;
}

/** So many answers are kept of an analysis, with all models by traces. */
const MOST_KEPT = 4;

interface Known {
  readonly swept: Sweep;
  /** What hangs on something, gathered where all is alike. */
  readonly hanging: readonly (readonly SweptFinding[])[];
  readonly told: ShownSweep;
}

export function createSweepDesk(current: () => Analysed | undefined): SweepDesk {
  const running = new Map<string, AbortController>();
  const known = new Map<string, Known>();
  let of: Analysed['analysis']['casebook'] | undefined;
  const stop = (place: string, status: 'superseded' | 'cancelled') => {
    running.get(place)?.abort(status);
    running.delete(place);
  };
  const settle = (analysed: Analysed) => {
    if (analysed.analysis.casebook !== of) known.clear();
    of = analysed.analysis.casebook;
  };
  const found = (question: SweepQuestion) => {
    const analysed = current();
    if (analysed === undefined) return undefined;
    settle(analysed);
    return known.get(keyOf(question));
  };
  return {
    async sweep(question, place, onProgress) {
      stop(place, 'superseded');
      const analysed = current();
      if (analysed === undefined) return refusal('no conflict is open');
      settle(analysed);
      const before = known.get(keyOf(question));
      if (before !== undefined) return { status: 'answered', told: before.told };
      const controller = new AbortController();
      running.set(place, controller);
      const watch = { signal: controller.signal, onProgress: seldom(onProgress) };
      const reply = await findFor(sweep, analysed, question, watch);
      if (running.get(place) === controller) running.delete(place);
      if (reply.status !== 'answered') return reply;
      const [{ gatherHanging }, { readSweep }] = await Promise.all([
        import('./gather-findings.ts'),
        import('./read-sweep.ts'),
      ]);
      const swept = reply.told.result;
      const hanging = gatherHanging(swept);
      const told = readSweep(swept, hanging);
      if (analysed.analysis.casebook === of) {
        const [oldest] = known.size < MOST_KEPT ? [] : known.keys();
        if (oldest !== undefined) known.delete(oldest);
        known.set(keyOf(question), { swept, hanging, told });
      }
      return { status: 'answered', told };
    },
    stopSweep: (place) => stop(place, 'cancelled'),
    async sweepGiven(question, given) {
      const { readGiven } = await import('./read-given.ts');
      const one = found(question);
      return one && readGiven(one.swept, one.hanging, given);
    },
    async sweepPath(question, finding, set) {
      const { readSwapPath } = await import('./read-swap-path.ts');
      const one = found(question);
      return one && readSwapPath(one.swept, finding, set);
    },
  };
}

function keyOf({ doubts, within }: SweepQuestion): string {
  return `${doubts} ${within}`;
}
