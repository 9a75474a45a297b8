import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayMinute } from '../site/say-day.ts';
import { KEEP } from '../storage/choices.ts';
import type { LeftComment, LeftJudgements } from '../storage/own-data.ts';
import { addressOfComment } from './comment-section.ts';
import { drawWords, UNKNOWN } from './comment-words.ts';
import { drawAnswer, drawQuestion, drawQuotedBy, SURE } from './question.ts';
import { capital } from './readers-section.ts';

/** What the writer of a comment may do with what is kept of it. */
export function drawOwnData(id: string, word: string): Element[] {
  return [
    h('h2', 'What is kept of it'),
    h('p', [
      h('a', { href: `/comments/${id}/data?word=${word}` }, 'All that is kept of this comment'),
      ', as a file; and ',
      h('a', { href: `/yours?comment=${id}&word=${word}` }, 'all that you left here'),
      ', to be seen, downloaded or removed.',
    ]),
  ];
}

const STATES: Readonly<Record<LeftComment['state'], string>> = {
  shown: 'shown',
  held: 'waits for a moderator',
  hidden: 'not shown, as a moderator has decided',
  removed: '',
};

/** What only its name would not tell. */
const KINDS: Readonly<Record<string, string>> = { figure: 'the figure ', state: 'the outcome ' };

/** `About the outcome Both swerve`: what a comment is pinned to, or replies to. */
function drawAbout(
  { pin, about, parent, answersTo, version }: LeftComment,
  place: string,
): ElementContent[] {
  const kind = KINDS[/^[a-z]+/.exec(pin ?? '')?.[0] ?? ''] ?? '';
  return [
    ...(parent === null
      ? []
      : [h('p.pin', `In reply to ${answersTo ?? 'a comment that is not shown any more'}`)]),
    ...(about === null
      ? []
      : [
          h('p.pin', [
            `About ${kind}`,
            h('a', { href: `${place}versions/${version}/#${about.fragment}` }, about.label),
          ]),
        ]),
  ];
}

/** Comments of one browser, the newest first; each with what may be done about it, where it is shown to its writer. */
export function drawLeftComments(
  comments: readonly LeftComment[],
  drawCare: (one: LeftComment) => readonly Element[] = () => [],
): Element[] {
  return comments.map((one) => {
    const place = `/${one.publication}/${one.briefing}/`;
    return h('article.thread', { id: `left-${one.number}` }, [
      h('p.comment-head', [
        h('strong', UNKNOWN, one.name),
        ` ${sayMinute(one.madeAt)}, on `,
        h(
          'a',
          { href: one.state === 'shown' ? addressOfComment(place, one.number) : place },
          one.summary.headline,
        ),
        `; ${STATES[one.state]}`,
      ]),
      ...drawAbout(one, place),
      ...drawWords(one.text),
      ...drawCare(one),
    ]);
  });
}

/** Where a writer sees, changes and removes one comment. */
export interface OwnLink {
  readonly href: string;
  readonly mayChange: boolean;
}

function drawOwnLink({ href, mayChange }: OwnLink): Element[] {
  return [h('p.answer', [h('a', { href }, mayChange ? 'Change or remove it' : 'Remove it')])];
}

/** Judgements of one browser, in the words of the pages where they were left. */
function drawLeftJudgements(judgements: readonly LeftJudgements[]): Element[] {
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
          // What is judged otherwise says what of.
          if (change !== undefined) return h('li', `${capital(change.says)}.`);
          return h('li', `${judgement?.says ?? id}${chosen === KEEP ? ', as written' : ''}.`);
        }),
      ),
    ]),
  );
}

/** All that is found of one person. */
export interface Left {
  readonly comments: readonly LeftComment[];
  readonly judgements: readonly LeftJudgements[];
  readonly linkOf: (one: LeftComment) => OwnLink;
  /** What the address says of the link by which it was found, if it was. */
  readonly query: string;
}

export const NOTHING = 'Nothing left with this browser was found.';

