import type { Concept } from '@standoff/engine';
import {
  type Casebook,
  claimsOf,
  countStates,
  gatherLinks,
  type SafeIn,
  sayBeliefsInThreat,
  sayNamedState,
  sayProfile,
  saySanction,
  sayThreat,
  sayThreatVerdict,
  sayWhere,
  sayWhereNot,
  sayWhyOfThreat,
  type ThreatMatters,
  type ThreatsJudged,
  type ThreatVerdict,
  tellingMembers,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  listOf,
  openingName,
  proseName,
} from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayUnknownOptions } from './unknown-options.ts';

/** Whether threats and promises are credible, as text for a terminal of this many columns. */
export function renderThreats(judged: ThreatsJudged, style: Style, width: number): string {
  const { verdicts } = judged;
  const { casebook } = judged.games.truth;
  const told = verdicts.map((verdict) => tellThreat(casebook, verdict, style, width));
  const cited = claimsOf(told.flatMap(({ claims }) => claims));
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    [
      style.heading('Threats and promises'),
      style.quiet(paragraph(sayThreatsHeld(judged), width)),
    ].join('\n'),
    ...told.map(({ text }) => text),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** What is held fixed, before any verdict. */
export function sayThreatsHeld({ games, judged, verdicts }: ThreatsJudged): string {
  const { casebook } = games.truth;
  const kinds = new Set(verdicts.map(({ threat }) => threat.kind));
  const meanings = [
    ...(kinds.has('threat')
      ? [
          'A threat is at issue where its condition holds and it is not carried out yet; it is credible there if to carry it out, and nothing else, is an improvement for its speaker, and safe if nothing deters from that besides.',
        ]
      : []),
    ...(kinds.has('promise')
      ? [
          'A promise is at issue where its condition holds and it is not kept yet; it is kept there if to keep it is no loss, so that to undo it would be no improvement.',
        ]
      : []),
  ];
  const { signals } = games;
  const received =
    casebook.conflict.signals.length === 0
      ? ''
      : ` Signals received: ${signals.length === 0 ? 'none' : listOf(signals.map(({ id }) => id))}.`;
  const unknown = sayUnknownOptions(games);
  const other = verdicts.filter(
    ({ threat, concepts }) => threat.kind === 'threat' && concepts.length === 0,
  );
  const names = [...new Set(other.map(({ speaker }) => speaker))].map((k) =>
    proseName(casebook.decisionMakers[k]!.name),
  );
  const unasked =
    names.length === 0
      ? ''
      : ` What deters ${listOf(names)} is not asked: the foresight given does not judge single moves.`;
  const counts = `${kinds.size > 1 ? 'Either' : 'It'} counts if that is taken to be an improvement wherever it is at issue; it is ruled out if its speaker is taken never to do it there.`;
  return `${meanings.join(' ')} ${counts} ${sayConcepts(casebook, judged)}${unasked} Preferences are taken in the general reading, and each acts alone.${received}${unknown}`;
}

function sayConcepts(casebook: Casebook, { givenBy, concepts }: ThreatsJudged['judged']): string {
  if (givenBy === 'file') {
    const profile = concepts.map(([concept]) => concept!);
    return `Foresight is that of the file: ${sayProfile(casebook, profile)}.`;
  }
  const [all = []] = concepts;
  const each = all.length > 1 ? ', one after the other' : '';
  return `Foresight: ${symbolsOf(all)}${each}.`;
}

function tellThreat(casebook: Casebook, verdict: ThreatVerdict, style: Style, width: number) {
  const { threat, speaker } = verdict;
  const { name } = casebook.decisionMakers[speaker]!;
  const words = threat.says === undefined ? threat.id : `“${threat.says}” (${threat.id})`;
  const title = `${words}: ${sayThreatVerdict(verdict)}`;
  const why = sayWhyOfThreat(casebook, verdict);
  const whereNot = sayWhereNot(casebook, verdict);
  const lines = [
    ...whereNot.map(({ text, claims }) => cite(text, claims, style)),
    ...sayMoreOfThreat(casebook, verdict),
  ];
  return {
    claims: gatherLinks([...threat.because, ...[why, ...whereNot].flatMap(({ claims }) => claims)]),
    text: [
      paragraph(style.strong(title), width),
      paragraph(
        cite(
          `${openingName(name)}: ${lowerIf(sayThreat(casebook, threat))}.`,
          threat.because,
          style,
        ),
        width,
      ),
      paragraph(cite(why.text, why.claims, style), width),
      ...lines.map((line) => bullet(line, style, width)),
    ].join('\n'),
  };
}

function lowerIf(text: string): string {
  return text.replace(/^If/, 'if');
}

/** Whether it is safe, to whom it seems credible, and for whom it matters. */
export function sayMoreOfThreat(casebook: Casebook, verdict: ThreatVerdict): string[] {
  return [
    ...saySafe(casebook, verdict),
    ...sayBeliefsInThreat(casebook, verdict),
    ...sayMatters(casebook, verdict),
  ];
}

/** Where it is credible whether something deters from it, and how. */
function saySafe(casebook: Casebook, { speaker, states, safe, deterred }: ThreatVerdict): string[] {
  const credible = countStates(states, ({ truly }) => truly.credible);
  if (credible === 0 || safe.length === 0) return [];
  const groups = new Map<string, Concept[]>();
  for (const one of safe) {
    const says = sayWhereSafe(casebook, one, credible);
    groups.set(says, [...(groups.get(says) ?? []), one.concept]);
  }
  const said = Array.from(
    groups,
    ([says, concepts]) => `under ${symbolsOf(concepts)} it is safe ${says}`,
  );
  const safety = `${capitalize(said.join('; '))}.`;
  if (deterred === undefined) return [safety];
  const { from, to, concept, sanction } = deterred;
  const called = casebook.decisionMakers[speaker]!;
  const { verb } = agreementOf([called]);
  const fears = `From ${sayNamedState(casebook, from)}, for one, ${proseName(called.name)} ${verb('has')} to fear under ${concept.symbol} that ${saySanction(casebook, to, sanction)}.`;
  return [`${safety} ${fears}`];
}

function sayWhereSafe(
  casebook: Casebook,
  { count: number, where }: SafeIn,
  credible: number,
): string {
  if (number === credible) return 'wherever it is credible';
  if (number === 0) return 'nowhere';
  const which = where === undefined ? '' : `, ${sayWhere(casebook, where)}`;
  return `in ${count(number)} of these ${count(credible)}${which}`;
}

function sayMatters(casebook: Casebook, { threat, matters, states }: ThreatVerdict): string[] {
  if (states.length === 0) return [];
  if (matters.length === 0) {
    return [
      'It matters to nobody: all others stay in the same states whether it counts or is ruled out.',
    ];
  }
  const movers = [...new Set(matters.map(({ mover }) => mover))];
  return movers.flatMap((mover) => {
    const groups: ThreatMatters[][] = [];
    for (const one of matters.filter((other) => other.mover === mover)) {
      const alike = groups.find(([first]) => matterAlike(first!, one));
      if (alike === undefined) groups.push([one]);
      else alike.push(one);
    }
    return groups.map((group) => sayMatter(casebook, threat.kind, group));
  });
}

function matterAlike(one: ThreatMatters, other: ThreatMatters): boolean {
  return one.onlyWith.equals(other.onlyWith) && one.onlyWithout.equals(other.onlyWithout);
}

function sayMatter(
  casebook: Casebook,
  kind: 'threat' | 'promise',
  group: readonly ThreatMatters[],
): string {
  const [{ mover, onlyWith, onlyWithout }] = group as [ThreatMatters];
  const { name } = casebook.movers[mover]!;
  const { verb, they } = agreementOf([casebook.movers[mover]!]);
  const parts = [
    ...(onlyWith.count > 0
      ? [
          `${verb('stays')} in ${counted(onlyWith.count, 'state')} that ${they} would leave were the ${kind} ruled out${such(casebook, onlyWith)}`,
        ]
      : []),
    ...(onlyWithout.count > 0
      ? [
          `${verb('leaves')} ${counted(onlyWithout.count, 'state')} in which ${they} would stay were the ${kind} ruled out${such(casebook, onlyWithout)}`,
        ]
      : []),
  ];
  const symbols = symbolsOf(group.map(({ concept }) => concept));
  return `It matters to ${proseName(name)} (${symbols}): if the ${kind} counts, ${they} ${listOf(parts)}.`;
}

function such(casebook: Casebook, cells: ThreatMatters['onlyWith']): string {
  const { space } = casebook;
  const [first] = tellingMembers(casebook, cells, 1);
  const code = space.codeOf(first!);
  const name = `${sayNamedState(casebook, code)} (${casebook.stateId(code)})`;
  return cells.count === 1 ? `, namely ${name}` : `, such as ${name}`;
}

function symbolsOf(concepts: readonly Concept[]): string {
  return listOf(concepts.map(({ symbol }) => symbol));
}
