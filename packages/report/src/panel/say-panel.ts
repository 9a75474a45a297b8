import { sayFinding } from '@standoff/study';
import {
  type Camp,
  type Crux,
  type FindingReported,
  type Held,
  MOST_ENDS,
  MOST_TAKEN,
  type PanelReport,
  type Part,
} from '@standoff/study/panel';
import { panelWords } from '@standoff/wording';

/** A heading with what stands below it. */
export interface PanelSection {
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** What a panel holds, in words: what they agree on first. */
export function sayPanel(report: PanelReport): readonly PanelSection[] {
  const { findings, people } = report;
  const alike = findings.filter(isAlike).length;
  const opposite = findings.filter(({ yes, no }) => yes.length > 0 && no.length > 0).length;
  const counts = { people: people.length, findings: findings.length, alike, opposite };
  return [
    { lines: [panelWords.opening(counts)] },
    {
      heading: panelWords.findings,
      lines: findings.map((one) => sayFindingHeld(report, one)),
    },
    { heading: panelWords.camps, lines: report.camps.length > 1 ? sayCamps(report) : [] },
    { heading: panelWords.cruxes, lines: sayCruxes(report) },
    { heading: panelWords.idle, lines: sayIdle(report) },
    { heading: panelWords.movement, lines: sayMovement(report) },
    { lines: sayBounds(report) },
  ].filter(({ lines }) => lines.length > 0);
}

/** All who take part say yes, or no. */
function isAlike({ yes, no, open, notFollowed }: FindingReported): boolean {
  const isSettled = open.length === 0 && notFollowed.length === 0;
  return isSettled && (yes.length === 0 || no.length === 0);
}

function codeOf({ people }: PanelReport, k: number): string {
  return people[k]!.person.code;
}

function sayFindingHeld(report: PanelReport, one: FindingReported): string {
  const { asked } = one.finding;
  const clause = sayFinding(report.ground.opened.casebook, asked.finding);
  const counts = panelWords.counts([
    ['yes', one.yes.length],
    ['no', one.no.length],
    ['open', one.open.length],
    ['not-followed', one.notFollowed.length],
  ]);
  const alone = one.alone === undefined ? '' : `; ${panelWords.alone(codeOf(report, one.alone))}`;
  return `${panelWords.finding(asked.id, clause)}: ${counts}${alone}`;
}

function sayCamps(report: PanelReport): string[] {
  const { findings, camps, parting } = report;
  return camps.map(({ people, held }: Camp) =>
    panelWords.camp(
      people.map((k) => codeOf(report, k)),
      held.map((one: Held, k) => [findings[parting[k]!]!.finding.asked.id, one]),
    ),
  );
}

function sayCruxes(report: PanelReport): string[] {
  const { findings, cruxes, pairs } = report;
  const lines = findings.flatMap(({ finding }, at) => {
    const own = cruxes.filter((one) => one.finding === at);
    const told = sayCruxesOf(report, own);
    return told === '' ? [] : [`${finding.asked.id}: ${told}`];
  });
  if (lines.length === 0) return [];
  const bound = pairs.looked < pairs.all ? [panelWords.pairs(pairs.looked, pairs.all)] : [];
  return [...lines, panelWords.cases, ...bound];
}

function sayCruxesOf(report: PanelReport, own: readonly Crux[]): string {
  if (own.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { sets } of own) {
    for (const set of sets) {
      const parts = panelWords.parts(set.map((part) => sayPart(report, part)));
      counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
  }
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([parts, number]) => panelWords.crux(parts, number, own.length));
  const none = own.filter(({ sets }) => sets.length === 0).length;
  return [...told, ...(none === 0 ? [] : [panelWords.noCrux(none, own.length, MOST_TAKEN)])].join(
    '; ',
  );
}

function sayPart({ ground }: PanelReport, part: Part): string {
  const { decisionMakers, conflict } = ground.opened.casebook;
  if (part.kind === 'order') {
    return panelWords.order(decisionMakers[ground.parties[part.party]!.dm]!.name);
  }
  const fact = conflict.facts.find(({ id }) => id === ground.facts[part.fact])!;
  return panelWords.fact(fact.name);
}

function sayIdle(report: PanelReport): string[] {
  const { idle, differing, people, settled, findings } = report;
  if (people.length < 2) return [];
  if (differing.length === 0) return [panelWords.nothingDiffers];
  if (settled.length === 0) return [panelWords.noneSettled];
  if (idle.length === 0) return [panelWords.nothingIdle];
  const why = panelWords.idleWhy(settled.length, findings.length);
  return [...idle.map((part) => sayPart(report, part)), why];
}

function sayMovement(report: PanelReport): string[] {
  const { movement, findings } = report;
  const lines = movement.flatMap(({ from, to, moved }) =>
    findings.flatMap(({ finding }, at) => {
      const who = moved.filter((one) => one.finding === at);
      const codes = who.map(({ person }) => codeOf(report, person));
      return codes.length === 0 ? [] : [panelWords.moved(finding.asked.id, from, to, codes)];
    }),
  );
  return movement.length > 0 && lines.length === 0 ? [panelWords.notMoved] : lines;
}

function sayBounds({ people, findings }: PanelReport): string[] {
  return [
    ...people.flatMap(({ person, contradicting }) =>
      contradicting.length === 0
        ? []
        : [panelWords.contradicting(person.code, contradicting.length)],
    ),
    ...(findings.some(({ notFollowed }) => notFollowed.length > 0)
      ? [panelWords.notFollowed(MOST_ENDS)]
      : []),
    panelWords.held,
    panelWords.codes,
  ];
}
