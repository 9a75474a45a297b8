import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PictureClash } from '../publishing/clash-pictures.ts';
import { sayMinute } from '../site/say-day.ts';
import type { Clash, SavedVersion } from '../storage/clashes.ts';
import { hidden } from './hidden.ts';

/** Where a publication decides which of two versions goes on. */
function clashAddress(publication: string, { kind, slug, beside }: Clash): string {
  return `/desk/${publication}/${kind}s/${slug}/clashes/${beside.number}`;
}

const sayWork = ({ kind, slug }: Clash) => `the ${kind} ${slug}`;

const sayAuthor = ({ author }: SavedVersion) => author ?? 'an account that is gone';

/**
 * `Version 4 stands; it was saved by Ann Author on 28 November 2026, 09:10 UTC. Version 5 was made from version 3 and saved beside
 * version 4 by Kim Lee on 28 November 2026, 09:12 UTC.`
 */
function sayClash({ beside, standing }: Clash): string {
  const from =
    beside.madeFrom === null
      ? 'was made as if there were none before it'
      : `was made from ${sayBase(beside.madeFrom, beside.baseMissing)}`;
  return [
    `Version ${standing.number} stands; it was saved by ${sayAuthor(standing)} on ${sayMinute(standing.madeAt)}.`,
    `Version ${beside.number} ${from} and saved beside version ${beside.besideOf} by ${sayAuthor(beside)} on ${sayMinute(beside.madeAt)}.`,
  ].join(' ');
}

/** `version 3`, or `a version 3 that is not on this server`, as after a backup was restored */
export const sayBase = (number: number, isMissing: boolean) =>
  isMissing ? `a version ${number} that is not on this server` : `version ${number}`;

/** What waits for a decision, at the top of the desk. */
export function drawClashes(publication: string, clashes: readonly Clash[]): ElementContent[] {
  if (clashes.length === 0) return [];
  return [
    h('h2', 'Saved side by side'),
    h(
      'p',
      'Somebody saved a version without having seen another. Both are kept, and nobody has said yet which goes on.',
    ),
    h(
      'ul.publications',
      clashes.map((clash) =>
        h('li', [
          h('strong', `${clash.kind === 'model' ? 'The model' : 'The briefing'} ${clash.slug}`),
          `. ${sayClash(clash)} `,
          h('a', { href: clashAddress(publication, clash) }, [
            'Compare and decide',
            hidden(` about version ${clash.beside.number} of ${sayWork(clash)}`),
          ]),
        ]),
      ),
    ),
  ];
}

/** Two versions with what differs, and the ways to go on. */
export interface ClashPage {
  readonly publication: string;
  readonly clash: Clash;
  readonly comparison: readonly ElementContent[];
  /** The text that a common version begins with: that of the version that stands, or what was typed. */
  readonly text: string;
  readonly message: string;
  /** Names that each version gives to another picture; with a common version it is said which is meant. */
  readonly pictures: readonly PictureClash[];
  readonly meant?: ReadonlyMap<string, string>;
  /** Why what was sent was not taken. */
  readonly notice?: string;
  readonly problems?: readonly string[];
  readonly hasWorkbench: boolean;
}

export function drawClashPage(page: ClashPage): ElementContent[] {
  const { publication, clash, comparison, notice, hasWorkbench } = page;
  const { beside, standing } = clash;
  const action = clashAddress(publication, clash);
  const standingField = h('input', {
    type: 'hidden',
    name: 'standing',
    value: String(standing.number),
  });
  const button = (goes: string, number: number) =>
    h('button', { type: 'submit', name: 'goes', value: goes }, `Version ${number} goes on`);
  return [
    ...(notice === undefined ? [] : [h('p.notice', { role: 'alert' }, notice)]),
    h('p', [
      sayClash(clash),
      ...(beside.message === '' ? [] : [` What was said of version ${beside.number}: `]),
      ...(beside.message === '' ? [] : [h('q', beside.message)]),
    ]),
    ...(hasWorkbench
      ? [
          h('p', [
            'In the workbench: ',
            ...[standing, beside].flatMap(({ number }, k) => [
              ...(k === 0 ? [] : [' · ']),
              h('a', { href: servedAddress(publication, clash, number) }, `Open version ${number}`),
            ]),
          ]),
        ]
      : []),
    h('p.aside', `Compared from version ${standing.number} to version ${beside.number}.`),
    ...comparison,
    h('h2', 'Which goes on'),
    h(
      'p',
      `Both stay as they are. If version ${beside.number} goes on, it is saved once more as the version after ${standing.number}. What readers see does not change until a version is published.`,
    ),
    h('form.decide', { method: 'post', action }, [
      standingField,
      button('standing', standing.number),
      button('beside', beside.number),
    ]),
    drawCommon(page, action, standingField),
    h('p', [h('a', { href: `/desk/${publication}/` }, 'Back to the desk, and decide later')]),
  ];
}

