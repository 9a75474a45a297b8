import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Choices, fieldOf, KEEP } from '../readers/choices.ts';
import { MOST_OF_NETWORK } from '../readers/leave.ts';
import type { FindingCount, JudgementCount, Standings } from '../readers/standings.ts';

/** What readers judge, as a section of a page. */
export interface ReadersSection {
  readonly standings: Standings;
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

export function drawReaders({ standings, form }: ReadersSection): Element {
  return h('section.readers#readers', [
    h('h2', 'What readers judge'),
    h(
      'p',
      'These judgements the authors had to make. Readers may leave their own, and the page counts them. A count says what readers think, not what is so.',
    ),
    h('p', sayReaders(standings.readers)),
    ...(form === undefined ? drawCounts(standings) : [drawForm(form, standings)]),
    ...(standings.readers === 0 ? [] : [...drawFindings(standings), ...drawParting(standings)]),
  ]);
}

function sayReaders(readers: number): string {
  if (readers === 0) return 'Nobody has left any yet.';
  const have = readers === 1 ? 'One reader has' : `${readers} readers have`;
  return readers < FEW
    ? `${have} left theirs: too few to say anything of readers.`
    : `${have} left theirs. They came of themselves, so they speak for nobody else.`;
}

function drawForm(form: NonNullable<ReadersSection['form']>, standings: Standings): Element {
  const { action, version, token, own, problem } = form;
  return h('form.judge', { method: 'post', action }, [
    ...(problem === undefined ? [] : [h('div.faults', { role: 'alert' }, [h('p', problem)])]),
    h('input', { type: 'hidden', name: 'form', value: token }),
    h('input', { type: 'hidden', name: 'version', value: String(version) }),
    ...standings.judgements.map((one) => drawChoices(one, own?.[one.judgement.id])),
    h('p.decide', [
      h('button', { type: 'submit', name: 'do', value: 'leave' }, 'Leave my judgements'),
      ...(own === undefined
        ? []
        : [h('button', { type: 'submit', name: 'do', value: 'take-back' }, 'Take mine back')]),
    ]),
    h('p.aside', [
      `Each browser counts once, for which a cookie is set when you leave yours; leaving them again replaces them. From one network at most ${MOST_OF_NETWORK} are taken in a day. Nobody is asked who they are. `,
      h('a', { href: '/yours' }, 'What you left here'),
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
    choice(KEEP, 'As the authors have it', keep),
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
        h('li', ['As the authors have it ', drawCount(keep)]),
        ...judgement.changes.map(({ says }, k) =>
          h('li', [`${capital(says)} `, drawCount(changed[k] ?? 0)]),
        ),
      ]),
    ]),
  );
}

function drawFindings({ findings, readers, problems }: Standings): ElementContent[] {
  if (findings.length === 0) return [];
  return [
    h('h3', 'How the findings fare'),
    h(
      'p',
      'Each set of judgements that readers left is put into the model, with all else as the authors have it.',
    ),
    h(
      'ul.fare',
      findings.map((one) =>
        h('li', [`${sayFinding(one)} `, h('span.count', sayFare(one, readers))]),
      ),
    ),
    ...(problems.length === 0 ? [] : [h('p.aside', `Not worked out: ${problems.join('; ')}.`)]),
  ];
}

function sayFinding({ finding: { says, means } }: FindingCount): string {
  return means === undefined ? says : `${means.replace(/\.$/, '')}.`;
}

/** `So for the authors; so for 7 of 9 readers, not for 1, not worked out for 1.` */
function sayFare({ finding, standing, falling, unknown }: FindingCount, readers: number): string {
  const author = finding.stands ? 'So for the authors' : 'Not so for the authors';
  const parts = [
    `so for ${standing} of ${readers} ${readers === 1 ? 'reader' : 'readers'}`,
    ...(falling > 0 ? [`not for ${falling}`] : []),
    ...(unknown > 0 ? [`not worked out for ${unknown}`] : []),
  ];
  return `${author}; ${parts.join(', ')}.`;
}

function drawParting({ judgements, findings }: Standings): ElementContent[] {
  const parted = judgements
    .map((one) => ({ ...one, otherwise: one.changed.reduce((all, many) => all + many, 0) }))
    .filter(({ keep, changed }) => [keep, ...changed].filter((many) => many > 0).length > 1)
    .sort((a, b) => Math.min(b.keep, b.otherwise) - Math.min(a.keep, a.otherwise));
  const differing = findings.filter(({ standing, falling }) => standing > 0 && falling > 0).length;
  return [
    h('h3', 'Where readers part'),
    parted.length === 0
      ? h('p', 'Over none of these judgements so far.')
      : h(
          'ul',
          parted.map(({ judgement, keep, otherwise }) =>
            h('li', `${judgement.says}: ${keep} as the authors have it, ${otherwise} otherwise.`),
          ),
        ),
    h('p', sayDiffering(differing, findings.length)),
  ];
}

function sayDiffering(differing: number, all: number): string {
  if (all === 0) return 'No finding is followed.';
  if (differing === 0)
    return 'No finding that is followed is so for some readers and not for others, as far as worked out.';
  return `${differing} of the ${all} findings that are followed ${differing === 1 ? 'is' : 'are'} so for some readers and not for others.`;
}

function capital(says: string): string {
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}
