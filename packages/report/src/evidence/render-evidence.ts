import {
  type ClaimWeight,
  citedByKind,
  countFate,
  type Evidence,
  type Fate,
  gatherTogether,
  type Resting,
  sayAlone,
  sayFindings,
  sayPull,
  sayTogether,
  turnedAlone,
  turnedInDoubt,
} from '@standoff/study';
import { capitalize, count, counted, listOf } from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayFates, sayMeaning, sayPartOf } from './say-resting.ts';

/** What would change if claims were wrong, as text for a terminal of this many columns. */
export function renderEvidence(evidence: Evidence, style: Style, width: number): string {
  const head = [
    style.heading('What hangs on the claims'),
    ...[...sayMeaning(evidence), sayAsked(evidence)].map((text) =>
      style.quiet(paragraph(text, width)),
    ),
  ].join('\n');
  const told = evidence.isOfOne
    ? renderOne(evidence, style, width)
    : renderAll(evidence, style, width);
  return [head, ...told].join('\n\n');
}

/** What is asked of, as it stands in the file. */
function sayAsked(evidence: Evidence): string {
  const as = evidence.findings.map(({ stands }, position) => ({ position, stands }));
  return `As the file is written: ${sayFindings(evidence, as).join('. ')}. A finding turns where it is otherwise.`;
}

function renderAll(evidence: Evidence, style: Style, width: number): string[] {
  const { claims } = evidence;
  const alone = claims.filter((one) => turnedAlone(evidence, one).length > 0);
  const together = claims.filter(
    (one) => !alone.includes(one) && turnedInDoubt(evidence, one).length > 0,
  );
  if (evidence.casebook.conflict.claims.length === 0) return ['The file makes no claims.'];
  const rest = claims.filter((one) => !alone.includes(one) && !together.includes(one));
  return [
    ...renderGroup('These turn a finding by themselves', alone, evidence, style, width),
    ...renderGroup(
      'These turn one only together with what would then be in doubt',
      together,
      evidence,
      style,
      width,
    ),
    ...renderRest(rest, evidence, style, width),
    ...renderPulls(evidence, style, width),
    ...sayCoverage(evidence).map((text) => paragraph(text, width)),
  ];
}

function renderGroup(
  title: string,
  claims: readonly ClaimWeight[],
  evidence: Evidence,
  style: Style,
  width: number,
): string[] {
  if (claims.length === 0) return [];
  return [
    [
      style.strong(paragraph(`${title}:`, width)),
      ...claims.map((one) => renderClaim(evidence, one, style, width)),
    ].join('\n'),
  ];
}

function renderClaim(evidence: Evidence, weight: ClaimWeight, style: Style, width: number): string {
  const { id, says } = weight.claim;
  return [
    paragraph(`[${id}] ${says}`, width, '    ', '  '),
    ...sentences(evidence, weight).map((text) => bullet(text, style, width, '    ')),
  ].join('\n');
}

function sentences(evidence: Evidence, weight: ClaimWeight): string[] {
  const alone = sayAlone(evidence, weight);
  return [
    ...(alone === undefined ? [] : [`${alone.dropped}; then ${alone.turned}.`]),
    ...gatherTogether(weight).map((one) => `${sayTogether(evidence, one)}.`),
    ...(weight.problem === undefined ? [] : [`${capitalize(weight.problem)}.`]),
  ];
}

/** Those that turn nothing, by what they carry. */
function renderRest(
  claims: readonly ClaimWeight[],
  { idle }: Evidence,
  style: Style,
  width: number,
): string[] {
  const unknown = claims.filter(({ problem }) => problem !== undefined);
  const known = claims.filter(({ problem }) => problem === undefined);
  const bearing = known.filter(({ findings }) => findings.length > 0);
  const holding = known.filter(({ findings }) => findings.length === 0);
  const lines = [
    ...(unknown.length === 0
      ? []
      : [
          `Of these it is not known: ${listOf(unknown.map(({ claim, problem }) => `${claim.id} (${problem})`))}.`,
        ]),
    ...(bearing.length === 0
      ? []
      : [
          `These turn none, whichever way what would be in doubt is: ${listOf(bearing.map(sayBearing))}.`,
        ]),
    ...(holding.length === 0
      ? []
      : [
          `Without these nothing here is dropped or in doubt, since what cites them is held as written or another claim says it as well: ${listOf(holding.map(({ claim }) => claim.id))}.`,
        ]),
    ...(idle.length === 0
      ? []
      : [
          `Nothing cites ${idle.length === 1 ? 'this one' : `these ${count(idle.length)}`}: ${listOf(idle.map(({ id }) => id))}.`,
        ]),
  ];
  return lines.length === 0
    ? []
    : [
        [style.strong('The others:'), ...lines.map((line) => bullet(line, style, width))].join(
          '\n',
        ),
      ];
}

