import type { AnalysisJson, SweepJson } from '@standoff/report';
import { proseName } from '@standoff/study';
import { h } from 'hastscript';
import { drawDoubt, percentOf, sayPlainly } from './doubt.ts';
import { drawClaims } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { drawTerms } from './terms.ts';
import { verdictProperties } from './verdict.ts';

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
  title(ground) {
    const found = foundOne(ground);
    if (found === undefined) return 'What the model finds';
    return found.means === undefined ? 'A finding, held against doubt' : `“${found.means}”`;
  },
  models: ({ said, answers }) =>
    said('of') === undefined
      ? (answers as readonly [AnalysisJson])[0].doubt?.models.says
      : undefined,
  draw: (ground) => (ground.said('of') === undefined ? drawAll(ground) : drawOne(ground)),
});

type Found = SweepJson['findings'][number];

function foundOne({ said, answers }: Ground): Found | undefined {
  return said('of') === undefined ? undefined : (answers as readonly [SweepJson])[0].findings[0];
}

/** What is found of the status quo, and of what some would rather have. */
const TOLD = ['status-quo', 'common-gains'];

function drawAll(ground: Ground) {
  const { answers } = ground;
  const [{ finding: sentences, doubt }] = answers as readonly [AnalysisJson];
  const told = sentences.filter(({ about }) => TOLD.includes(about));
  const shown = told.length > 0 ? told : sentences.slice(0, 1);
  const [first] = shown;
  const draw = (about: string) =>
    shown
      .filter((one) => one.about === about)
      .map(({ text, claims }) =>
        text === first?.text
          ? h(
              'p.verdict',
              verdictProperties({ about, is: text, turned: text }),
              drawTerms(sayPlainly(text)),
            )
          : h('p', drawTerms(sayPlainly(text)), ...drawClaims(ground, claims)),
      );
  const others = shown.filter((one) => !TOLD.includes(one.about));
  return [
    ...draw('status-quo'),
    ...drawDoubt(doubt?.statusQuo && { ...doubt.statusQuo, models: doubt.models.models }),
    ...draw('common-gains'),
    ...drawDoubtOfGain(ground),
    ...others.map(({ text, claims }) =>
      h('p', drawTerms(sayPlainly(text)), ...drawClaims(ground, claims)),
    ),
  ];
}

/** It is about the outcome alone; the way that is told beside it is that of the model as written. */
function drawDoubtOfGain({ answers }: Ground) {
  const { doubt } = (answers as readonly [AnalysisJson])[0];
  if (doubt?.gain === undefined) return [];
  return [
    ...drawDoubt({ ...doubt.gain.doubt, models: doubt.models.models }),
    h(
      'p.kept',
      'That is said of the outcome named: its verdict, who prefers it and whether improvements lead there. The way is told of the model as written.',
    ),
  ];
}

function drawOne({ answers }: Ground) {
  const [{ findings, models }] = answers as readonly [SweepJson];
  const [found] = findings;
  if (found === undefined) return [];
  const { id, says, means, why, asWritten, share, breaking, mending } = found;
  const turning = asWritten ? breaking : mending;
  const first = turning?.sets[0]?.map((one) => String(one['says'])) ?? [];
  const words = means === undefined ? says.replace(/\.$/, '') : `“${means}”`;
  return [
    h(
      'p.verdict',
      verdictProperties({
        about: `finding ${id}`,
        is: asWritten ? 'so' : 'not so',
        turned: asWritten ? `${words} is so now.` : `${words} is no longer so.`,
      }),
      asWritten ? drawTerms(says) : ['It is not so that ', ...drawTerms(proseName(says))],
    ),
    ...(why === undefined ? [] : [h('p.why', `Why it matters: ${why}.`)]),
    ...drawDoubt({
      says: sayStanding(found, models),
      share,
      ...(found.standing !== undefined && { standing: found.standing, models }),
    }),
    ...(first.length > 0
      ? [
          h(
            'p',
            `What turns it${turning!.count > 1 ? ', for instance' : ''}: ${first.map((one) => sayPlainly(one.replace(/\.$/, ''))).join('; ')}.`,
          ),
        ]
      : []),
  ];
}

function sayStanding({ standing, share }: Found, models: string): string {
  if (standing === undefined) {
    return share === 1
      ? 'in all that were drawn by chance'
      : `stands in about ${percentOf(share)} of the models, which were drawn by chance`;
  }
  return standing === models
    ? `in all ${digits(models)} models that the judgements in doubt allow`
    : `stands in ${digits(standing)} of ${digits(models)} models`;
}

function digits(whole: string): string {
  return BigInt(whole).toLocaleString('en-GB');
}
