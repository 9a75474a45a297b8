import { judgementId, placedOrder } from '@standoff/language';
import { isDeniable, negate, type References, referencesOf } from '@standoff/propositions';
import {
  type Casebook,
  conceptOfFinding,
  countOrders,
  idInDoubt,
  intervalByPoints,
  isDenial,
  judgementOf,
  judgementsInDoubt,
  judgementsInWords,
  lexiconOf,
  orderIn,
  propositionOf,
  registerNow,
  type Sweep,
  type SweptFinding,
  sayAtPlace,
  sayChanged,
  sayChangedBriefly,
  sayFinding,
  sayFindingApart,
  sayWhereChanged,
  shareAsNumber,
  swappedOrder,
  type Turning,
  tellFound,
  tellSameInAll,
} from '@standoff/study';
import { english, type LexiconData, lexiconFor, readLexicon, textOf } from '@standoff/wording';
import { sentencesToJson, tellSentences } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { SweepJson } from '../shapes/sweep.ts';
import { saySweep } from '../sweep/sweep-told.ts';

type FindingJson = SweepJson['findings'][number];

/** What findings are in all models, as plain data. */
export function sweepToJson(sweep: Sweep, model: ModelIdentity, variant?: string): SweepJson {
  const { casebook, doubts, within, models, even, orders, findings, sampling } = sweep;
  const said = saySweep(sweep);
  const references = referencesOf(findings.map(({ finding }) => propositionOf(casebook, finding)));
  return {
    format: 'standoff.sweep/1',
    model,
    ...(variant !== undefined && { variant }),
    doubts,
    within,
    method: findings.some(({ drawn }) => drawn) ? 'sampled' : 'exact',
    ...(findings.some(({ drawn }) => drawn) && { sampling }),
    models: String(models),
    even,
    opening: sentencesToJson(said.opening, references),
    said: said.ground.map(({ text }) => text),
    ground: sentencesToJson(said.ground, references),
    inDoubt: judgementsInDoubt(sweep).length,
    harmless: harmlessToJson(sweep),
    orders: orders.map((order, dm) => {
      const swaps = swapsToJson(casebook, order, dm);
      return {
        decisionMaker: casebook.decisionMakers[dm]!.id,
        choices: countOrders(order),
        ...(swaps && { swaps }),
        ...(order.ofWeights && { weights: weightsToJson(order.ofWeights) }),
      };
    }),
    findings: findings.map((finding) => findingToJson(sweep, finding, references)),
    lexicon: lexiconFor(lexiconOf(casebook), references),
  };
}

/** How orders by weights in ranges were found. */
function weightsToJson({
  uncertain,
  complete,
  drawn,
  tied,
}: NonNullable<Sweep['orders'][number]['ofWeights']>): NonNullable<
  SweepJson['orders'][number]['weights']
> {
  return { uncertain, complete, tied, ...(drawn && { drawn }) };
}

/** The judgements in doubt that neither change how often a finding stands nor turn one alone. */
function harmlessToJson(sweep: Sweep): SweepJson['harmless'] {
  const { casebook } = sweep;
  const matter = new Set(
    sweep.findings.flatMap(({ drivers, breaking, mending }) => [
      ...drivers.map(({ about }) => idInDoubt(sweep, about)),
      ...[breaking, mending].flatMap((turning) =>
        turning?.size === 1 ? turning.sets.flat().map(judgementId) : [],
      ),
    ]),
  );
  // Pairs of states that weights turn round are no judgements that anybody made.
  const isJudgement = ({ decisionMaker: dm }: Driver['about']) =>
    dm === undefined || sweep.orders[dm]!.ofWeights === undefined;
  return judgementsInDoubt(sweep)
    .filter(isJudgement)
    .filter((about) => !matter.has(idInDoubt(sweep, about)))
    .map((about) => ({
      where: sayWhereChanged(casebook, about),
      briefly: sayChangedBriefly(casebook, about),
      ...whoseToJson(casebook, about),
    }));
}

function whoseToJson({ decisionMakers }: Casebook, { decisionMaker: dm }: Driver['about']) {
  return dm === undefined ? {} : { decisionMaker: decisionMakers[dm]!.id };
}

/** The order of a decision maker, and which of its places may change with the next one. */
function swapsToJson(
  casebook: Casebook,
  { inDoubt, ofWeights }: Sweep['orders'][number],
  dm: number,
): SweepJson['orders'][number]['swaps'] {
  const pairs = inDoubt.flatMap((one) => (one.kind === 'above' ? [one] : []));
  // Which places weights turn round is no matter of swaps.
  if (pairs.length === 0 || ofWeights !== undefined) return undefined;
  const { id } = casebook.decisionMakers[dm]!;
  const order = swappedOrder(orderIn(casebook.conflict, { of: id }), pairs[0]!);
  const length =
    order?.kind === 'prioritized'
      ? order.statements.length
      : ((order && placedOrder(order)?.places.length) ?? 0);
  return {
    places: Array.from({ length }, (_, at) => sayAtPlace(casebook, order, at + 1)),
    mayPass: Array.from({ length: Math.max(0, length - 1) }, (_, at) =>
      pairs.some(({ upper, lower }) => lower === at && upper === at + 1),
    ),
  };
}