/** A third version that brings both together, written by hand: nothing is merged by itself. */
function drawCommon(page: ClashPage, action: string, standingField: Element): Element {
  const { clash, text, message, problems = [], notice } = page;
  const { beside, standing } = clash;
  return h('details', { open: problems.length > 0 || notice !== undefined }, [
    h('summary', 'Bring both together in a new version'),
    h('form.comment-form', { method: 'post', action, noValidate: true }, [
      ...(problems.length === 0
        ? []
        : [
            h('div.faults', { role: 'alert', tabIndex: -1, autoFocus: true }, [
              h('p', [h('strong', 'It was not saved.')]),
              ...problems.map((one) => h('pre.diff', { tabIndex: 0 }, one)),
            ]),
          ]),
      standingField,
      h('p.field', [
        h(
          'label',
          { htmlFor: 'field-text' },
          `The text, which begins as version ${standing.number}; put in what version ${beside.number} has besides`,
        ),
        h(
          'textarea',
          { id: 'field-text', name: 'text', rows: 20, spellCheck: 'false' },
          `\n${text}`,
        ),
      ]),
      ...drawPictures(page),
      h('p.field', [
        h('label', { htmlFor: 'field-message' }, 'What changed, for the history; may be empty'),
        h('input', {
          id: 'field-message',
          name: 'message',
          type: 'text',
          maxLength: 1000,
          autoComplete: 'off',
          value: message,
        }),
      ]),
      h('p', [
        h(
          'button',
          { type: 'submit', name: 'goes', value: 'common' },
          'Save it as the next version',
        ),
      ]),
    ]),
  ]);
}

/** Asks which picture is meant where both versions have one of the same name. */
function drawPictures({ clash, pictures, meant }: ClashPage): Element[] {
  const sides = ['standing', 'beside'] as const;
  return pictures.flatMap((picture, k) => {
    const { name } = picture;
    const id = `field-picture-${k}`;
    return [
      h('p.field', [
        h('label', { htmlFor: id }, `The picture ${name}, which is another in each version`),
        h('select', { id, name: `picture-${k}` }, [
          h('option', { value: '' }, 'Choose'),
          ...sides.map((side) =>
            h(
              'option',
              { value: side, selected: meant?.get(name) === side },
              `That of version ${clash[side].number}`,
            ),
          ),
        ]),
      ]),
      h('p', [
        'Look at ',
        ...sides.flatMap((side, n) => [
          ...(n === 0 ? [] : [' and ']),
          h(
            'a',
            { href: picture[side].shown.fallback, target: '_blank', rel: ['noopener'] },
            `${name} of version ${clash[side].number}`,
          ),
        ]),
        '.',
      ]),
    ];
  });
}

/** A version as the workbench of this server opens it. */
export function servedAddress(
  publication: string,
  { kind, slug }: Pick<Clash, 'kind' | 'slug'>,
  version: number,
): string {
  return `/workbench/#/served/${publication}/${kind}s/${slug}/${version}`;
}

/** That there is nothing to decide, or not any more; what was typed meanwhile can be copied. */
export function drawSettled(
  publication: string,
  number: number,
  goesOn: number | undefined,
  text: string,
): ElementContent[] {
  const decided = `It was decided about version ${number} that version ${goesOn} goes on. All versions are kept.`;
  return [
    h('p', goesOn === undefined ? 'Nothing is to be decided here.' : decided),
    ...(text === ''
      ? []
      : [
          h('p.field', [
            h('label', { htmlFor: 'kept' }, 'What you wrote. It was not saved'),
            h('textarea', { id: 'kept', rows: 20, readOnly: true }, `\n${text}`),
          ]),
        ]),
    h('p', [h('a', { href: `/desk/${publication}/` }, 'Back to the desk')]),
  ];
}
