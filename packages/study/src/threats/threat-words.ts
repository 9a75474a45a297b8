import type { Comparison, StateCode } from '@standoff/engine';
import type { ClaimLink, Threat } from '@standoff/language';
import { agreementOf, count, counted, listOf, openingName, proseName } from '@standoff/wording';
import { tellingCells } from '../beliefs/telling-states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayFormula } from '../words/formula-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import type { TellingCondition } from './telling-condition.ts';
import type { Look } from './threat-looks.ts';
import type { ThreatAt, ThreatVerdict } from './threat-verdicts.ts';

/** A sentence with the claims that it rests on. */
export interface ThreatSentence {
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

/** The verdict on a threat or a promise in a word or two. */
export function sayThreatVerdict({ threat, verdict }: ThreatVerdict): string {
  return verdictWords[threat.kind][verdict];
}

const verdictWords: Readonly<
  Record<Threat['kind'], Readonly<Record<ThreatVerdict['verdict'], string>>>
> = {
  threat: {
    everywhere: 'credible',
    somewhere: 'partly credible',
    nowhere: 'not credible',
    'never-at-issue': 'never at issue',
  },
  promise: {
    everywhere: 'kept',
    somewhere: 'partly kept',
    nowhere: 'not kept',
    'never-at-issue': 'never at issue',
  },
};

/** `If tests go on: Washington strikes`, as the file has it. */
export function sayThreat(casebook: Casebook, threat: Threat): string {
  const does = threat.then.map(({ option: { owner, option }, level }) => {
    const found = casebook.options.find((one) => {
      return one.option.owner === owner && one.option.id === option;
    })!;
    return casebook.phrases.get(found.option)![level]!;
  });
  return `If ${sayFormula(casebook, threat.if)}: ${listOf(does)}`;
}

/** Why the verdict is so, in a sentence: how many states, which, and what settles it. */
export function sayWhyOfThreat(casebook: Casebook, verdict: ThreatVerdict): ThreatSentence {
  const { threat, speaker, states, where } = verdict;
  const { name } = casebook.decisionMakers[speaker]!;
  const total = states.length;
  if (total === 0) {
    return {
      text: `In no feasible state does its condition hold while ${threat.kind === 'threat' ? 'it is not carried out' : 'it is not kept'} yet.`,
      claims: [],
    };
  }
  const credible = states.filter((state) => state.credible);
  const told = credible.length > 0 ? credible : states.filter(({ to }) => to !== undefined);
  const reason = settling(casebook, speaker, told);
  const isCutOff = credible.length === 0 && told.length > 0 && told.length < total;
  const cause = isCutOff ? reason.text.replace(/^: /, '; where it could, ') : reason.text;
  const would = outcomeWords[threat.kind];
  const wheres = where === undefined ? '' : `, ${sayWhere(casebook, where)}`;
  const text =
    credible.length === total
      ? `${openingName(name)} ${would} in ${sayAll(total)} in which it is at issue`
      : credible.length === 0
        ? `${openingName(name)} ${would} in none of the ${counted(total, 'state')} in which it is at issue`
        : `${openingName(name)} ${would} in ${count(credible.length)} of the ${count(total)} states in which it is at issue${wheres}`;
  return { text: `${text}${cause}.`, claims: reason.claims };
}

const outcomeWords: Readonly<Record<Threat['kind'], string>> = {
  threat: 'would gain by carrying it out',
  promise: 'could keep it without loss',
};

function sayAll(total: number): string {
  return total === 1 ? 'the one state' : `all ${count(total)} states`;
}

/** `exactly where exercises held`, of states among those in which the threat is at issue. */
export function sayWhere(casebook: Casebook, { kind, formula }: TellingCondition): string {
  const words = sayFormula(casebook, formula);
  if (kind === 'exactly') return `exactly those with ${words}`;
  if (kind === 'unless') return `exactly those but for the ones with ${words}`;
  return `all of them with ${words}, as some of the others are`;
}

/** Where a threat is at issue and cannot be carried out, and where that would be no gain. */
export function sayWhereNot(casebook: Casebook, verdict: ThreatVerdict): ThreatSentence[] {
  const { threat, speaker, states, impossible } = verdict;
  const { name } = casebook.decisionMakers[speaker]!;
  const barred = states.filter(({ to }) => to === undefined);
  const unwanted = states.filter(({ to, credible }) => to !== undefined && !credible);
  const which = impossible === undefined ? '' : `, ${sayWhere(casebook, impossible)}`;
  const verb = threat.kind === 'threat' ? 'carried out' : 'kept';
  const told: ThreatSentence[] = [];
  if (barred.length > 0) {
    const where = barred.length < states.length ? `In ${count(barred.length)}` : 'There';
    const text = `${where} it cannot be ${verb}, since no move leads there${which}.`;
    told.push({ text, claims: [] });
  }
  const isToldAlready = !states.some((state) => state.credible);
  if (unwanted.length > 0 && !isToldAlready) {
    const reason = settling(casebook, speaker, unwanted);
    const loses = threat.kind === 'threat' ? 'would not gain' : 'would lose';
    const text = `In ${count(unwanted.length)} ${proseName(name)} could, and ${loses} by it${reason.text}.`;
    told.push({ text, claims: reason.claims });
  }
  return told;
}

/** So many states are asked what settles them; of more only an example is. */
const MOST_ASKED = 4096;

/** So many reasons are told with how often each settles it. */
const MOST_REASONS = 2;

interface Settling {
  readonly words: string;
  readonly order: Comparison['order'] | 'unknown';
  readonly claims: readonly ClaimLink[];
  readonly states: readonly StateCode[];
}

/** What settles how the speaker likes carrying it out: `; what settles it is “…”`. */
function settling(
  casebook: Casebook,
  speaker: number,
  states: readonly ThreatAt[],
): ThreatSentence {
  const { space } = casebook;
  const isMany = states.length > MOST_ASKED;
  const asked = tellingCells(
    casebook,
    states,
    ({ from }) => space.cellOf(from),
    isMany ? 1 : MOST_ASKED,
  );
  const found = new Map<string, Settling>();
  for (const { from, to } of asked) {
    if (to === undefined) continue;
    const { order, words = '', claims } = reasonFor(casebook, speaker, to, from);
    const key = `${order} ${words}`;
    const known = found.get(key);
    found.set(key, {
      words,
      order,
      claims: gatherLinks([...(known?.claims ?? []), ...claims]),
      states: [...(known?.states ?? []), from],
    });
  }
  const reasons = [...found.values()].sort((a, b) => b.states.length - a.states.length);
  if (reasons.length === 0) return { text: '', claims: [] };
  if (isMany) {
    const [{ states: example }] = reasons as [Settling];
    const where = sayNamedState(casebook, example[0]!);
    return { text: `; in ${where} ${sayReason(reasons[0]!)}`, claims: reasons[0]!.claims };
  }
  if (reasons.length === 1) {
    return { text: `: ${sayReason(reasons[0]!)}`, claims: reasons[0]!.claims };
  }
  const told = reasons.slice(0, MOST_REASONS);
  const parts = told.map((one) => `${sayReason(one)} in ${count(one.states.length)}`);
  const rest = reasons.slice(MOST_REASONS).reduce((sum, one) => sum + one.states.length, 0);
  return {
    text: `: ${listOf([...parts, ...(rest > 0 ? [`others in ${count(rest)}`] : [])])}`,
    claims: gatherLinks(told.flatMap(({ claims }) => claims)),
  };
}

function sayReason({ words, order }: Settling): string {
  if (order === 'equal') return 'it likes both alike';
  return words === '' ? `it likes it ${order === 'better' ? 'better' : 'less'}` : words;
}

/** How those see it who see it otherwise than it is. */
export function sayBeliefsInThreat(casebook: Casebook, verdict: ThreatVerdict): string[] {
  const { threat, speaker, states, concepts } = verdict;
  const alike = countAlike(states);
  const sees = casebook.decisionMakers.flatMap((called, k): string[] => {
    const looks = alike.map(({ example, count }): CountedLooks => {
      return { truly: example, seen: example.looks[k]!, count };
    });
    const countOf = (is: (look: CountedLooks) => boolean) =>
      looks.reduce((sum, look) => (is(look) ? sum + look.count : sum), 0);
    const believed = countOf(({ seen }) => seen.credible);
    const wrongly = countOf(({ seen, truly }) => seen.credible && !truly.credible);
    const missed = countOf(({ seen, truly }) => !seen.credible && truly.credible);
    const unlike = countOf(
      ({ truly, seen }) =>
        truly.safeUnder.map(({ id }) => id).join() !== seen.safeUnder.map(({ id }) => id).join(),
    );
    if (wrongly + missed + unlike === 0) return [];
    const { verb, themselves } = agreementOf([called]);
    const who =
      k === speaker ? `${openingName(called.name)} ${themselves}` : openingName(called.name);
    const what = threat.kind === 'threat' ? 'to be credible' : 'to be kept';
    const errors = [
      ...(wrongly > 0 ? [`wrongly in ${count(wrongly)}`] : []),
      ...(missed > 0 ? [`not in ${count(missed)} in which it is`] : []),
    ];
    const error = errors.length > 0 ? `, ${listOf(errors)}` : '';
    const takes = `${who} ${verb('takes')} it ${what} in ${believed === 0 ? 'none' : count(believed)}${error}`;
    // Where it is credible nowhere it is safe nowhere, which goes without saying.
    const safe = unlike > 0 && believed > 0 ? saySafety(looks, concepts) : [];
    const seems = safe.length > 0 ? `, and safe ${listOf(safe)}` : '';
    return [`${takes}${seems}.`];
  });
  return states.length === 0 || sees.length > 0 ? sees : ['Everybody sees that as it is.'];
}

/** In how many states a threat looks in one way to somebody and is in one way truly. */
interface CountedLooks {
  readonly truly: Look;
  readonly seen: Look;
  readonly count: number;
}

/** In how many states a threat is, and looks to everybody, as in an example. */
interface CountedStates {
  readonly example: ThreatAt;
  count: number;
}

/** Of looks there are few, and states that look alike share them: the states are gone through once for everybody. */
function countAlike(states: readonly ThreatAt[]): CountedStates[] {
  const counted = new Map<ThreatAt['looks'], CountedStates[]>();
  for (const state of states) {
    const { looks, credible, safeUnder } = state;
    const found = counted.get(looks) ?? [];
    const known = found.find(({ example }) => {
      return example.credible === credible && example.safeUnder === safeUnder;
    });
    if (known === undefined) counted.set(looks, [...found, { example: state, count: 1 }]);
    else known.count++;
  }
  return [...counted.values()].flat();
}

/** In how many states nothing seems to deter from it, and in how many nothing does, those concepts together that agree. */
function saySafety(looks: readonly CountedLooks[], concepts: ThreatVerdict['concepts']): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, symbol } of concepts) {
    const safeIn = (which: 'truly' | 'seen') =>
      count(
        looks.reduce(
          (sum, look) =>
            look[which].safeUnder.some((one) => one.id === id) ? sum + look.count : sum,
          0,
        ),
      );
    const says = `in ${safeIn('seen')} (in truth ${safeIn('truly')})`;
    groups.set(says, [...(groups.get(says) ?? []), symbol]);
  }
  return Array.from(groups, ([says, symbols]) => `${says} under ${listOf(symbols)}`);
}
