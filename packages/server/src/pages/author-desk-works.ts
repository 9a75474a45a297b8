import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { closingOf, sayClosing } from '../comments/closing.ts';
import { sayDay, sayMinute } from '../site/say-day.ts';
import type { DeskBriefing, DeskModel } from '../storage/author-desk.ts';
import type { Clash } from '../storage/clashes.ts';
import type { ToldOrigin } from '../storage/origins.ts';
import type { Publication, Role } from '../storage/publications.ts';
import { drawClashes, servedAddress } from './clash.ts';
import { drawFaults } from './faults.ts';
import { hidden } from './hidden.ts';
import { drawOrigin } from './origin.ts';

/** What a publication has, as those see it who have a part in it. */
export interface Works {
  readonly publication: Publication;
  readonly role: Role;
  readonly briefings: readonly DeskBriefing[];
  readonly models: readonly DeskModel[];
  /** What briefings were made from, by their names. */
  readonly origins: ReadonlyMap<string, ToldOrigin>;
  readonly clashes: readonly Clash[];
  readonly hasWorkbench: boolean;
}

/** The briefings; for who writes, the models as well, and first of all what is to be decided. */
export function drawWorks(works: Works, now: Date): ElementContent[] {
  const { publication, role, briefings, clashes } = works;
  const doesWrite = role !== 'moderator';
  return [
    ...(doesWrite ? drawClashes(publication.slug, clashes) : []),
    h('h2', 'Briefings'),
    briefings.length === 0
      ? h('p', 'None yet.')
      : h(
          'ul.briefings',
          briefings.map((one) => drawBriefing(works, one, doesWrite, now)),
        ),
    ...(doesWrite ? drawModels(works) : []),
  ];
}

function drawBriefing(works: Works, one: DeskBriefing, doesWrite: boolean, now: Date): Element {
  const publication = works.publication.slug;
  const address = `/${publication}/${one.slug}/`;
  const { headline, language } = one.summary;
  const name = h('span', { lang: language }, headline);
  const origin = works.origins.get(one.slug);
  return h('li', { id: `briefing-${one.slug}` }, [
    h('h3', [one.published === null ? name : h('a', { href: address }, [name])]),
    h('p.byline', [
      h('code', address),
      `. ${sayState(one, now)} Saved last on ${sayMinute(one.savedAt)}. `,
      h('a', { href: `${address}history` }, ['Versions', hidden(` of “${headline}”`)]),
      ...(doesWrite && one.latest !== one.published ? drawDraftLink(address, one) : []),
      ...(doesWrite ? drawOpening(works, 'briefing', one, `of “${headline}”`) : []),
    ]),
    ...(doesWrite && origin !== undefined ? [h('p.byline', drawOrigin(origin))] : []),
    ...(doesWrite ? drawDecisions(publication, one) : []),
  ]);
}

/** Leads to the last version in the workbench, where there is one. */
function drawOpening(
  { publication, hasWorkbench }: Works,
  kind: Clash['kind'],
  { slug, latest }: Pick<DeskModel, 'slug' | 'latest'>,
  what: string,
): (string | ElementContent)[] {
  const href = servedAddress(publication.slug, { kind, slug }, latest);
  return hasWorkbench
    ? [' · ', h('a', { href }, ['Open in the workbench', hidden(` version ${latest} ${what}`)])]
    : [];
}

function drawDraftLink(
  address: string,
  { latest, summary }: DeskBriefing,
): (string | ElementContent)[] {
  const of = hidden(` of “${summary.headline}”`);
  return [' · ', h('a', { href: `${address}drafts/${latest}/` }, ['The draft as a page', of])];
}

/** `Version 2 is published, since 28 November 2026; version 3 is a draft. Comments are taken.` */
function sayState(one: DeskBriefing, now: Date): string {
  const { published, publishedAt, latest, retractedAt, retraction } = one;
  if (published === null || publishedAt === null) {
    return `Not published; version ${latest} is a draft.`;
  }
  const draft = latest > published ? `; version ${latest} is a draft` : '';
  return [
    `Version ${published} is published; readers saw the first on ${sayDay(publishedAt)}${draft}.`,
    ...(retractedAt === null ? [] : [`Retracted on ${sayDay(retractedAt)}: ${retraction ?? ''}`]),
    ...(retractedAt === null
      ? [sayClosing(closingOf(one, now)) || 'Comments are taken.']
      : ['Comments are closed, since it was retracted.']),
  ].join(' ');
}

