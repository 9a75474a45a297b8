import { listOf } from '@standoff/wording';
import type { AttributeRule } from '../figures/figure.ts';

/** A picture as it is served: re-encoded, in several widths, without what the camera wrote into it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** By media type, the best format first: `image/avif`. */
  readonly sources: readonly {
    readonly type: string;
    readonly files: readonly { readonly address: string; readonly width: number }[];
  }[];
  /** What browsers show that know none of these. */
  readonly fallback: string;
}

/** The pictures of a briefing by the names of their files, or why one is refused. */
export type Pictures = ReadonlyMap<string, Picture | { readonly problem: string }>;

/** A kind of media: a block around its caption. */
export interface MediaKind {
  readonly name: string;
  readonly shows: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

const alt = {
  about: 'what is to be seen, for those who do not see it',
  required: true,
} as const;
const dark = { about: 'the name of the same picture for dark pages' } as const;
const credit = { about: 'who made it', required: true } as const;
const href = { about: 'the address of the original', required: true } as const;
const by = { about: 'who published it', required: true } as const;
const date = { about: 'the day of publication, such as 2017-09-12', required: true } as const;

/** What a page may have a place for without showing it. */
export const STOOD = ['photograph', 'video', 'post', 'document', 'form'] as const;

export const mediaKinds: ReadonlyMap<string, MediaKind> = new Map(
  [
    {
      name: 'photo',
      shows: 'a photograph or drawing',
      attributes: {
        src: { about: 'the name of its file in the folder "media"', required: true },
        dark,
        alt,
        credit,
      },
    },
    {
      name: 'video',
      shows: 'a video that stands elsewhere, by a picture of it and a link',
      attributes: {
        poster: { about: 'the name of a picture of it in the folder "media"' },
        dark,
        alt,
        credit,
        href,
        by,
        date,
        length: { about: 'how long it is, such as 2:10' },
        link: { about: 'what the link leads to, where that is not the video alone' },
      },
    },
    {
      name: 'post',
      shows: 'a post of a social network: its text is kept here, and a link leads to it',
      attributes: {
        by,
        date,
        href,
        network: { about: 'where it was posted' },
        told: { about: 'ours, where the text is in your words and quotes nothing' },
      },
    },
    {
      name: 'quote',
      shows: 'words of a source, as they stand there',
      attributes: {
        by: { about: 'who said or wrote them', required: true },
        source: { about: 'what they stand in, such as the title of an article', required: true },
        place: { about: 'where in it, such as ¶4 or p. 12', required: true },
        date: { about: 'the day, such as 2017-09-12' },
        href: { about: 'the address of the source' },
      },
    },
    {
      name: 'slot',
      shows: 'the place of something that is not shown, and what stood there, in your words',
      attributes: {
        was: { about: `what stood there: ${listOf(STOOD, 'or')}`, required: true },
        source: { about: 'in what it stood, such as the title of an article', required: true },
        place: { about: 'where in it, such as ¶4' },
        by: { about: 'who made or posted it, where the source says that' },
        date: { about: 'of what day it is, where the source says that' },
      },
    },
  ].map((kind: MediaKind) => [kind.name, kind]),
);
