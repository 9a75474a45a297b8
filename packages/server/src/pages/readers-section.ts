import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fieldOf } from '../readers/choices-in-form.ts';
import { MOST_OF_NETWORK } from '../readers/leave.ts';
import type { FindingCount, JudgementCount, Standings } from '../readers/standings.ts';
import { type Choices, KEEP } from '../storage/choices.ts';
import { drawFaults } from './faults.ts';
import { sayDiffering, sayFare } from './say-fare.ts';

/** What readers judge, as a section of a page. */
export interface ReadersSection {
  readonly standings: Standings;
  /** How many answer for the text. */
  readonly authors: number;
  /** Absent where nothing is taken: of a version that does not stand any more, or was taken back. */
  readonly form?: {
    readonly action: string;
    readonly version: number;
    readonly token: string;
    /** What this browser left, on the page that is for it alone. */
    readonly own: Choices | undefined;
    readonly problem?: string | undefined;
  };
}

/** With fewer readers the page says that they are few. */
const FEW = 10;

export function drawReaders({ standings, authors, form }: ReadersSection): Element {
  return h('section.readers#readers', [
    h('h2', 'What readers judge'),
    h(
      'p',
      `The ${authors === 1 ? 'author' : 'authors'} had to make these judgements. Readers may leave their own, and the page counts them. A count says what readers think, not what is true.`,
    ),
    h('p', sayReaders(standings.readers)),
    ...(form === undefined ? drawCounts(standings) : [drawForm(form, standings)]),
    ...(standings.readers === 0
      ? []
      : [...drawFindings(standings, authors), ...drawParting(standings, authors)]),
  ]);
}

function sayReaders(readers: number): string {
  if (readers === 0) return 'No reader has left any yet.';
  const have = readers === 1 ? 'One reader has' : `${readers} readers have`;
  return readers < FEW
    ? `${have} left their own: too few to say anything about readers in general.`
    : `${have} left their own. They chose to take part, so they speak for nobody else.`;
}

function drawForm(form: NonNullable<ReadersSection['form']>, standings: Standings): Element {
  const { action, version, token, own, problem } = form;
  return h('form.judge', { method: 'post', action }, [
    ...(problem === undefined ? [] : drawFaults(problem)),
    h('input', { type: 'hidden', name: 'form', value: token }),
    h('input', { type: 'hidden', name: 'version', value: String(version) }),
    ...standings.judgements.map((one) => drawChoices(one, own?.[one.judgement.id])),
    h('p.decide', [
      h('button.main', { type: 'submit', name: 'do', value: 'leave' }, 'Leave my judgements'),
      ...(own === undefined
        ? []
        : [
            h(
              'button',
              { type: 'submit', name: 'do', value: 'take-back', className: ['quiet'] },
              'Withdraw mine',
            ),
          ]),
    ]),
    h('p.aside', [
      `Each browser counts once. For that, a cookie is set when you leave your judgements; if you leave them again, the new ones replace the old. A browser that keeps no cookies counts anew each time it opens a page and leaves judgements. At most ${MOST_OF_NETWORK} are taken from one network in a day. Nobody is asked who they are. `,
      h('a', { href: '/yours' }, 'See, change or remove what you left here'),
    ]),
  ]);
}

function drawChoices({ judgement, keep, changed }: JudgementCount, own: string | undefined) {
  const choice = (value: string, says: string, readers?: number) =>
    h('label.choice', [
      h('input', {
        type: 'radio',
        name: fieldOf(judgement.id),
        value,
        checked: (own ?? '') === value,
      }),
      h('span', [says, ...(readers === undefined ? [] : [' ', drawCount(readers)])]),
    ]);
  return h('fieldset', [
    h('legend', judgement.says),
    choice(KEEP, 'As written', keep),
    ...judgement.changes.map(({ id, says }, k) => choice(id, capital(says), changed[k])),
    choice('', 'No view'),
  ]);
}

function drawCount(readers: number): Element {
  return h('span.count', readers === 1 ? '1 reader' : `${readers} readers`);
}

function drawCounts({ judgements }: Standings): ElementContent[] {
  return judgements.map(({ judgement, keep, changed }) =>
    h('div.counted', [
      h('p', judgement.says),
      h('ul', [
        h('li', ['As written ', drawCount(keep)]),
        ...judgement.changes.map(({ says }, k) =>
          h('li', [`${capital(says)} `, drawCount(changed[k] ?? 0)]),
        ),
      ]),
    ]),
  );
}

function drawFindings({ findings, problems }: Standings, authors: number): ElementContent[] {
  if (findings.length === 0) return [];
  return [
    h('h3', 'What follows from readers’ judgements'),
    h(
      'p',
      `The model is worked out anew with each reader’s judgements; all else stays as the ${authors === 1 ? 'author has' : 'authors have'} it.`,
    ),
    h(
      'ul.fare',
      findings.map((one) =>
        h('li', [`${sayFinding(one)} `, h('span.count', sayFare(one, authors))]),
      ),
    ),
    ...(problems.length === 0
      ? []
      : [h('p.aside', `Why some of it was not worked out: ${problems.join('; ')}.`)]),
  ];
}

function sayFinding({ finding: { says, means } }: FindingCount): string {
  return means === undefined ? says : `${means.replace(/\.$/, '')}.`;
}

function drawParting(
  { judgements, findings, readers }: Standings,
  authors: number,
): ElementContent[] {
  if (readers < 2) return [];
  const parted = judgements
    .map((one) => ({ ...one, otherwise: one.changed.reduce((all, many) => all + many, 0) }))
    .filter(({ keep, changed }) => [keep, ...changed].filter((many) => many > 0).length > 1)
    .sort((a, b) => Math.min(b.keep, b.otherwise) - Math.min(a.keep, a.otherwise));
  return [
    h('h3', 'Where readers differ'),
    parted.length === 0
      ? h('p', 'On none of these judgements so far.')
      : h(
          'ul',
          parted.map(({ judgement, keep, otherwise }) =>
            h('li', `${judgement.says}: ${sayParting(keep, otherwise, authors)}.`),
          ),
        ),
    ...sayDiffering(findings).map((says) => h('p', says)),
  ];
}

function sayParting(keep: number, otherwise: number, authors: number): string {
  const first = keep === 1 ? '1 reader judges' : `${keep} readers judge`;
  return `${first} as the ${authors === 1 ? 'author does' : 'authors do'}, ${otherwise} ${otherwise === 1 ? 'judges' : 'judge'} otherwise`;
}

export function capital(says: string): string {
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}