/** So many pairs of reasons are told in words. */
const MOST_PULLS = 12;

function renderPulls(evidence: Evidence, style: Style, width: number): string[] {
  const { pulls } = evidence;
  if (pulls === undefined) return [];
  if (pulls.length === 0) {
    const which = evidence.isOfOne
      ? 'No two reasons, of which one cites it,'
      : 'No two reasons that cite claims';
    return [paragraph(`${which} pull a finding opposite ways.`, width)];
  }
  const more = pulls.length - MOST_PULLS;
  return [
    [
      style.strong(paragraph('Reasons that pull a finding opposite ways:', width)),
      ...pulls
        .slice(0, MOST_PULLS)
        .map((pull) => bullet(`${sayPull(evidence, pull)}.`, style, width)),
      ...(more > 0 ? [bullet(`${count(more)} more; --json lists all.`, style, width)] : []),
    ].join('\n'),
  ];
}

/** `c06 (2 dropped, 1 in doubt)` */
function sayBearing(weight: ClaimWeight): string {
  const [dropped, doubted] = [countFate(weight, 'dropped'), countFate(weight, 'in-doubt')];
  const parts = [
    ...(dropped > 0 ? [`${count(dropped)} dropped`] : []),
    ...(doubted > 0 ? [`${count(doubted)} in doubt`] : []),
  ];
  return `${weight.claim.id} (${parts.join(', ')})`;
}

function sayCoverage({ coverage }: Evidence): string[] {
  const told = citedByKind(coverage).map(({ kind, all, cited }) => {
    return `${count(cited)} of ${counted(all, kind)}`;
  });
  return told.length === 0 ? [] : [`A claim is cited by ${listOf(told)}.`];
}

const fates: readonly (readonly [Fate, string])[] = [
  ['dropped', 'Dropped, as they cite no other claim'],
  ['in-doubt', 'In doubt, as they rest on it in part'],
  ['borne', 'Standing, as another claim says just what they say'],
  ['held', 'Held as written'],
];

function renderOne(evidence: Evidence, style: Style, width: number): string[] {
  const [weight] = evidence.claims;
  if (weight === undefined) {
    const [claim] = evidence.idle;
    return [
      paragraph(`[${claim!.id}] ${claim!.says}: nothing cites it, so nothing would change.`, width),
    ];
  }
  const found = sentences(evidence, weight);
  const stays = weight.findings.flatMap(({ stands, inDoubt }, position) =>
    stands === evidence.findings[position]!.stands && inDoubt?.fewest === undefined
      ? [{ position, stands }]
      : [],
  );
  return [
    [
      style.strong(paragraph(`[${weight.claim.id}] ${weight.claim.says}`, width)),
      ...fates.flatMap(([fate, title]) => renderFate(evidence, weight, fate, title, style, width)),
    ].join('\n'),
    [
      style.strong('What would change'),
      ...(found.length === 0 ? [bullet('Nothing that is asked about.', style, width)] : []),
      ...found.map((text) => bullet(text, style, width)),
      ...(stays.length === 0 || weight.problem !== undefined
        ? []
        : [bullet(`As before: ${sayFindings(evidence, stays).join('. ')}.`, style, width)]),
    ].join('\n'),
    ...renderPulls(evidence, style, width),
  ];
}

function renderFate(
  { casebook, drop }: Evidence,
  weight: ClaimWeight,
  fate: Fate,
  title: string,
  style: Style,
  width: number,
): string[] {
  const here: readonly Resting[] = weight.resting.filter((one) => one.fate === fate);
  if (here.length === 0) return [];
  return [
    paragraph(`${drop === 'said' && fate === 'dropped' ? sayFates.said : title}:`, width),
    ...here.map((one) => bullet(sayPartOf(casebook, one, weight.claim.id), style, width)),
  ];
}
