import { createPhrasebook, listOf, versionAsked } from '@standoff/study';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Answers } from '../answers/answers.ts';
import type { Drawn } from '../answers/drawn.ts';
import type { Briefing } from '../file/briefing.ts';
import type { Pictures } from '../media/media.ts';
import { drawEmbedCode, figuresIn, isOffered, writeEmbeds } from './embeds.ts';
import { drawMethod, withTerms } from './method-part.ts';
import { drawClaims, drawSources, drawStatements } from './model-part.ts';
import { contentPolicy, type PageParts } from './page-parts.ts';
import { drawPreviewTags } from './preview-tags.ts';
import { drawProse } from './prose.ts';
import { drawDate } from './say-date.ts';

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
              h('div.prose#prose', drawArticle(content)),
              ...drawRest(content),
            ]),
          ]),
          h('footer.colophon', drawColophon(content)),
          ...parts.atEnd.map((element) => structuredClone(element)),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

function drawHead({ briefing: { head }, parts }: PageContent): Element[] {
  const { headline, standfirst, by, date } = head;
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
    ...drawPreviewTags(head, parts.preview),
    ...parts.inHead.map((element) => structuredClone(element)),
  ];
}

function drawOpening({ briefing: { head } }: PageContent): Element {
  return h('header.opening', [
    h('h1', head.headline),
    h('p.standfirst', head.standfirst),
    h('p.byline', [`By ${listOf(head.by)} · `, drawDate(head.date)]),
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
  const { head } = briefing;
  const { embedding } = parts;
  if (embedding !== undefined && head.address !== undefined) {
    for (const figure of figuresIn(content).filter(isOffered)) {
      figure.children.push(drawEmbedCode(figure, head, embedding));
    }
  }
  return content;
}

/** The pages of its figures that others may embed, by their files. */
export function writeEmbedsOf({
  briefing,
  drawn,
  pictures,
  source,
  parts: { embedding },
}: PageContent): ReadonlyMap<string, string> {
  if (embedding === undefined) return new Map();
  return writeEmbeds(briefing, figuresIn(drawProse(briefing, drawn, pictures, source)), embedding);
}

/** What every briefing ends with: the model, what it rests on, and the place where comments stand. */
function drawRest({ briefing: { head }, answers, drawn, parts }: PageContent): Element[] {
  const version = versionAsked(answers.model, head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const asked = { model: answers.model, conflict, phrasebook: createPhrasebook(version.value) };
  return [
    h('section.model#model', [
      h('h2', 'What each of them wants'),
      h('p.held', [
        'What stands first weighs more than all that follows. Each statement names the claims it rests on.',
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
      drawSources(conflict),
      h('details', [
        h('summary', `All ${conflict.claims.length} claims, with their places`),
        drawClaims(conflict),
      ]),
    ]),
    h('section#comments', [
      h('h2', 'Comments'),
      ...(parts.served?.comments ?? [
        h(
          'p',
          'This copy is a page without a server: it has no place to keep what readers write. Where it is served with one, their comments stand here.',
        ),
      ]),
    ]),
  ];
}

function drawColophon({ answers: { model }, briefing: { head } }: PageContent): Element[] {
  return [
    h('p', [
      `The figures are computed from the model “${model.title}”`,
      ...(head.variant === undefined ? [] : [`, variant ${head.variant}`]),
      ' by the Graph Model for Conflict Resolution. ',
      h('span.hash', `Model ${model.sha256.slice(0, 12)}.`),
    ]),
    h(
      'p',
      'Nothing on this page comes from elsewhere; who serves it learns that it was asked for, and nobody else does until you follow a link.',
    ),
  ];
}
