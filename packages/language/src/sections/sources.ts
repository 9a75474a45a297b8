import type { Source } from '../conflict/conflict.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { date } from '../shapes/scalars.ts';
import type { ValueOf } from '../shapes/shape.ts';
import { formed, text } from '../shapes/text.ts';
import { webAddress } from '../shapes/web-address.ts';
import { present } from './checking.ts';
import { knownHow } from './known-how.ts';
import { keyGives } from './reference-rules.ts';
import { section } from './section.ts';

const sha256 = formed(
  'a SHA-256 sum of 64 hexadecimal digits',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  (value) => (/^[0-9a-fA-F]{64}$/.test(value) ? value.toLowerCase() : undefined),
  '^[0-9a-fA-F]{64}$',
);

const source = mapping(
  {
    title: required(text, 'what the source is called'),
    kind: optional(text, 'what it is: an article, a resolution, an interview'),
    author: optional(text, 'who wrote or said it'),
    published: optional(date, 'when it appeared'),
    place: optional(text, 'where it appeared, or where it is kept'),
    url: optional(webAddress, 'where it can be read'),
    sha256: optional(sha256, 'the SHA-256 of its text, so that an attached copy can be recognised'),
    note: optional(text, 'what else a reader should know of it'),
    known: optional(
      knownHow,
      'how you know what it says: read (in the source itself), second-hand, or memory (not looked up)',
    ),
  },
  { expects: 'the description of a source' },
);

export const sources = section(
  idMapping(source, { of: ['source', 'sources'] }),
  'What the model rests on. Texts are attached by the reader, not shipped.',
  { entry: 'the source', references: [keyGives('*', 'source')] },
);

export function checkSources(written: ValueOf<typeof sources.shape> | undefined): Source[] {
  return (written?.entries ?? []).flatMap(({ id, value }): Source[] => {
    if (value?.fields.title === undefined) return [];
    const { title, ...others } = value.fields;
    return [{ id: id.text, title, ...present(others), span: id.span }];
  });
}
