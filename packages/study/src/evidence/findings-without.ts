import type { Limits, Steps } from '@standoff/engine';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import type { DoubtedOrder } from '../sweep/choices.ts';
import type { AskedFinding, Finding } from '../sweep/finding.ts';
import { followFinding } from '../sweep/follow-finding.ts';
import type { Box } from '../sweep/follow-traces.ts';
import { turningPoint } from '../sweep/turning-points.ts';
import { countModels } from '../sweep/weigh-boxes.ts';
import type { World } from '../sweep/worlds.ts';
import type { FindingWithout, InDoubtWithout, NotWeighed } from './evidence.ts';
import { ordersWithout, type Remains } from './orders-without.ts';
import { type Removal, type RestingPart, removalsInTurn } from './resting-parts.ts';
import { subsetsOf } from './subsets.ts';
import { type Grounds, type NoGround, worldOn } from './worlds-without.ts';

/** So many statements of one order, and so many facts, are in doubt together at most. */
const MOST_STATEMENTS = 12;
const MOST_FACTS = 6;

/** So many traces of a finding are followed at most. */
const MOST_TRACES = 20_000;

/** What findings are asked of, and what all claims share. */
export interface Study {
  readonly opened: OpenCase;
  readonly findings: readonly AskedFinding[];
  readonly remains: readonly Remains[];
  readonly grounds: Grounds;
  readonly limits: Limits;
  /** The part that a removal takes out. */
  readonly partOf: ReadonlyMap<unknown, RestingPart>;
}

/** What findings are, and why some of that is not known. */
export interface FindingsWithout {
  readonly findings: readonly FindingWithout[];
  readonly isRuledOut?: boolean;
  readonly problem?: NotWeighed;
}

/** What findings are without some parts, and where further ones may each stand or not. */
export function* findingsWithout(
  study: Study,
  dropped: readonly Removal[],
  doubted: readonly Removal[],
): Steps<FindingsWithout | TooLarge> {
  const alone = yield* modelsWithout(study, dropped, []);
  if (alone.status === 'too-large') return alone;
  if (alone.status === 'no-ground') return { findings: [], problem: noSense(alone) };
  const findings: FindingWithout[] = [];
  for (const { finding } of study.findings) {
    const [only] = (yield* boxesOf(study, finding, alone))!;
    findings.push({ stands: only!.holds });
  }
  const ruledOut = isRuledOut(study, alone) ? { isRuledOut: true } : {};
  const problem = doubted.length === 0 ? undefined : tooMany(study, doubted);
  if (doubted.length === 0 || problem !== undefined) {
    return { findings, ...ruledOut, ...(problem !== undefined && { problem }) };
  }
  const found = yield* withDoubts(study, findings, dropped, doubted);
  return 'status' in found ? found : { ...found, ...ruledOut };
}

/** Whether the rules of the file rule out the status quo where some facts are never the case. */
function isRuledOut({ opened }: Study, { worlds: [world] }: Models): boolean {
  const { statusQuo } = opened.casebook;
  return statusQuo !== undefined && world!.space.cellOf(statusQuo) < 0;
}

function* withDoubts(
  study: Study,
  plain: readonly FindingWithout[],
  dropped: readonly Removal[],
  doubted: readonly Removal[],
): Steps<FindingsWithout | TooLarge> {
  const models = yield* modelsWithout(study, dropped, doubted);
  if (models.status === 'too-large') return models;
  if (models.status === 'no-ground') return { findings: plain, problem: noSense(models) };
  const findings: FindingWithout[] = [];
  let problem: NotWeighed | undefined;
  for (const [k, { finding }] of study.findings.entries()) {
    const boxes = yield* boxesOf(study, finding, models);
    const { stands } = plain[k]!;
    if (boxes === undefined) problem = { why: 'traces' };
    const inDoubt = boxes && (yield* countIn(study, boxes, models, stands));
    findings.push({ stands, ...(inDoubt && { inDoubt }) });
  }
  return { findings, ...(problem !== undefined && { problem }) };
}

/** The models in which some parts are dropped and others may each stand or not, these all standing first. */
interface Models {
  readonly status: 'models';
  readonly orders: readonly DoubtedOrder[];
  readonly worlds: readonly World[];
}

function* modelsWithout(
  { opened, remains, grounds, limits }: Study,
  dropped: readonly Removal[],
  doubted: readonly Removal[],
): Steps<Models | NoGround | TooLarge> {
  const orders = ordersWithout(opened.casebook, remains, dropped, doubted);
  const gone = dropped.filter(({ kind }) => kind === 'fact');
  const { casebook } = opened;
  const modelBy = (removals: readonly Removal[]) => {
    const judgements = removalsInTurn(casebook, removals);
    return { placed: casebook.conflict, judgements, limits };
  };
  const worlds: World[] = [];
  for (const more of subsetsOf(doubted.filter(({ kind }) => kind === 'fact'))) {
    const ground = yield* grounds([...gone, ...more]);
    if ('status' in ground) return ground;
    worlds.push(worldOn(ground, orders, { dropped, doubted: more, modelBy }));
  }
  return { status: 'models', orders, worlds };
}

/** In all models; undefined where there are too many traces. */
function* boxesOf(
  { opened }: Study,
  finding: Finding,
  { orders, worlds }: Models,
): Steps<readonly Box[] | undefined> {
  const boxes: Box[] = [];
  for (const world of worlds) {
    const left = MOST_TRACES - boxes.length;
    const { statusQuo } = opened.casebook;
    const found = yield* followFinding(finding, world, orders, statusQuo, left);
    if (found === undefined) return undefined;
    boxes.push(...found.boxes);
  }
  return boxes;
}

function* countIn(
  { partOf }: Study,
  boxes: readonly Box[],
  { orders }: Models,
  stands: boolean,
): Steps<InDoubtWithout> {
  const turned = boxes.filter(({ holds }) => holds !== stands);
  const { size, count, sets } = yield* turningPoint(turned, orders);
  const standing = countModels(
    boxes.filter(({ holds }) => holds),
    orders,
  );
  const parts = sets.map((set) => set.map((removal) => partOf.get(removal)!));
  return {
    models: countModels(boxes, orders),
    standing,
    ...(size !== undefined && { fewest: { size, count, sets: parts } }),
  };
}

function tooMany({ opened }: Study, doubted: readonly Removal[]): NotWeighed | undefined {
  const facts = doubted.filter(({ kind }) => kind === 'fact').length;
  if (facts > MOST_FACTS) return { why: 'facts', most: MOST_FACTS };
  const owner = opened.casebook.decisionMakers.find(({ id }) => {
    return doubted.filter((one) => one.kind === 'drop' && one.of === id).length > MOST_STATEMENTS;
  });
  return owner && { why: 'statements', most: MOST_STATEMENTS, who: owner.id };
}

function noSense({ problem }: NoGround): NotWeighed {
  return { why: 'no sense', ...(problem !== undefined && { problem }) };
}
