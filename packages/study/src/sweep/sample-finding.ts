import { createPace, type StateCode, type Steps } from '@standoff/engine';
import type { DoubtedOrder } from './choices.ts';
import { reduced, shareAsNumber } from './exact-share.ts';
import type { AskedFinding } from './finding.ts';
import { judgeModels, type ModelJudge, type OneModel } from './judge-models.ts';
import { createDraws, drawByWeight, sumsUpTo, wilsonInterval } from './random-draws.ts';
import { smallestChanges } from './smallest-changes.ts';
import type { Driver, FailingOf, JudgementInDoubt, SweptFinding } from './swept.ts';
import { touchedIn } from './weigh-boxes.ts';
import type { Worlds } from './worlds.ts';

interface Sampling {
  /** So many models are drawn. */
  readonly samples: number;
  readonly seed: number;
}

interface Drawn extends OneModel {
  readonly holds: boolean;
}

/** What a finding is in models that are drawn by weight, and the fewest changes that turn it as far as they were tried. */
export function* sampleFinding(
  asked: AskedFinding,
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
  statusQuo: StateCode | undefined,
  { samples, seed }: Sampling,
): Steps<SweptFinding> {
  const judges = worlds.worlds.map((world) => judgeModels(asked.finding, world, orders, statusQuo));
  const holds = ({ world, choices }: OneModel) =>
    judges[worlds.worlds.indexOf(world)]!.holds(choices);
  const asWritten = holds({ world: worlds.worlds[0]!, choices: orders.map(() => 0) });
  const drawn: Drawn[] = [];
  const pace = createPace();
  for (const model of drawModels(orders, worlds, seed)) {
    drawn.push({ ...model, holds: holds(model) });
    if (drawn.length === samples) break;
    if (pace.spend(1000)) yield { what: 'drawing models', passes: drawn.length, share: 0 };
  }
  const standing = drawn.filter((one) => one.holds).length;
  const [low, high] = wilsonInterval(standing, samples);
  const turn = (to: boolean) => smallestChanges(orders, worlds, (model) => holds(model) === to);
  const breaking = yield* turn(false);
  const mending = asWritten ? undefined : yield* turn(true);
  return {
    ...asked,
    asWritten,
    drawn: { models: samples, standing, low, high },
    share: reduced({ part: BigInt(standing), whole: BigInt(samples) }),
    drivers: sampledDrivers(drawn, judges, orders, worlds),
    breaking,
    ...(mending && { mending }),
  };
}

/** Models without end, each as likely as its weight; the same for the same seed. */
function* drawModels(
  orders: readonly DoubtedOrder[],
  { worlds }: Worlds,
  seed: number,
): Generator<OneModel> {
  const draws = createDraws(seed);
  const ofWorlds = sumsUpTo(worlds.map(({ choice }) => choice.weight));
  const ofOrders = orders.map(({ choices }) => sumsUpTo(choices.map(({ weight }) => weight)));
  for (;;) {
    const world = worlds[drawByWeight(draws, ofWorlds)]!;
    yield { world, choices: ofOrders.map((sums) => drawByWeight(draws, sums)) };
  }
}

/** By the drawn models, those left out that no trace rests on, and whose difference there may be chance. */
function sampledDrivers(
  drawn: readonly Drawn[],
  judges: readonly ModelJudge[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Driver[] {
  const all: readonly { about: JudgementInDoubt; isChanged(model: Drawn): boolean }[] = [
    ...orders.flatMap((order, decisionMaker) =>
      touchedIn(decisionMaker, order, judges).map((position) => ({
        about: { decisionMaker, inDoubt: order.inDoubt[position]! },
        isChanged: (model: Drawn) => {
          return order.choices[model.choices[decisionMaker]!]!.changed.has(position);
        },
      })),
    ),
    ...worlds.inDoubt.map((inDoubt, position) => ({
      about: { inDoubt },
      isChanged: ({ world }: Drawn) => world.choice.changed.has(position),
    })),
  ];
  return all
    .flatMap(({ about, isChanged }): Driver[] => {
      const changed = failingOf(drawn.filter(isChanged));
      const written = failingOf(drawn.filter((model) => !isChanged(model)));
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

function failingOf(models: readonly Drawn[]): FailingOf {
  const fails = models.filter(({ holds }) => !holds).length;
  return { fails: BigInt(fails), all: BigInt(models.length) };
}
