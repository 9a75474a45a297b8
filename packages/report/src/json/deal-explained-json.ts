import type { References } from '@standoff/propositions';
import { changesOfDeal, type Deal, type DealExplained, type Deals } from '@standoff/study';
import { sayDeal } from '../deals/deals-told.ts';
import {
  meantBy,
  type SentenceTold,
  sentencesToJson,
  textsOf,
} from '../sentences/sentences-told.ts';
import type { DealsJson } from '../shapes/deals.ts';
import { afterToJson, stepToJson, temptationsToJson, trustToJson } from './deal-parts-json.ts';
import { doubtToJson } from './doubt-json.ts';

type ExplainedJson = NonNullable<DealsJson['targets'][number]['explained']>;

/** Who would break a deal, how it is entered and what else could come about, as plain data. */
export function explainedToJson(
  found: Deals,
  deal: Deal,
  explained: DealExplained,
  said: References,
): ExplainedJson {
  const { casebook, doubts } = found;
  const { temptations, instalments, after, doubt } = explained;
  const doubted = doubts && 'findings' in doubts ? doubts : undefined;
  const own = doubted?.findings.find(({ id }) => id === doubt);
  const { verdict, onTrust, steps, trust, rises, others, beside, without, ...more } = sayDeal(
    found,
    deal,
  );
  const entered = [...onTrust, ...trust];
  return {
    finding: sentencesToJson([...verdict, ...steps, ...rises, ...beside, ...more.noOthers], said),
    afterwards: sentencesToJson(more.afterwards, said),
    temptations: temptationsToJson(casebook, temptations),
    instalments: instalmentsToJson(found, instalments, more.instalments, said),
    after: afterToJson(found, deal.steps, after, said),
    changes: changesToJson(found, deal, explained),
    trust: textsOf(entered),
    trustMeans: meantBy(entered, said),
    others: textsOf(others),
    othersMeans: meantBy(others, said),
    otherwise: textsOf(without),
    otherwiseMeans: meantBy(without, said),
    ...(own && { doubt: doubtToJson(doubted!, own) }),
  };
}

function instalmentsToJson(
  { casebook }: Deals,
  instalments: DealExplained['instalments'],
  told: readonly SentenceTold[],
  said: References,
): ExplainedJson['instalments'] {
  const sentences = { says: textsOf(told), saysMean: meantBy(told, said) };
  if (instalments.status === 'none') return { ...sentences, none: instalments.why };
  return {
    ...sentences,
    rounds: instalments.rounds.map((round) => round.map((step) => stepToJson(casebook, step))),
    even: instalments.isEven,
    trust: trustToJson(casebook, instalments.trust),
  };
}

function changesToJson(
  { casebook }: Deals,
  { steps }: Deal,
  { instalments }: DealExplained,
): ExplainedJson['changes'] {
  return changesOfDeal(casebook, { steps, instalments }).map(({ option: position, level }) => {
    const { decisionMaker, option } = casebook.options[position]!;
    return {
      by: casebook.movers[decisionMaker]!.id,
      option: `${option.owner}.${option.id}`,
      level: option.levels[level]!.id,
    };
  });
}
