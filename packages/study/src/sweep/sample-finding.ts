import { createPace, runToEnd, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { DoubtedOrder } from './choices.ts';
import { modelDrawer } from './draw-models.ts';
import {
  addCounts,
  type CountOfChanged,
  countModel,
  type DrawnCounts,
  lengthsOf,
  noCounts,
  readCounts,
  writeCounts,
} from './drawn-counts.ts';
import { drawnAsMany } from './drawn-weights.ts';
import { reduced, shareAsNumber } from './exact-share.ts';
import { type AskedFinding, isDecidedEach } from './finding.ts';
import { judgeModels, type OneModel } from './judge-models.ts';
import { wilsonInterval } from './random-draws.ts';
import { MOST_TRIED, smallestChanges } from './smallest-changes.ts';
import type { Driver, FailingOf, JudgementInDoubt, SweptFinding } from './swept.ts';
import { touchedIn } from './weigh-boxes.ts';
import type { Worlds } from './worlds.ts';

/** A finding that is judged in drawn models. */
export interface Sampling {
  /** What the models from one number up to another say. */
  draw(from: number, to: number): Steps<DrawnCounts>;
  /** As plain data. */
  write(counts: DrawnCounts): unknown;
  /** From plain data that may be anything; undefined where it is no count of so many models. */
  read(value: unknown, models: number): DrawnCounts | undefined;
  /** What the finding is by all counts, and the fewest changes that turn it as far as they were tried. */
  conclude(counts: readonly DrawnCounts[]): Steps<SweptFinding>;
}

/** Prepares to judge a finding in so many models that are drawn by weight and by a seed. */
export function openSampling(
  asked: AskedFinding,
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
  statusQuo: StateCode | undefined,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): Sampling {
  const judges = worlds.worlds.map((world) => judgeModels(asked.finding, world, orders, statusQuo));
  const holds = ({ world, choices }: OneModel) =>
    judges[worlds.worlds.indexOf(world)]!.holds(choices);
  function* touched(): Steps<ReadonlySet<number>[]> {
    const found: ReadonlySet<number>[] = [];
    for (const [dm, order] of orders.entries()) {
      found.push(new Set(yield* touchedIn(dm, order, judges)));
    }
    return found;
  }
  const lengths = lengthsOf(orders, worlds.inDoubt.length);
  const drawModels = modelDrawer(orders, worlds, seed);
  const pace = createPace();
  return {
    *draw(from, to) {
      const counts = noCounts(lengths);
      let drawn = 0;
      for (const model of drawModels(from, to)) {
        countModel(counts, orders, model, yield* holds(model));
        drawn++;
        if (pace.spend(1000)) yield { what: doing.drawing, passes: from + drawn, share: 0 };
      }
      return counts;
    },
    // Who does all parts asks only once which judgements were touched.
    write: (counts) => writeCounts({ ...counts, touched: runToEnd(touched()) }),
    read: (value, models) => readCounts(value, lengths, models),
    *conclude(counts) {
      const asWritten = yield* holds({ world: worlds.worlds[0]!, choices: orders.map(() => 0) });
      const turn = (to: boolean) =>
        smallestChanges(
          orders,
          worlds,
          function* (model) {
            return (yield* holds(model)) === to;
          },
          isDecidedEach(asked.finding) ? Math.min(samples, MOST_TRIED) : MOST_TRIED,
        );
      const breaking = yield* turn(false);
      const mending = asWritten ? undefined : yield* turn(true);
      const all = [...counts, { ...noCounts(lengths), touched: yield* touched() }].reduce(
        addCounts,
      );
      const draws = drawnAsMany(samples, orders);
      const [low, high] = wilsonInterval((all.standing * draws) / samples, draws);
      return {
        ...asked,
        asWritten,
        drawn: { models: samples, standing: all.standing, low, high },
        share: reduced({ part: BigInt(all.standing), whole: BigInt(samples) }),
        drivers: sampledDrivers(all, samples, orders, worlds),
        breaking,
        ...(mending && { mending }),
      };
    },
  };
}

/** By the drawn models, those left out that no trace rests on, and whose difference there may be chance. */
function sampledDrivers(
  { standing, changed, touched }: DrawnCounts,
  samples: number,
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Driver[] {
  const all: readonly { about: JudgementInDoubt; counts: CountOfChanged }[] = [
    ...orders.flatMap(({ inDoubt }, decisionMaker) =>
      [...touched[decisionMaker]!]
        .sort((a, b) => a - b)
        .map((position) => ({
          about: { decisionMaker, inDoubt: inDoubt[position]! },
          counts: changed[decisionMaker]![position]!,
        })),
    ),
    ...worlds.inDoubt.map((inDoubt, position) => ({
      about: { inDoubt },
      counts: changed[orders.length]![position]!,
    })),
  ];
  const failing = samples - standing;
  return all
    .flatMap(({ about, counts: { all, fails } }): Driver[] => {
      const changed = failingOf(fails, all);
      const written = failingOf(failing - fails, samples - all);
      if (changed.all === 0n || written.all === 0n) return [];
      const [now, before] = [changed, written].map(({ fails, all }) => {
        return reduced({ part: fails, whole: all });
      });
      const effect = shareAsNumber(now!) - shareAsNumber(before!);
      return mayBeChance(changed, written)
        ? []
        : [{ about, changed: now!, written: before!, effect, models: { changed, written } }];
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** So many standard errors: of a thousand judgements that make no difference about one seems to make one. */
const BEYOND_CHANCE = 3.29;

/** Whether two shares differ by no more than they do where models are drawn and there is no difference. */
function mayBeChance(one: FailingOf, other: FailingOf): boolean {
  const [some, all] = [Number(one.fails), Number(one.all)];
  const [otherSome, otherAll] = [Number(other.fails), Number(other.all)];
  const together = (some + otherSome) / (all + otherAll);
  const error = Math.sqrt(together * (1 - together) * (1 / all + 1 / otherAll));
  return Math.abs(some / all - otherSome / otherAll) <= BEYOND_CHANCE * error;
}

function failingOf(fails: number, all: number): FailingOf {
  return { fails: BigInt(fails), all: BigInt(all) };
}
