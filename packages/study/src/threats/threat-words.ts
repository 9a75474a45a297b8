import type { CellSet, Comparison } from '@standoff/engine';
import type { ClaimLink, Threat } from '@standoff/language';
import { agreementOf, count, counted, listOf, openingName, proseName } from '@standoff/wording';
import { tellingMembers } from '../beliefs/telling-states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayFormula } from '../words/formula-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import type { TellingCondition } from './telling-condition.ts';
import { cellsOf, countStates, endFrom, type Look, type Looks } from './threat-states.ts';
import type { ThreatVerdict } from './threat-verdicts.ts';

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
  const credible = countStates(states, isCredible);
  const told = cellsOf(casebook, states, credible > 0 ? isCredible : ({ isMove }) => isMove);
  const reason = settling(casebook, verdict, told);
  const isCutOff = credible === 0 && told.count > 0 && told.count < total;
  const cause = isCutOff ? reason.text.replace(/^: /, '; where it could, ') : reason.text;
  const would = outcomeWords[threat.kind];
  const wheres = where === undefined ? '' : `, ${sayWhere(casebook, where)}`;
  const text =
    credible === total
      ? `${openingName(name)} ${would} in ${sayAll(total)} in which it is at issue`
      : credible === 0
        ? `${openingName(name)} ${would} in none of the ${counted(total, 'state')} in which it is at issue`
        : `${openingName(name)} ${would} in ${count(credible)} of the ${count(total)} states in which it is at issue${wheres}`;
  return { text: `${text}${cause}.`, claims: reason.claims };
}

function isCredible({ truly }: Looks): boolean {
  return truly.credible;
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
  const barred = countStates(states, ({ isMove }) => !isMove);
  const unwanted = cellsOf(casebook, states, (looks) => looks.isMove && !isCredible(looks));
  const which = impossible === undefined ? '' : `, ${sayWhere(casebook, impossible)}`;
  const verb = threat.kind === 'threat' ? 'carried out' : 'kept';
  const told: ThreatSentence[] = [];
  if (barred > 0) {
    const where = barred < states.length ? `In ${count(barred)}` : 'There';
    const text = `${where} it cannot be ${verb}, since no move leads there${which}.`;
    told.push({ text, claims: [] });
  }
  const isToldAlready = countStates(states, isCredible) === 0;
  if (unwanted.count > 0 && !isToldAlready) {
    const reason = settling(casebook, verdict, unwanted);
    const loses = threat.kind === 'threat' ? 'would not gain' : 'would lose';
    const text = `In ${count(unwanted.count)} ${proseName(name)} could, and ${loses} by it${reason.text}.`;
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
  /** The cells in which it does. */
  readonly cells: readonly number[];
}

/** What settles how the speaker likes carrying it out where it can: `; what settles it is “…”`. */
function settling(
  casebook: Casebook,
  { speaker, states }: ThreatVerdict,
  cells: CellSet,
): ThreatSentence {
  const { space } = casebook;
  const isMany = cells.count > MOST_ASKED;
  const found = new Map<string, Settling>();
  for (const cell of tellingMembers(casebook, cells, isMany ? 1 : MOST_ASKED)) {
    const to = endFrom(casebook, states, cell);
    const { order, words = '', claims } = reasonFor(casebook, speaker, to, space.codeOf(cell));
    const key = `${order} ${words}`;
    const known = found.get(key);
    found.set(key, {
      words,
      order,
      claims: gatherLinks([...(known?.claims ?? []), ...claims]),
      cells: [...(known?.cells ?? []), cell],
    });
  }
  const reasons = [...found.values()].sort((a, b) => b.cells.length - a.cells.length);
  if (reasons.length === 0) return { text: '', claims: [] };
  if (isMany) {
    const [{ cells: example }] = reasons as [Settling];
    const where = sayNamedState(casebook, space.codeOf(example[0]!));
    return { text: `; in ${where} ${sayReason(reasons[0]!)}`, claims: reasons[0]!.claims };
  }
  if (reasons.length === 1) {
    return { text: `: ${sayReason(reasons[0]!)}`, claims: reasons[0]!.claims };
  }
  const told = reasons.slice(0, MOST_REASONS);
  const parts = told.map((one) => `${sayReason(one)} in ${count(one.cells.length)}`);
  const rest = reasons.slice(MOST_REASONS).reduce((sum, one) => sum + one.cells.length, 0);
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
  const sees = casebook.decisionMakers.flatMap((called, k): string[] => {
    const looks = states.looks.map(({ truly, seen, count }): CountedLooks => {
      return { truly, seen: seen[k]!, count };
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