/** All of it, and what may be done with it. */
export function drawAllThatIsLeft({ comments, judgements, query, linkOf }: Left): Element[] {
  const how = h(
    'p',
    'It is found by the cookies of this browser, and by the address of your comment if you came from there. What you left with another browser, or before you deleted its cookies, can be found from the address that you were led to when you sent a comment.',
  );
  if (comments.length + judgements.length === 0) return [how, h('p', NOTHING)];
  const orNone = (drawn: Element[]) => (drawn.length === 0 ? [h('p', 'None.')] : drawn);
  return [
    how,
    h('h2', 'Comments'),
    ...orNone(drawLeftComments(comments, (one) => drawOwnLink(linkOf(one)))),
    h('h2', 'Judgements'),
    ...orNone(drawLeftJudgements(judgements)),
    h('h2', 'Download or remove it'),
    h('p', [h('a', { href: `/yours/data${query}` }, 'All of it as a file')]),
    h('p', 'Before anything is removed you are told what goes, and asked.'),
    h('form.decide', { method: 'post', action: `/yours/removal${query}` }, [
      h('button', { type: 'submit' }, 'Remove all that I left'),
    ]),
  ];
}

const counted = (count: number, one: string) =>
  `${count === 1 ? 'one' : count} ${one}${count === 1 ? '' : 's'}`;

/** What goes, and whether it is to. */
export function drawRemovalOfAll(
  { comments, judgements, query }: Left,
  shown: string,
  isChanged: boolean,
): Element[] {
  const parts = [
    ...(comments.length === 0
      ? []
      : [`${counted(comments.length, 'comment')}, with names and words`]),
    ...(judgements.length === 0
      ? []
      : [`your judgements on ${counted(judgements.length, 'version')}`]),
  ];
  const answers =
    comments.length === 0
      ? ''
      : 'Replies of others to your comments stay, and pages say there that the writer removed the comment. ';
  return drawQuestion({
    says: [
      ...drawChanged(isChanged, 'What you left changed after you were asked'),
      h('p', `These go: ${parts.join(', and ')}.`),
      h(
        'p',
        `This cannot be undone. ${answers}Backups that were made before hold it until they are thrown away.`,
      ),
    ],
    action: `/yours/removal${query}`,
    about: [['shown', shown], SURE],
    answers: [drawAnswer('Remove it for good')],
    back: `/yours${query}`,
  });
}

/** That it is asked again, since it is not what was asked about. */
function drawChanged(isChanged: boolean, what: string): Element[] {
  return isChanged
    ? [h('p.notice.plain', `${what}, so nothing was removed. This is what it is now.`)]
    : [];
}

/** What a moderator removes for its writer, word for word, and whether it is to go. */
export function drawRemovalOfShown({
  at,
  comment,
  comments,
  shown,
  isChanged,
}: {
  /** The page of the writer. */
  readonly at: string;
  /** The comment by which the writer was found. */
  readonly comment: string;
  readonly comments: readonly LeftComment[];
  /** What names all of them as they are here. */
  readonly shown: string;
  readonly isChanged: boolean;
}): Element[] {
  const them = comments.length === 1 ? 'it' : 'them';
  return drawQuestion({
    says: [
      ...drawChanged(isChanged, 'What the writer left changed after you were asked'),
      h('p', `Name and words go, and nothing brings ${them} back. Replies of others stay.`),
      ...comments.map(drawQuotedBy),
    ],
    action: `${at}/removal`,
    about: [['comment', comment], ['shown', shown], SURE],
    answers: [drawAnswer(`Remove ${them} for good`)],
    back: `${at}?comment=${comment}`,
  });
}

/** What somebody left, as it is given out: all that is kept but the hashes by which it is found. */
export function exportOf(
  address: string,
  comments: readonly LeftComment[],
  judgements: readonly LeftJudgements[],
): string {
  const said = {
    comments: comments.map(({ publication, briefing, summary, about, answersTo, ...comment }) => ({
      page: `${address}/${publication}/${briefing}/`,
      headline: summary.headline,
      ...comment,
      about: about?.full ?? about?.label ?? null,
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
