import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayDay } from '../site/say-day.ts';
import { type BriefingSource, retractedAt, type ToldOrigin } from '../storage/origins.ts';

/** Where a briefing comes from: `Made from “Who swerves” of The Gazette, version 3.` */
export function drawOrigin(origin: ToldOrigin | undefined): (Element | string)[] {
  if (origin === undefined) return [];
  const { publication, title, slug, number, headline, retractedAt } = origin;
  return [
    'Made from ',
    h('a', { href: `/${publication}/${slug}/versions/${number}/` }, `“${headline}”`),
    ` of ${title}, version ${number}`,
    ...(retractedAt === null ? [] : [`, which was retracted on ${sayDay(retractedAt)}`]),
    '. ',
  ];
}

/** Leads to the form by which a copy is made; who is not signed in is asked to sign in first. */
export function drawCopyLink(address: string, version?: number): Element {
  const query = version === undefined ? '' : `?version=${version}`;
  return h('a', { href: `${address}fork${query}`, rel: 'nofollow' }, 'Make a copy of your own');
}

/** What a copy is of, where it is to be, and by what names. */
export interface TypedCopy {
  readonly of: 'briefing' | 'model';
  readonly into: string;
  readonly name: string;
  readonly model: string;
  readonly version: string;
}

/** Where the copy of a model is found. */
export const KEPT_AT_DESK = 'The copy stands at the desk of the publication that you choose.';

/** What a copy is made from, and what its readers will be told of that. */
export function drawSource(
  address: string,
  of: TypedCopy['of'],
  source: BriefingSource,
): ElementContent[] {
  const { number, title, summary, modelSlug, modelVersion, publishedAt } = source;
  const isDraft = publishedAt === null;
  const briefing = isDraft
    ? `“${summary.headline}”`
    : h('a', { href: `${address}versions/${number}/` }, `“${summary.headline}”`);
  const told = isDraft
    ? 'That is a draft, so the copy will say only that it was made from one.'
    : 'Its page will say what it was made from.';
  const whole = [
    'Of ',
    briefing,
    ` of ${title}, version ${number}. The copy has the same text, model and pictures, and none of the comments. It begins as a draft, which only those who write for its publication see. ${told}`,
  ];
  const model = [
    `Of the model ${modelSlug}, version ${modelVersion}, on which `,
    briefing,
    ` of ${title} rests. ${KEPT_AT_DESK}`,
  ];
  const query = `fork?version=${number}`;
  return [
    h('p', of === 'model' ? model : whole),
    ...drawSourceRetraction(of, source),
    h('p', [
      of === 'model'
        ? h('a', { href: `${address}${query}` }, 'Copy the whole briefing instead')
        : h('a', { href: `${address}${query}&of=model` }, 'Copy its model alone instead'),
    ]),
  ];
}

function drawSourceRetraction(of: TypedCopy['of'], source: BriefingSource): Element[] {
  const at = retractedAt(source);
  if (at === null) return [];
  const { retraction, versionRetraction } = source;
  const what = source.retractedAt === null ? 'That version' : 'The briefing';
  const told = of === 'model' ? '' : ' The page of the copy will say that it was retracted.';
  return [
    h('p.notice', [
      h('strong', `${what} was retracted on ${sayDay(at)}. `),
      `${retraction ?? versionRetraction ?? ''}${told}`,
    ]),
  ];
}

/** Asks where a copy is to be, and by what names. */
export function drawOriginForm(
  action: string,
  writable: readonly { readonly slug: string; readonly title: string }[],
  typed: TypedCopy,
  faults: Readonly<Partial<Record<'into' | 'name' | 'model', string>>>,
  problems: readonly string[],
): Element {
  const field = (
    name: 'into' | 'name' | 'model',
    label: string,
    draw: (described: Record<string, string>) => Element,
  ) => {
    const fault = faults[name];
    return h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
      h('label', { htmlFor: `field-${name}` }, label),
      ...(fault === undefined ? [] : [h('span.fault', { id: `fault-${name}` }, fault)]),
      draw({
        id: `field-${name}`,
        ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: `fault-${name}` }),
      }),
    ]);
  };
  const line = (name: 'name' | 'model') => (described: Record<string, string>) =>
    h('input', { ...described, type: 'text', name, value: typed[name], autoComplete: 'off' });
  const isModel = typed.of === 'model';
  return h('form.comment-form', { method: 'post', action, noValidate: true }, [
    ...drawProblems(problems, faults),
    h('input', { type: 'hidden', name: 'of', value: typed.of }),
    h('input', { type: 'hidden', name: 'version', value: typed.version }),
    field('into', 'For which publication', (described) =>
      h(
        'select',
        { ...described, name: 'into' },
        writable.map(({ slug, title }) =>
          h('option', { value: slug, selected: slug === typed.into }, title),
        ),
      ),
    ),
    field('name', 'Name of the copy in addresses', line('name')),
    ...(isModel ? [] : [field('model', 'New name for the model (optional)', line('model'))]),
    h('p', [h('button', { type: 'submit' }, 'Make the copy')]),
  ]);
}

/** What keeps a copy from being made, with the ways to its fields; where one reads on after sending the form. */
function drawProblems(
  problems: readonly string[],
  faults: Readonly<Partial<Record<'into' | 'name' | 'model', string>>>,
): Element[] {
  const faulty = Object.entries(faults);
  if (problems.length + faulty.length === 0) return [];
  return [
    h('div.faults', { role: 'alert', tabIndex: -1, autoFocus: true }, [
      h('p', [h('strong', 'The copy was not made.')]),
      h('ul', [
        ...faulty.map(([name, fault]) => h('li', [h('a', { href: `#field-${name}` }, fault)])),
        ...problems.map((one) => h('li', one)),
      ]),
    ]),
  ];
}