function drawDecisions(publication: string, one: DeskBriefing): Element[] {
  const at = `/desk/${publication}/briefings/${one.slug}`;
  const of = hidden(` of “${one.summary.headline}”`);
  const isOut = one.published === one.latest && one.retractedAt === null;
  return [
    ...(isOut
      ? []
      : [
          h('form.decide', { method: 'post', action: `${at}/publish` }, [
            h('input', { type: 'hidden', name: 'version', value: String(one.latest) }),
            h('button', { type: 'submit' }, [`Publish version ${one.latest}`, of]),
          ]),
        ]),
    ...(one.published === null || one.retractedAt !== null
      ? []
      : [
          h('details', [
            h('summary', ['Retract it', hidden(`: “${one.summary.headline}”`)]),
            drawRetractForm(at, one.slug, ['Retract', of]),
          ]),
        ]),
  ];
}

/** Asks why; what was typed comes back with what is wrong about it. */
export function drawRetractForm(
  at: string,
  slug: string,
  button: (string | Element)[],
  typed = '',
  fault?: string,
): Element {
  const id = `reason-${slug}`;
  const isFaulty = fault !== undefined;
  const hint = 'Readers see it on every version; up to 1,000 characters.';
  return h(
    'form.comment-form.retracting',
    { method: 'post', action: `${at}/retract`, noValidate: true },
    [
      ...(isFaulty ? drawFaults('It was not retracted yet.', [[id, fault]]) : []),
      h('p.field', { className: isFaulty ? ['faulty'] : [] }, [
        h('label', { htmlFor: id }, 'Reason'),
        h('span.aside', { id: `hint-${slug}` }, hint),
        ...(isFaulty ? [h('span.fault', { id: `fault-${slug}` }, fault)] : []),
        h(
          'textarea',
          {
            id,
            name: 'reason',
            rows: 3,
            ariaDescribedBy: isFaulty ? `hint-${slug} fault-${slug}` : `hint-${slug}`,
            ...(isFaulty && { ariaInvalid: 'true' }),
          },
          `\n${typed}`,
        ),
      ]),
      h('p', [h('button', { type: 'submit' }, button)]),
    ],
  );
}

/** `, made from the model korea of The Gazette, version 3` */
function sayOrigin({
  originSlug,
  originTitle,
  originVersion,
}: Pick<DeskModel, 'originSlug' | 'originTitle' | 'originVersion'>): string {
  if (originSlug === null || originTitle === null) return '';
  return `, made from the model ${originSlug} of ${originTitle}, version ${originVersion}`;
}

const MOST_LETTERS = 200;

/** The title that a model gives itself, where it stands on one line; without what is invisible. */
function titleIn(line: string | null): string | undefined {
  const given = (line ?? '').replace(/^title:\s*/, '').trimEnd();
  const title = given.replace(/^(["'])(.*)\1$/, '$2').replaceAll(/\p{Cf}/gu, '');
  return title === '' || /^[>|]/.test(title) ? undefined : title.slice(0, MOST_LETTERS);
}

function drawModel(works: Works, model: DeskModel): Element {
  const { slug, titled, latest, savedAt, ...origin } = model;
  const title = titleIn(titled);
  const at = `/desk/${works.publication.slug}/models/${slug}/${latest}`;
  const of = hidden(` of the model ${slug}`);
  return h('li', { id: `model-${slug}` }, [
    h('h3', title ?? slug),
    h('p.byline', [
      ...(title === undefined ? [] : [h('code', slug), '. ']),
      `Version ${latest}${sayOrigin(origin)}. Saved last on ${sayMinute(savedAt)}. `,
      h('a', { href: at }, ['Download the file', of]),
      ' · ',
      h('a', { href: `${at}/fork` }, ['Make a copy', of]),
      ...drawOpening(works, 'model', { slug, latest }, `of the model ${slug}`),
    ]),
  ]);
}

function drawModels(works: Works): ElementContent[] {
  const { models } = works;
  return [
    h('h2', 'Models'),
    models.length === 0
      ? h('p', 'None yet.')
      : h(
          'ul.briefings',
          models.map((one) => drawModel(works, one)),
        ),
  ];
}
