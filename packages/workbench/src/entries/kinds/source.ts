import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { faultOfDate } from './because.ts';
import { knownHow } from './known-how.ts';

export const source: EntryKind = {
  section: 'sources',
  one: 'the source',
  another: 'Another source',
  add: 'Add the source',
  none: 'There are no sources yet.',
  isNamed: 'source',
  fields: [
    {
      key: 'title',
      type: 'text',
      label: 'Title',
      hint: 'Such as: Annual report of the river commission',
      needed: 'Say what the source is called.',
    },
    { key: 'kind', type: 'text', label: 'Kind', hint: 'Such as: article, resolution, interview' },
    { key: 'author', type: 'text', label: 'Who wrote or said it' },
    { key: 'published', type: 'text', label: 'When it appeared', hint: 'Such as: 2017-09-14' },
    {
      key: 'place',
      type: 'text',
      label: 'Where it appeared or is kept',
      hint: 'Such as: the name of a newspaper, an archive',
    },
    { key: 'url', type: 'text', label: 'Address', hint: 'https://…' },
    knownHow('not said'),
    { key: 'note', type: 'long', label: 'What else a reader should know of it' },
    {
      key: 'sha256',
      type: 'text',
      label: 'SHA-256 of its text',
      note: 'By this number an attached copy is recognised. It is given by itself when a text is attached under Sources and accepted.',
      isAsked: (values) => values['sha256'] !== undefined,
    },
  ],
  says: (values) => {
    const more = ['kind', 'author', 'published'].flatMap((key) => textOf(values[key]) || []);
    return [textOf(values['title']), ...more].join(', ');
  },
  words: (values) => textOf(values['kind']) || textOf(values['title']),
  problem: (values) => {
    const fault = faultOfDate('published', values);
    const url = textOf(values['url']);
    if (fault) return fault;
    return url === '' || /^https?:\/\/[^\s<>"'`\\]+$/i.test(url)
      ? undefined
      : {
          key: 'url',
          words: 'An address begins with https:// or http:// and has no blanks in it.',
        };
  },
};