/** What is told of several findings from what is told of each: how it was done is the same for all. */
export function joinSweeps(documents: readonly SweepJson[]): SweepJson {
  // What was drawn by is told where any models were drawn.
  const head = documents.find(({ method }) => method === 'sampled') ?? documents[0]!;
  const findings = documents.flatMap((document) => document.findings);
  // Who asks twice for one is told once.
  const isFirst = ({ id }: FindingJson, at: number) =>
    findings.findIndex((other) => other.id === id) === at;
  const each = findings.filter(isFirst);
  const lexicon = joinLexicons(documents.map((one) => one.lexicon));
  const harmless = head.harmless.filter(({ where }) =>
    documents.every((document) => document.harmless.some((one) => one.where === where)),
  );
  return { ...head, opening: openingOf(each, head, lexicon), harmless, findings: each, lexicon };
}

/** What is said first of several findings. */
function openingOf(
  findings: readonly FindingJson[],
  { models, opening }: SweepJson,
  lexicon: LexiconData,
): SweepJson['opening'] {
  if (models === '1') return opening;
  const looked = findings.map(({ proposition, asWritten, standing, drawn }) => ({
    claim: asWritten || !isDeniable(proposition) ? proposition : negate(proposition),
    isDrawn: drawn !== undefined,
    isSame: standing === (asWritten ? models : '0'),
  }));
  const telling = tellSameInAll(looked, models);
  const [sentences = []] = english.tell(readLexicon(lexicon), [telling], registerNow());
  return sentences.map(({ says, means }) => ({ text: textOf(says), means }));
}

/** What any of them names. They are of one conflict, so that they call things alike. */
function joinLexicons(lexicons: readonly LexiconData[]): LexiconData {
  const [first] = lexicons;
  const all = <K extends 'parties' | 'states' | 'facts' | 'concepts'>(key: K): LexiconData[K] =>
    Object.assign({}, ...lexicons.map((lexicon) => lexicon[key]));
  return {
    ...first!,
    parties: all('parties'),
    states: all('states'),
    facts: all('facts'),
    concepts: all('concepts'),
  };
}

function findingToJson(sweep: Sweep, found: SweptFinding, said: References): FindingJson {
  const { casebook } = sweep;
  const { id, from, finding, says, why } = found;
  const { asWritten, standing, share, traces, drivers, rule, drawn } = found;
  const number = shareAsNumber(share);
  const [low, high] = intervalByPoints(number, sweep.orders) ?? [number, number];
  const concept = conceptOfFinding(finding);
  return {
    id,
    from,
    says: `${sayFinding(casebook, finding)}.`,
    proposition: propositionOf(casebook, finding),
    told: sentencesToJson(tellSentences(casebook, tellFound(sweep, found)), said),
    ...(says !== undefined && { means: says }),
    ...(why !== undefined && { why }),
    ...(finding.kind === 'stable' && { state: casebook.stateId(finding.state) }),
    ...(concept && { concept: concept.id }),
    clause: {
      asWritten: sayFindingApart(casebook, finding, asWritten),
      otherwise: sayFindingApart(casebook, finding, !asWritten, 'is'),
      denies: isDenial(finding, !asWritten),
    },
    asWritten,
    share: number,
    low: drawn?.low ?? low,
    high: drawn?.high ?? high,
    ...(drawn
      ? { drawn: { models: drawn.models, standing: drawn.standing } }
      : {
          standing: String(standing),
          exact: { part: String(share.part), whole: String(share.whole) },
          traces: traces!,
        }),
    ...(rule && { rule: { ...toldChange(casebook, rule.about), exactly: rule.exactly } }),
    drivers: drivers.map(({ about, changed, written, effect, models }) => ({
      ...toldChange(casebook, about),
      ...toldPlace(casebook, about),
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
  return {
    says: `${sayChanged(casebook, about)}.`,
    where: sayWhereChanged(casebook, about),
    judgement: judgement!,
  };
}

function toldPlace(casebook: Casebook, about: Driver['about']) {
  const { inDoubt } = about;
  const isSwap = inDoubt.kind === 'above';
  return {
    briefly: sayChangedBriefly(casebook, about),
    place: isSwap ? inDoubt.lower : inDoubt.place,
    ...whoseToJson(casebook, about),
    ...(isSwap && { swaps: inDoubt.upper - inDoubt.lower }),
  };
}

function toldFailing({ fails, all }: Driver['models']['changed'], share: number) {
  return { fails: String(fails), of: String(all), share };
}

function turningToJson(
  casebook: Casebook,
  { size, triedUpTo, count, sets }: Turning,
): FindingJson['breaking'] {
  return {
    size: size ?? null,
    proved: triedUpTo === undefined,
    ...(triedUpTo !== undefined && { triedUpTo }),
    count,
    sets: sets.map((set) => judgementsInWords(casebook, set)),
  };
}
