import { type Formula, type OptionLevel, printFormula } from '@standoff/language';
import { noReferences, type References } from '@standoff/propositions';
import {
  type Casebook,
  countStates,
  type Look,
  lexiconOf,
  sayFormula,
  type TellingCondition,
  type ThreatsJudged,
  type ThreatVerdict,
} from '@standoff/study';
import { lexiconFor, sayThreatVerdict } from '@standoff/wording';
import { sayThreat, sayThreats } from '../beliefs/threats-told.ts';
import { meaning, type SentenceTold } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { ThreatsJson } from '../shapes/threats.ts';
import { sanctionToJson } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { Fields, Later, Listed, listed } from './draft.ts';
import { byMover, idsOfMembers } from './names.ts';

type ThreatJson = ThreatsJson['threats'][number];

/** Threats and promises, judged, as plain data that is not written yet: each may be at issue in every state. */
export function draftThreats(
  all: ThreatsJudged,
  model: ModelIdentity,
  variant?: string,
): Fields<ThreatsJson> {
  const { games, judged, verdicts } = all;
  const { casebook } = games.truth;
  const said = noReferences();
  const { counts, held } = sayThreats(all);
  return new Fields<ThreatsJson>({
    format: 'standoff.threats/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    signals: games.signals.map(({ id }) => id),
    conceptsFrom: judged.givenBy,
    concepts: byMover(casebook, (mover) => judged.concepts[mover]!.map(({ id }) => id)),
    held: held.map(({ text }) => text).join(' '),
    notes: held.map((one) => sentenceToJson(one, said)),
    counts: counts.map((one) => sentenceToJson(one, said)),
    threats: listed(verdicts, (verdict) => draftThreat(all, verdict, said)),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

function sentenceToJson({ text, means }: SentenceTold, said: References) {
  return { text, means: meaning(means, said) };
}

function draftThreat(all: ThreatsJudged, one: ThreatVerdict, said: References): Fields<ThreatJson> {
  const { casebook } = all.games.truth;
  const { threat, verdict, concepts, where, impossible, states, safe, deterred, matters } = one;
  const { stateId } = casebook;
  const { is, why, seen, more } = sayThreat(all, one);
  const reason = (some: SentenceTold) => citedToJson(some, said);
  return new Fields<ThreatJson>({
    id: threat.id,
    kind: threat.kind,
    by: threat.by,
    when: formulaText(casebook, threat.if),
    sets: Object.fromEntries(threat.then.map((level) => levelToJson(casebook, level))),
    verdict,
    ...(threat.says !== undefined && { quote: threat.says }),
    means: reason(is),
    word: sayThreatVerdict(threat.kind, verdict),
    why: reason(why[0]!),
    more: [...why.slice(1), ...more, ...seen].map(reason),
    says: [...why, ...seen].map(({ text }) => text),
    claims: [...new Set([is, ...why].flatMap(({ claims }) => claims.map(({ claim }) => claim)))],
    concepts: concepts.map(({ id }) => id),
    ...(where && { where: conditionToJson(casebook, where) }),
    ...(impossible && { impossible: conditionToJson(casebook, impossible) }),
    states: new Listed(() => statesToJson(casebook, states)),
    count: countStates(states, ({ truly }) => truly.credible),
    safe: safe.map(({ concept, count, where: found }) => ({
      concept: concept.id,
      count,
      ...(found && { where: conditionToJson(casebook, found) }),
    })),
    ...(deterred && {
      deterred: {
        from: stateId(deterred.from),
        to: stateId(deterred.to),
        concept: deterred.concept.id,
        sanction: sanctionToJson(casebook, deterred.sanction),
      },
    }),
    matters: listed(matters, ({ concept, mover, onlyWith, onlyWithout }) => ({
      concept: concept.id,
      mover: casebook.movers[mover]!.id,
      onlyWith: idsOfMembers(casebook, onlyWith),
      onlyWithout: idsOfMembers(casebook, onlyWithout),
    })),
  });
}

type StateJson = ThreatJson['states'][number];

/** What looks alike in many states is told once. */
function* statesToJson(
  { space, stateId, decisionMakers }: Casebook,
  { cells, ends, looksOf, looks }: ThreatVerdict['states'],
): Generator<StateJson> {
  const idsOf = ({ safeUnder }: Look) => safeUnder.map(({ id }) => id);
  const told = looks.map(({ isMove, truly, seen }) => ({
    isMove,
    credible: truly.credible,
    safeUnder: idsOf(truly),
    believedBy: seen.flatMap((look, k) =>
      look.credible ? [{ id: decisionMakers[k]!.id, safeUnder: idsOf(look) }] : [],
    ),
  }));
  for (let k = 0; k < cells.length; k++) {
    const { isMove, ...look } = told[looksOf[k]!]!;
    yield {
      from: stateId(space.codeOf(cells[k]!)),
      ...(isMove && { to: stateId(space.codeOf(ends[k]!)) }),
      ...look,
    };
  }
}

function citedToJson({ text, means, claims }: SentenceTold, said: References) {
  return { says: text, means: meaning(means, said), ...citationsToJson(claims) };
}

function conditionToJson(casebook: Casebook, { kind, formula }: TellingCondition) {
  return { kind, formula: formulaText(casebook, formula), says: sayFormula(casebook, formula) };
}

function formulaText({ options }: Casebook, formula: Formula): string {
  return printFormula(formula, ({ owner, option }) => {
    const found = options.find((one) => one.option.owner === owner && one.option.id === option);
    return found?.option.levels.map(({ id }) => id) ?? [];
  });
}

function levelToJson(
  { options }: Casebook,
  { option: { owner, option }, level }: OptionLevel,
): [string, string] {
  const found = options.find((one) => one.option.owner === owner && one.option.id === option)!;
  return [`${owner}.${option}`, found.option.levels[level]!.id];
}
