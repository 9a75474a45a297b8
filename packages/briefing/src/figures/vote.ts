import type { BallotJson, DraftVoteJson, VotesJson } from '@standoff/report';
import { capitalize } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaims, drawDoubt, drawWho } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

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
  draw(ground) {
    const [{ bodies, inDoubt }] = ground.answers as readonly [VotesJson];
    return bodies.flatMap((body) => [
      h('p.held', [
        `${body.votesNeeded} votes carry a draft`,
        ...(body.vetoes.length > 0 ? [', unless a member with a veto is against it'] : []),
        `. ${inDoubt?.says ?? ''}`.trimEnd(),
      ]),
      ...body.drafts.map((draft) => drawDraft(ground, draft, body.vetoes)),
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
    h('h4', `${capitalize(draft.says)}: ${draft.passes ? 'adopted' : 'not adopted'}`),
    h('p', `${capitalize(draft.because)}.`),
    ...drawDoubt(draft.doubt),
    ...VOTES.flatMap((kind) => {
      const those = draft.votes.filter((ballot) => ballot.vote === kind);
      if (those.length === 0) return [];
      return [
        h('p.count', [h('strong', String(those.length)), ` ${SAID[kind]}`]),
        h(
          `ul.seats.seats-${kind}`,
          those.map((ballot) => drawSeat(ground, ballot, vetoes)),
        ),
      ];
    }),
  ]);
}

function drawSeat(ground: Ground, ballot: BallotJson, vetoes: readonly string[]): Element {
  const isOwn = ground.conflict.decisionMakers.some(({ id }) => id === ballot.member);
  const veto = vetoes.includes(ballot.member);
  return h('li', [
    isOwn ? drawWho(ground, ballot.member) : h('span.who', ballot.name),
    ...(veto ? [h('span.veto', { title: 'can veto' }, 'V')] : []),
    ...(ballot.sincere ? [h('span.why', ` ${ballot.because}`, ...drawClaims(ballot.claims))] : []),
  ]);
}
