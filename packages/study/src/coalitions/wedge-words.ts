import type { Concept } from '@standoff/engine';
import { agreementOf, count, inWords, listOf, openingNames, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayState } from '../words/state-words.ts';
import type { Wedge, WedgeEffect, WedgeMeaning } from './coalition-study.ts';

/** What splitting an alliance would change, in sentences; also from a state, if there is one to start from. */
export function sayWedge(casebook: Casebook, wedge: Wedge, hasStart: boolean): string[] {
  const { effects } = wedge;
  const here = hasStart ? [sayLost(casebook, wedge)] : [];
  if (effects === undefined) {
    return [...here, 'They have too many joint moves for a comparison of what holds.'];
  }
  const same = effects.filter((effect) => gone(effect) + come(effect) === 0);
  const groups = groupEffects(effects.filter((effect) => !same.includes(effect)));
  return [
    ...here,
    ...(same.length === 0
      ? []
      : [`The same states hold whether they stand together or not under ${symbols(same)}.`]),
    ...groups.flatMap((group) => sayEffect(casebook, group)),
  ];
}

/** How many ends of joint moves are named. */
const SHOWN_ENDS = 2;

/** That a split takes no joint move away, and why. */
function sayNothingLost({ ends, undeterred }: Wedge['joint']): string {
  if (ends === 0) return 'They have no joint improvement from here, so a split takes nothing away.';
  return undeterred === 0
    ? 'Under the concepts asked something deters each of their joint improvements from here, so a split takes nothing away.'
    : 'Each undeterred joint move of theirs from here leads where one of them could go undeterred alone, so a split takes nothing away.';
}

function sayLost(casebook: Casebook, { lost, here, joint }: Wedge): string {
  if (lost.length === 0) return sayNothingLost(joint);
  const reached = lost.filter((one) => one.reached);
  if (reached.length === lost.length) {
    const there = lost.length === 1 ? 'there' : 'to all of these';
    return `Split, they could no longer go from here in one joint move, undeterred, to ${sayEnds(casebook, lost)}; but improvements that take no coalition lead ${there}. Whether anything deters from those was not asked.`;
  }
  const gone = lost.filter((one) => !one.reached);
  const verdicts = sayVerdicts(casebook, here);
  return [
    `Split, they could no longer go from here, undeterred, to ${sayEnds(casebook, gone)}.`,
    ...(reached.length > 0
      ? [
          `To ${inWords(reached.length, 'other end')} of their undeterred joint moves improvements that take no coalition lead all the same; whether anything deters from those was not asked.`,
        ]
      : []),
    ...verdicts,
  ].join(' ');
}

function sayEnds(casebook: Casebook, lost: Wedge['lost']): string {
  const named = lost.slice(0, SHOWN_ENDS).map(({ to, undeterred }) => {
    const name = casebook.stateNames.get(to) ?? sayState(casebook, to);
    return `“${name}” (${undeterred.map(({ symbol }) => symbol).join(', ')})`;
  });
  const more = lost.length - named.length;
  return more === 0 ? listOf(named, 'or') : `${named.join(', ')} or ${inWords(more, 'other')}`;
}

/** For whom it is a gain, a loss or either that the ends are gone. */
function sayVerdicts(casebook: Casebook, here: Wedge['here']): string[] {
  return (['gains', 'loses', 'mixed'] as const).flatMap((verdict) => {
    const those = here.filter((one) => one.verdict === verdict);
    if (those.length === 0) return [];
    return [`${openingNamesOf(casebook, those)} ${sayVerdict(casebook, verdict, those)} by that.`];
  });
}

/** How many states hold only while the alliance stands. */
function gone({ intact, split }: WedgeEffect): number {
  return intact.count - intact.and(split).count;
}

/** How many hold only once it is split. */
function come({ intact, split }: WedgeEffect): number {
  return split.count - intact.and(split).count;
}

/** Effects that read the same, under all their concepts. */
function groupEffects(effects: readonly WedgeEffect[]): WedgeEffect[][] {
  const key = (effect: WedgeEffect) =>
    JSON.stringify([effect.intact.count, effect.split.count, gone(effect), effect.means]);
  const keys = [...new Set(effects.map(key))];
  return keys.map((one) => effects.filter((effect) => key(effect) === one));
}

function sayEffect(casebook: Casebook, group: readonly WedgeEffect[]): string[] {
  const [first] = group;
  const more = come(first!);
  const less = gone(first!);
  const changes = [
    ...(more === 0 ? [] : [`${inWords(more, 'more state')} would hold`]),
    ...(less === 0 ? [] : [`${inWords(less, 'state')} would hold no longer`]),
  ];
  const [together, split] = [first!.intact.count, first!.split.count].map((number) =>
    number === 0 ? 'nothing' : count(number),
  );
  const holds = first!.intact.count > 1 ? 'hold' : 'holds';
  const opening = `Under ${symbols(group)} ${listOf(changes)}: ${together} ${holds} while they stand together, ${split} once they are split.`;
  return [`${opening} ${sayMeanings(casebook, first!)}`.trim()];
}

type Whose = Pick<WedgeMeaning, 'decisionMaker'>;

function sayVerdict(
  { decisionMakers }: Casebook,
  verdict: 'gains' | 'loses' | 'mixed',
  those: readonly Whose[],
): string {
  const called = those.map(({ decisionMaker }) => decisionMakers[decisionMaker]!);
  return verdict === 'mixed' ? 'may gain or lose' : agreementOf(called).verb(verdict);
}

function openingNamesOf(casebook: Casebook, those: readonly Whose[]): string {
  return openingNames(those.map((one) => nameOf(casebook, one)));
}

/** Whose best and worst change, and which way. */
function sayMeanings(casebook: Casebook, { means, intact, split }: WedgeEffect): string {
  if (intact.count === 0 || split.count === 0) return '';
  const said = (['gains', 'loses', 'mixed'] as const).flatMap((verdict) => {
    const those = means.filter((one) => one.verdict === verdict);
    if (those.length === 0) return [];
    const ranges = those.map(
      (one) =>
        `${those.length === 1 ? '' : `${proseName(nameOf(casebook, one))} `}${sayRange(one)}`,
    );
    return [
      `${openingNamesOf(casebook, those)} ${sayVerdict(casebook, verdict, those)} (${ranges.join('; ')}).`,
    ];
  });
  return said.length === 0 ? 'Nobody’s best or worst stable outcome changes.' : said.join(' ');
}

function nameOf({ decisionMakers }: Casebook, { decisionMaker }: Whose): string {
  return decisionMakers[decisionMaker]!.name;
}

/** `best place 3 → 5, worst 40 → 52`: only what changes. */
function sayRange({ intact, split }: WedgeMeaning): string {
  if (intact === undefined || split === undefined) return '';
  const parts = (['best', 'worst'] as const).flatMap((end) =>
    intact[end] === split[end] ? [] : [`${end} place ${intact[end]} → ${split[end]}`],
  );
  return parts.join(', ');
}

function symbols(effects: readonly { readonly concept: Concept }[]): string {
  return listOf(effects.map(({ concept }) => concept.symbol));
}
