import type { AnalysisJson, SweepJson } from '@standoff/report';
import { h, s } from 'hastscript';
import { drawClaims, drawDoubt } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

/** What the model finds, or one finding of it, with its doubt. */
export const finding = defineFigure({
  name: 'finding',
  shows: 'what holds and what does not, and how sure that is',
  attributes: {
    of: {
      about:
        'a finding, such as "stable status-quo seq", or the name of one of the model; all that is told first when left out',
    },
  },
  asks(said) {
    const of = said('of');
    return of === undefined
      ? [{ ask: 'analyze', options: { doubt: true, states: 'none' } }]
      : [{ ask: 'sweep', options: { findings: [of] } }];
  },
  title: ({ said }) => (said('of') === undefined ? 'What the model finds' : 'A finding'),
  draw: (ground) => (ground.said('of') === undefined ? drawAll(ground) : drawOne(ground)),
});

/** What is found of the status quo, and of what some would rather have. */
const TOLD = ['status-quo', 'common-gains'];

function drawAll({ answers }: Ground) {
  const [{ finding: sentences, doubt }] = answers as readonly [AnalysisJson];
  const told = sentences.filter(({ about }) => TOLD.includes(about));
  const shown = told.length > 0 ? told : sentences.slice(0, 1);
  const draw = (about: string) =>
    shown
      .filter((one) => one.about === about)
      .map((one) => h(one === shown[0] ? 'p.verdict' : 'p', one.text, ...drawClaims(one.claims)));
  const others = shown.filter((one) => !TOLD.includes(one.about));
  return [
    ...(doubt === undefined ? [] : [h('p.held', doubt.models.says)]),
    ...draw('status-quo'),
    ...drawDoubt(doubt?.statusQuo),
    ...draw('common-gains'),
    ...drawDoubt(doubt?.gain?.doubt),
    ...others.map(({ text, claims }) => h('p', text, ...drawClaims(claims))),
  ];
}

function drawOne({ answers }: Ground) {
  const [{ findings, models, method, orders }] = answers as readonly [SweepJson];
  const [found] = findings;
  if (found === undefined) return [];
  const { says, means, why, asWritten, standing, share, breaking, mending } = found;
  const stands =
    standing === undefined
      ? `in about ${percentOf(share)} of the models that were drawn`
      : `in ${digits(standing)} of ${digits(models)} models`;
  const turning = asWritten ? breaking : mending;
  const first = turning?.sets[0]?.map((one) => String(one['says'])) ?? [];
  return [
    h(
      'p.held',
      `Models differ by the judgements that the file doubts and by one swap of neighbours in ${orders.length === 1 ? 'the order in doubt' : 'each order in doubt'}. A share of models is no likelihood.`,
    ),
    h('p.verdict', means ?? `${says.replace(/\.$/, '')}.`),
    ...(means === undefined ? [] : [h('p', says)]),
    h(
      'p',
      asWritten ? 'In the model as written this is so.' : 'In the model as written it is not so.',
    ),
    ...(why === undefined ? [] : [h('p.why', `Why it matters: ${why}.`)]),
    drawShare(share),
    h(
      'p.doubt',
      h('span.doubt-label', 'How sure'),
      ` It stands ${stands}${method === 'exact' ? '' : ', drawn by chance'}.`,
    ),
    ...(first.length > 0
      ? [
          h(
            'p',
            `What turns it${turning!.count > 1 ? ', for instance' : ''}: ${first.map((one) => one.replace(/\.$/, '')).join('; ')}.`,
          ),
        ]
      : []),
  ];
}

/** A bar as wide as the share; what it shows stands beside it in words. */
function drawShare(share: number) {
  return s('svg.share', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    s('rect.share-all', { width: 100, height: 4 }),
    s('rect.share-part', { width: 100 * share, height: 4 }),
  ]);
}

function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function digits(whole: string): string {
  return BigInt(whole).toLocaleString('en-GB');
}
