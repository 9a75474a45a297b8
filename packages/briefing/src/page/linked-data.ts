import type { Claim, Conflict, Source } from '@standoff/language';
import type { Model } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Head } from '../syntax/briefing.ts';
import { lastChanged } from './changes.ts';
import { asData, type PreviewPicture } from './page-parts.ts';

/** What a page says of itself to programs. */
interface Described {
  readonly model: Model;
  readonly conflict: Conflict;
  /** Those that its text and figures link to. */
  readonly claims: readonly Claim[];
  readonly preview: PreviewPicture | undefined;
}

/**
 * The page in the words of https://schema.org: an article with its corrections, based on the model, which is a data set, and on
 * sources, and with the claims that it mentions. A block of data, which runs nowhere.
 */
export function drawLinkedData(head: Head, described: Described): Element {
  return h('script', { type: 'application/ld+json' }, asData(linkedData(head, described)));
}

function linkedData(head: Head, { model, conflict, claims, preview }: Described): object {
  const { headline, standfirst, by, date, language, address, changes = [] } = head;
  const url = address === undefined ? undefined : `${address}/`;
  const modified = lastChanged(head);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: standfirst,
    // Who answers for a text may be a person or an institution, and the file does not say which.
    creditText: by.join(', '),
    datePublished: date,
    ...(modified !== undefined && { dateModified: modified }),
    inLanguage: language,
    ...(url !== undefined && { url, mainEntityOfPage: url }),
    ...(url !== undefined && preview !== undefined && { image: new URL(preview.file, url).href }),
    ...(changes.length > 0 && {
      correction: changes.map((change) => ({
        '@type': 'CorrectionComment',
        text: change.reason,
        datePublished: change.date,
      })),
    }),
    isBasedOn: {
      '@type': 'Dataset',
      name: model.title,
      identifier: `sha256:${model.sha256}`,
    },
    ...(conflict.sources.length > 0 && { citation: conflict.sources.map(describeSource) }),
    ...(claims.length > 0 && { mentions: claims.map((claim) => describeClaim(conflict, claim)) }),
  };
}

function describeSource({ id, title, url, author, published }: Source): object {
  return {
    '@type': 'CreativeWork',
    '@id': nameSource(id),
    name: title,
    ...(url !== undefined && { url }),
    // A source is often of an institution, and the file does not say which.
    ...(author !== undefined && { creditText: author }),
    ...(published !== undefined && isDay(published) && { datePublished: published }),
  };
}

/** A claim as the model words it, and in what it appears. */
function describeClaim({ sources }: Conflict, { says, at }: Claim): object {
  const named = [...new Set(at.map(({ source }) => source))];
  const known = named.filter((id) => sources.some((one) => one.id === id));
  return {
    '@type': 'Claim',
    text: says,
    ...(known.length > 0 && { appearance: known.map((id) => ({ '@id': nameSource(id) })) }),
  };
}

/** By which a claim says which source it means. */
const nameSource = (id: string): string => `#source-${id}`;

/** A year, month or day as ISO 8601 writes it. */
const isDay = (published: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(published);
