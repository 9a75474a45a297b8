import { type Formula, type OptionLevel, printFormula } from '@standoff/language';
import {
  type Casebook,
  countStates,
  type Look,
  sayBeliefsInThreat,
  sayFormula,
  sayThreat,
  sayThreatVerdict,
  sayWhereNot,
  sayWhyOfThreat,
  type TellingCondition,
  type ThreatsJudged,
  type ThreatVerdict,
} from '@standoff/study';
import { sayMoreOfThreat, sayThreatsHeld } from '../beliefs/render-threats.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { ThreatsJson } from '../shapes/threats.ts';
import { sanctionToJson } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { Fields, Listed, listed } from './draft.ts';
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
  return new Fields<ThreatsJson>({
    format: 'standoff.threats/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    signals: games.signals.map(({ id }) => id),
    conceptsFrom: judged.givenBy,
    concepts: byMover(casebook, (mover) => judged.concepts[mover]!.map(({ id }) => id)),
    held: sayThreatsHeld(all),
    threats: listed(verdicts, (verdict) => draftThreat(casebook, verdict)),
  });
}

function draftThreat(casebook: Casebook, one: ThreatVerdict): Fields<ThreatJson> {
  const { threat, verdict, concepts, where, impossible, states, safe, deterred, matters } = one;
  const { stateId } = casebook;
  const [reason, whereNot] = [sayWhyOfThreat(casebook, one), sayWhereNot(casebook, one)];
  const why = [reason, ...whereNot];
  return new Fields<ThreatJson>({
    id: threat.id,
    kind: threat.kind,
    by: threat.by,
    when: formulaText(casebook, threat.if),
    sets: Object.fromEntries(threat.then.map((level) => levelToJson(casebook, level))),
    verdict,
    ...(threat.says !== undefined && { quote: threat.says }),
    means: { says: sayThreat(casebook, threat), ...citationsToJson(threat.because) },
    word: sayThreatVerdict(one),
    why: citedToJson(reason),
    more: [
      ...whereNot.map(citedToJson),
      ...sayMoreOfThreat(casebook, one).map((says) => ({ says, claims: [] })),
    ],
    says: [...why.map(({ text }) => text), ...sayBeliefsInThreat(casebook, one)],
    claims: [
      ...new Set(
        [...threat.because, ...why.flatMap(({ claims }) => claims)].map(({ claim }) => claim),
      ),
    ],
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

function citedToJson({ text, claims }: ReturnType<typeof sayWhyOfThreat>) {
  return { says: text, ...citationsToJson(claims) };
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
