import {
  type Casebook,
  judgementOf,
  judgementsInWords,
  type Sweep,
  type SweptFinding,
  sayChanged,
  sayFinding,
  shareAsNumber,
  type Turning,
} from '@standoff/study';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { SweepJson } from '../shapes/sweep.ts';

type FindingJson = SweepJson['findings'][number];

/** What findings are in all models, as plain data. */
export function sweepToJson(sweep: Sweep, model: ModelIdentity, variant?: string): SweepJson {
  const { casebook, doubts, within, models, even, orders, findings } = sweep;
  return {
    format: 'standoff.sweep/1',
    model,
    ...(variant !== undefined && { variant }),
    doubts,
    within,
    method: 'exact',
    models: String(models),
    even,
    orders: orders.map(({ choices }, dm) => {
      return { decisionMaker: casebook.decisionMakers[dm]!.id, choices: choices.length };
    }),
    findings: findings.map((finding) => findingToJson(casebook, finding)),
  };
}

function findingToJson(casebook: Casebook, found: SweptFinding): FindingJson {
  const { id, finding, asWritten, standing, share, traces, drivers, rule } = found;
  const number = shareAsNumber(share);
  return {
    id,
    says: `${sayFinding(casebook, finding)}.`,
    asWritten,
    standing: String(standing),
    share: number,
    low: number,
    high: number,
    exact: { part: String(share.part), whole: String(share.whole) },
    traces,
    ...(rule && { rule: { ...toldChange(casebook, rule.about), exactly: rule.exactly } }),
    drivers: drivers.map(({ about, changed, written, effect, models }) => ({
      ...toldChange(casebook, about),
      changed: toldFailing(models.changed, shareAsNumber(changed)),
      written: toldFailing(models.written, shareAsNumber(written)),
      effect,
    })),
    breaking: turningToJson(casebook, found.breaking),
    ...(found.mending && { mending: turningToJson(casebook, found.mending) }),
  };
}

type Driver = SweptFinding['drivers'][number];

function toldChange(casebook: Casebook, about: Driver['about']) {
  const [judgement] = judgementsInWords(casebook, [judgementOf(casebook, about)]);
  return { says: `${sayChanged(casebook, about)}.`, judgement: judgement! };
}

function toldFailing({ fails, all }: Driver['models']['changed'], share: number) {
  return { fails: String(fails), of: String(all), share };
}

function turningToJson(
  casebook: Casebook,
  { size, count, sets }: Turning,
): FindingJson['breaking'] {
  return {
    size: size ?? null,
    proved: true,
    count,
    sets: sets.map((set) => judgementsInWords(casebook, set)),
  };
}
