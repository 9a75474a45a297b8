import type { Claim, Conflict } from '@standoff/language';
import { createPhrasebook, versionAsked } from '@standoff/study';
import { inWords, listOf } from '@standoff/wording';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Answers } from '../answers/answers.ts';
import type { Drawn } from '../answers/drawn.ts';
import { drawDate } from '../figures/say-date.ts';
import type { Pictures } from '../media/media.ts';
import type { Briefing } from '../syntax/briefing.ts';
import { drawChanges, lastChanged } from './changes.ts';
import { figuresIn } from './embeds.ts';
import { drawLinkedData } from './linked-data.ts';
import { drawMethod, withTerms } from './method-part.ts';
import { drawClaims, drawSources, drawStatements } from './model-part.ts';
import { numberClaims } from './number-claims.ts';
import { offerToTake } from './offer-to-take.ts';
import { contentPolicy, type PageParts } from './page-parts.ts';
import { fillPlaces } from './places.ts';
import { drawPreviewTags } from './preview-tags.ts';
import { drawProse } from './prose.ts';

/** All that a page is made of. */
export interface PageContent {
  readonly briefing: Briefing;
  /** The text that it was read from. */
  readonly source: string;
  readonly drawn: Drawn;
  readonly answers: Answers;
  readonly pictures: Pictures;
  readonly parts: PageParts;
  /** Whether its parts say where they stand in the text, as a preview needs it. */
  readonly withPlaces?: boolean;
}

/** The page of a briefing as a document that needs no server. */
export function writePage(content: PageContent): string {
  const { briefing, parts } = content;
  const { head } = briefing;
  const article = drawArticle(content);
  const rest = drawRest(content, article);
  numberClaims([...article, ...rest]);
  if (parts.served?.atPlace !== undefined) {
    fillPlaces([...article, ...rest], briefing, parts.served.atPlace);
  }
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: head.language }, [
        h('head', drawHead(content)),
        h('body', [
          h('a.skip', { href: '#prose' }, 'To the text'),
          ...withTerms([
            h('main', [
              ...(parts.served?.atTop ?? []),
              drawOpening(content),
              h('div.prose#prose', article),
              ...rest,
            ]),
          ]),
          h('footer.colophon', drawColophon(content)),
          // Behind the claims, whose words it repeats: so it adds little to what is sent.
          ...describePage(content, article),
          ...parts.atEnd.map((element) => structuredClone(element)),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

function drawHead({ briefing: { head }, parts }: PageContent): Element[] {
  const { headline, standfirst, by, date } = head;
  const modified = lastChanged(head);
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy(parts) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // A form that is sent from a page without any has no origin that its server could check.
    h('meta', {
      name: 'referrer',
      content: parts.served === undefined ? 'no-referrer' : 'same-origin',
    }),
    h('title', headline),
    h('meta', { name: 'description', content: standfirst }),
    h('meta', { name: 'author', content: listOf(by) }),
    h('meta', { property: 'article:published_time', content: date }),
    ...(modified === undefined
      ? []
      : [h('meta', { property: 'article:modified_time', content: modified })]),
    ...drawPreviewTags(head, parts.preview),
    ...parts.inHead.map((element) => structuredClone(element)),
  ];
}

function describePage(
  { briefing: { head }, answers: { model }, parts }: PageContent,
  article: readonly ElementContent[],
): Element[] {
  const version = versionAsked(model, head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const claims = claimsLinked(conflict, article);
  return [drawLinkedData(head, { model, conflict, claims, preview: parts.preview })];
}

function drawOpening({ briefing: { head }, answers: { model }, parts }: PageContent): Element {
  const { decisionMakers } = model.base.conflict;
  return h('header.opening', [
    h('h1', head.headline),
    h('p.standfirst', head.standfirst),
    h('p.byline', [`By ${listOf(head.by)} · `, drawDate(head.date)]),
    ...drawChanges(head, parts.served?.history),
    ...(decisionMakers.some(({ preference }) => preference.kind === 'prioritized')
      ? [drawInvitation()]
      : []),
  ]);
}

/** What a reader may do is said where scripts run, and by the page: prose that says it would say it without them as well. */
function drawInvitation(): Element {
  return h('p.invitation.try', { hidden: true }, [
    'Where you disagree with a ',
    h('a', { href: `#${MODEL}` }, 'statement of the model'),
    ', suppose that it does not matter: the page is worked out anew, and what changes is marked.',
  ]);
}

function drawArticle({
  briefing,
  drawn,
  pictures,
  source,
  parts,
  withPlaces = false,
}: PageContent): ElementContent[] {
  const content = drawProse(briefing, drawn, pictures, source, withPlaces);
  offerToTake(figuresIn(content), briefing, drawn, parts);
  return content;
}

/** Where the statements of the model stand. */
const MODEL = 'model';

/** What every briefing ends with: the model, what it rests on, and where a server keeps them its comments. */
function drawRest(
  { briefing: { head }, answers, drawn, parts }: PageContent,
  article: readonly ElementContent[],
): ElementContent[] {
  const version = versionAsked(answers.model, head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const asked = { model: answers.model, conflict, phrasebook: createPhrasebook(version.value) };
  const claims = claimsShown(conflict, article);
  return [
    h('section.model', { id: MODEL }, [
      h('h2', 'What each of them wants'),
      h('p.held', [
        'The statements are the model’s wording, not anybody’s words. What stands first weighs more than all that follows. Each statement names the claims it rests on.',
        h(
          'span.try',
          { hidden: true },
          ' Suppose one of them does not matter, and the page is worked out anew; all else stays as it is.',
        ),
      ]),
      ...drawStatements(asked),
    ]),
    drawMethod(drawn),
    h('section#sources', [
      h('h2', 'Sources'),
      conflict.sources.length === 0 ? h('p', 'The model names no sources.') : drawSources(conflict),
      ...(claims.length === 0
        ? []
        : [h('details', [h('summary', sayNumberOf(claims)), drawClaims(conflict, claims)])]),
    ]),
    ...(parts.served?.beforeComments ?? []),
    ...(parts.served === undefined
      ? []
      : [h('section#comments', [h('h2', 'Comments'), ...parts.served.comments])]),
  ];
}

function sayNumberOf({ length }: readonly Claim[]): string {
  return length === 1
    ? 'The claim that the page cites, with its places'
    : `The ${inWords(length, 'claim')} that the page cites, with their places`;
}

function claimsLinked({ claims }: Conflict, article: readonly ElementContent[]): Claim[] {
  const linked = new Set(article.flatMap(linksIn));
  return claims.filter(({ id }) => linked.has(`#claim-${id}`));
}

/** Background that no analysis is expected to use is listed where the article links to it. */
function claimsShown({ claims }: Conflict, article: readonly ElementContent[]): Claim[] {
  const linked = new Set(article.flatMap(linksIn));
  return claims.filter(({ id, context }) => !context || linked.has(`#claim-${id}`));
}

function linksIn(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  const { href } = node.properties;
  return [...(typeof href === 'string' ? [href] : []), ...node.children.flatMap(linksIn)];
}

function drawColophon({ answers: { model }, briefing: { head } }: PageContent): Element[] {
  return [
    h('p', [
      `The figures are computed from the model “${model.title}”`,
      ...(head.variant === undefined ? [] : [`, variant ${head.variant}`]),
      ' by the Graph Model for Conflict Resolution. ',
      h('span.hash', `Model ${model.sha256.slice(0, 12)}.`),
    ]),
    // Its policy allows nothing else.
    h('p', 'This page loads nothing from third parties.'),
  ];
}
