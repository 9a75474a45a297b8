import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { KEEP } from '../readers/choices.ts';
import type { LeftComment, LeftJudgements } from '../storage/own-data.ts';
import { sayMinute } from './say-day.ts';

/** What the writer of a comment may do with what is kept of it. */
export function drawOwnData(id: string, word: string): Element[] {
  return [
    h('h2', 'What is kept of it'),
    h('p', [
      h('a', { href: `/comments/${id}/data?word=${word}` }, 'All that is kept of this comment'),
      ', as a file; and ',
      h('a', { href: `/yours?comment=${id}&word=${word}` }, 'all that you left here'),
      ', to be seen, taken as a file or removed.',
    ]),
  ];
}

const STATES: Readonly<Record<LeftComment['state'], string>> = {
  shown: 'shown',
  held: 'waits for a moderator',
  hidden: 'not shown, as a moderator has decided',
  removed: '',
};

/** Comments of one browser, the newest first. */
export function drawLeftComments(comments: readonly LeftComment[]): ElementContent[] {
  return comments.map((one) => {
    const place = `/${one.publication}/${one.briefing}/`;
    return h('article.thread', [
      h('p.comment-head', [
        h('strong', one.name),
        ` ${sayMinute(one.madeAt)}, on `,
        h(
          'a',
          { href: `${place}${one.state === 'shown' ? `#comment-${one.number}` : ''}` },
          one.summary.headline,
        ),
        `; ${STATES[one.state]}`,
      ]),
      ...one.text.split('\n\n').map((paragraph) => h('p.comment-text', paragraph)),
    ]);
  });
}

/** Judgements of one browser, in the words of the pages where they were left. */
export function drawLeftJudgements(judgements: readonly LeftJudgements[]): ElementContent[] {
  return judgements.map(({ publication, briefing, summary, version, choices, offered, madeAt }) =>
    h('article.thread', [
      h('p.comment-head', [
        h('a', { href: `/${publication}/${briefing}/versions/${version}/` }, summary.headline),
        `, version ${version}, ${sayMinute(madeAt)}`,
      ]),
      h(
        'ul',
        Object.entries(choices).map(([id, chosen]) => {
          const judgement = offered?.judgements.find((one) => one.id === id);
          const change = judgement?.changes.find((one) => one.id === chosen);
          const says = chosen === KEEP ? 'as the authors have it' : (change?.says ?? chosen);
          return h('li', `${judgement?.says ?? id}: ${says}.`);
        }),
      ),
    ]),
  );
}

/** What somebody left, as it is given out: all that is kept but the hashes by which it is found. */
export function exportOf(
  address: string,
  comments: readonly LeftComment[],
  judgements: readonly LeftJudgements[],
): string {
  const said = {
    comments: comments.map(({ publication, briefing, summary, ...comment }) => ({
      page: `${address}/${publication}/${briefing}/`,
      headline: summary.headline,
      ...comment,
    })),
    judgements: judgements.map(({ publication, briefing, summary, version, choices, madeAt }) => ({
      page: `${address}/${publication}/${briefing}/versions/${version}/`,
      headline: summary.headline,
      version,
      choices,
      madeAt,
    })),
    alsoKept:
      'With comments and judgements a hash of the word in a cookie is kept, by which they are found. For two days a salted hash of a part of the network address is kept, which leads to no comment.',
  };
  return JSON.stringify(said, undefined, 2);
}
