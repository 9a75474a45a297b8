import type { BallotJson, DraftVoteJson, VotesJson } from '@standoff/report';
import { capitalize, numberWord } from '@standoff/study';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawDoubt } from './doubt.ts';
import { drawClaims, drawWho } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { type Verdict, verdictProperties } from './verdict.ts';

/** How a body votes on its drafts, member by member. */
export const vote = defineFigure({
  name: 'vote',
  shows: 'how a body votes on a draft, member by member',
  attributes: {
    body: { about: 'the body that votes; all of them when left out' },
    draft: { about: 'one draft only: a state, or levels over the status quo' },
  },
  asks: (said) => [
    {
      ask: 'vote',
      options: {
        doubt: true,
        ...(said('body') && { body: said('body') }),
        ...(said('draft') && { draft: said('draft') }),
      },
    },
  ],
  title: ({ answers }) => {
    const [{ bodies }] = answers as readonly [VotesJson];
    return bodies.length === 1 ? `The vote in the ${bodies[0]!.name}` : 'The votes';
  },
  models: ({ answers }) => (answers as readonly [VotesJson])[0].inDoubt?.says,
  draw(ground) {
    const [{ bodies }] = ground.answers as readonly [VotesJson];
    return bodies.flatMap((body) => [
      h('p.held', [
        `${capitalize(numberWord(body.votesNeeded))} votes carry a draft`,
        ...(body.vetoes.length > 0
          ? [', unless a member with a veto (', drawVeto(), ') is against it']
          : []),
        '.',
      ]),
      h(
        'div.drafts',
        body.drafts.map((draft) => drawDraft(ground, draft, body.vetoes)),
      ),
    ]);
  },
});

const VOTES = ['yes', 'no', 'abstain', 'absent'] as const;

const SAID: Readonly<Record<BallotJson['vote'], string>> = {
  yes: 'for it',
  no: 'against it',
  abstain: 'abstain',
  absent: 'absent',
};

function drawDraft(ground: Ground, draft: DraftVoteJson, vetoes: readonly string[]): Element {
  return h(draft.passes ? 'section.draft.passes' : 'section.draft.fails', [
    h('h4', [
      capitalize(draft.says),
      h('span.result', verdictProperties(resultOf(draft)), resultOf(draft).is),
    ]),
    drawTally(draft),
    h('p', `${capitalize(draft.because)}.`),
    ...drawDoubt(draft.doubt),
    ...VOTES.flatMap((kind) => {
      const those = draft.votes.filter((ballot) => ballot.vote === kind);
      if (those.length === 0) return [];
      return [
        h(`p.count.count-${kind}`, [h('strong', String(those.length)), ` ${SAID[kind]}`]),
        h(
          `ul.seats.seats-${kind}`,
          those.map((ballot) => drawSeat(ground, ballot, vetoes)),
        ),
      ];
    }),
  ]);
}

function resultOf({ says, passes }: DraftVoteJson): Verdict {
  return {
    about: `draft ${says}`,
    is: passes ? 'adopted' : 'not adopted',
    turned: `“${capitalize(says)}” would ${passes ? 'now' : 'no longer'} be adopted.`,
  };
}

/** A mark for each vote, in the order of the lists below, which say the same in words. */
function drawTally({ votes }: DraftVoteJson): Element {
  const marks = VOTES.flatMap((kind) => votes.filter((ballot) => ballot.vote === kind));
  const width = 14 * marks.length;
  return s(
    'svg.tally',
    { viewBox: `0 0 ${width} 12`, width, height: 12, ariaHidden: 'true' },
    marks.map(({ vote }, k) =>
      s(`rect.tally-${vote}`, { x: 14 * k + 1, y: 1, width: 10, height: 10 }),
    ),
  );
}

function drawVeto(): Element {
  return h('abbr.veto', { title: 'can veto' }, 'V');
}

function drawSeat(ground: Ground, ballot: BallotJson, vetoes: readonly string[]): Element {
  const isOwn = ground.conflict.decisionMakers.some(({ id }) => id === ballot.member);
  const veto = vetoes.includes(ballot.member);
  return h('li', [
    isOwn ? drawWho(ground, ballot.member) : h('span.who', ballot.name),
    ...(veto ? [drawVeto()] : []),
    ...(ballot.sincere ? [h('span.why', ` ${ballot.because}`, ...drawClaims(ballot.claims))] : []),
  ]);
}
