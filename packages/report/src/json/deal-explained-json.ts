import type { DealExplained, Deals } from '@standoff/study';
import type { DealsJson } from '../shapes/deals.ts';
import { stepToJson, trustToJson } from './deal-parts-json.ts';
import { doubtToJson } from './doubt-json.ts';
import { argumentToJson } from './explanation-json.ts';

type ExplainedJson = NonNullable<DealsJson['targets'][number]['explained']>;

/** Who would break a deal, its instalments and its doubt, as plain data. */
export function explainedToJson(
  { casebook, doubts }: Deals,
  { temptations, instalments, doubt }: DealExplained,
): ExplainedJson {
  const found = doubts && 'findings' in doubts ? doubts : undefined;
  const own = found?.findings.find(({ id }) => id === doubt);
  return {
    temptations: temptations.map(({ mover, leaves, stays, improvements, arguments: all }) => ({
      mover: casebook.movers[mover]!.id,
      leaves: leaves.map(({ id }) => id),
      stays: stays.map(({ id }) => id),
      improvements: improvements.map(casebook.stateId),
      arguments: all.map((argument) => argumentToJson(casebook, argument)),
    })),
    instalments:
      instalments.status === 'none'
        ? { none: instalments.why }
        : {
            rounds: instalments.rounds.map((round) =>
              round.map((step) => stepToJson(casebook, step)),
            ),
            even: instalments.isEven,
            trust: trustToJson(casebook, instalments.trust),
          },
    ...(own && { doubt: doubtToJson(found!, own) }),
  };
}
