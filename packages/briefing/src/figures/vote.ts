import type { BallotJson, DraftVoteJson, StateJson, VotesJson } from '@standoff/report';
import { type Casebook, lexiconOf, type VotesTaken } from '@standoff/study';
import {
  capitalize,
  english,
  type Fragment,
  inWords,
  listOf,
  numberWord,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { askedProperties } from './asked.ts';
import { drawDoubt } from './doubt.ts';
import { drawClaims, drawWho, sayWho } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { CLAIMS, idsCell, wordsOf } from './figure-data.ts';
import { drawProse, prose, tellingOf, tellPlainly } from './prose.ts';
import { type Verdict, verdictProperties } from './verdict.ts';

type BodyVotesJson = VotesJson['bodies'][number];

/** How a body votes on its drafts, member by member. */
export const vote = defineFigure({
  name: 'vote',
  shows: 'how a body votes on a draft, member by member',
  attributes: {
    body: { about: 'the body that votes; all of them when left out' },
    draft: { about: 'one draft only: a state, or levels over those from where it starts' },
    from: { about: 'where drafts start: a state, or levels; the status quo when left out' },
  },
  group: 'Votes',
  offers: ({ conflict }) =>
    conflict.bodies.map(({ id, name }) => ({
      attributes: { body: id },
      name: `How ${name} votes`,
    })),
  asks: (said) => [
    {
      ask: 'vote',
      options: {
        doubt: true,
        ...(said('body') && { body: said('body') }),
        ...(said('draft') && { draft: said('draft') }),
        ...(said('from') && { state: said('from') }),
      },
    },
  ],
  title: ({ answers }) => {
    const [{ bodies }] = answers as readonly [VotesJson];
    return bodies.length === 1 ? `The vote in the ${bodies[0]!.name}` : 'The votes';
  },
  models: ({ answers }) => (answers as readonly [VotesJson])[0].inDoubt?.says,
  wide: true,
  data(ground) {
    const [{ bodies }] = ground.answers as readonly [VotesJson];
    return {
      columns: ['body', 'draft', 'adopted', 'member', 'vote', 'assumed', 'can veto', 'why', CLAIMS],
      rows: bodies.flatMap((body) =>
        byStrength(ground, body).flatMap((draft) =>
          inOrder(draft).map((ballot) => [
            body.name,
            capitalize(draft.says),
            draft.passes,
            ballot.name,
            ballot.vote,
            isAssumed(ballot),
            body.vetoes.includes(ballot.member),
            ballot.sincere ? wordsOf(drawProse(sayBecause(ground, ballot, draft))) : null,
            idsCell(ballot.claims),
          ]),
        ),
      ),
    };
  },
  draw(ground) {
    const [{ bodies, from, inDoubt }] = ground.answers as readonly [VotesJson];
    return bodies.flatMap((body) => [
      h('p.held', [
        sayNeeded(body),
        ...(body.vetoes.length > 0 ? [', unless a member with a veto is against it'] : []),
        `. ${sayNow(ground, body, from)}`,
        ...sayAssumed(body),
      ]),
      drawKey(body),
      h('div.drafts', drawByStrength(ground, body, inDoubt?.models)),
    ]);
  },
});

const VOTES = ['yes', 'no', 'abstain', 'absent'] as const;

const SAID: Readonly<Record<BallotJson['vote'], string>> = {
  yes: 'for it',
  no: 'against it',
  abstain: 'abstains',
  absent: 'absent',
};

/** Whose votes are no finding: the file gives them. */
function sayAssumed({ drafts }: BodyVotesJson): string[] {
  const given = drafts[0]?.votes.filter(isAssumed).length ?? 0;
  return given === 0
    ? []
    : [
        ` The votes of ${numberWord(given)} of the ${drafts[0]!.votes.length} members are assumed: the model gives them, and does not ask what these want.`,
      ];
}

function isAssumed({ sincere, vote }: BallotJson): boolean {
  return !sincere && vote !== 'absent';
}

/**
 * Drafts from the strongest to the weakest, as far as levels of options say which that is; what nobody puts to the vote
 * comes last, in a line, unless it is all there is.
 */
function drawByStrength(
  ground: Ground,
  body: BodyVotesJson,
  models: string | undefined,
): Element[] {
  const drafts = byStrength(ground, body);
  const isPut = ({ proposedBy }: DraftVoteJson) => proposedBy?.length !== 0;
  const whole = drafts.length === 1 ? drafts : drafts.filter(isPut);
  return [
    ...whole.map((draft) => drawDraft(ground, draft, body, models)),
    ...drafts
      .filter((draft) => !whole.includes(draft))
      .map((draft) =>
        h('section.draft.draft-aside', [
          drawDraftName(draft),
          h('p', askedOf(ground, draft), sayResult(ground, draft, body)),
          ...drawDoubt(casebookOf(ground), draft.doubt && { ...draft.doubt, models }),
        ]),
      ),
  ];
}

/** The places of its levels, option by option. */
function strengthOf({ conflict }: Ground, { id }: BodyVotesJson, { values }: StateJson): number[] {
  const options = conflict.bodies.find((one) => one.id === id)?.options ?? [];
  return options.map((option) =>
    option.levels.findIndex((level) => level.id === values[`${id}.${option.id}`]),
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((place, at) => place !== b[at]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}

/** From which situation drafts start: what is so as long as none is adopted. */
function sayNow({ conflict, said }: Ground, { id }: BodyVotesJson, { values }: StateJson): string {
  const options = conflict.bodies.find((one) => one.id === id)?.options ?? [];
  const phrases = options.flatMap((option) =>
    option.levels
      .filter((level) => level.id === values[`${id}.${option.id}`])
      .map(({ phrase }) => phrase),
  );
  if (phrases.length === 0) return '';
  return said('from') === undefined
    ? `Drafts start from the status quo. Without one it stays at: ${listOf(phrases)}.`
    : `Drafts start where this is so: ${listOf(phrases)}. Without one it stays so.`;
}

function drawDraftName(draft: DraftVoteJson): Element {
  return h('h4', [
    capitalize(draft.says),
    h('span.result', verdictProperties(resultOf(draft)), resultOf(draft).is),
  ]);
}

/** Every member at its seat, and beside the seats the reasons of those whose votes are no assumption. */
function drawDraft(
  ground: Ground,
  draft: DraftVoteJson,
  body: BodyVotesJson,
  models: string | undefined,
): Element {
  const own = inOrder(draft).filter(({ sincere }) => sincere);
  return h(draft.passes ? 'section.draft.passes' : 'section.draft.fails', [
    drawDraftName(draft),
    h('p', askedOf(ground, draft), sayResult(ground, draft, body)),
    drawSeats(ground, draft, body),
    ...(own.length === 0
      ? []
      : [
          h(
            'ul.ballots',
            own.map((ballot) => drawBallot(ground, ballot, draft)),
          ),
        ]),
    ...drawDoubt(casebookOf(ground), draft.doubt && { ...draft.doubt, models }),
  ]);
}

function askedOf(ground: Ground, { means }: DraftVoteJson) {
  return askedProperties(casebookOf(ground), means);
}

/** Why it is adopted or not; what nobody proposes is not put to the vote, however many would be for it. */
function sayResult(ground: Ground, draft: DraftVoteJson, { sponsors }: BodyVotesJson): string {
  if (draft.proposedBy?.length !== 0) {
    const tally = english.say(lexiconOf(casebookOf(ground)), draft.means[1]!, 'opening', 'plain');
    return `${textOf(tally)}.`;
  }
  const who = sponsors === undefined ? '' : ` (${sayWho(ground, sponsors)})`;
  const { yes, no } = draft.tally;
  return `It is not put to the vote: whoever may propose a draft${who} does not want it. If it were, ${yes} would be for it and ${no} against.`;
}

function resultOf({ says, passes }: DraftVoteJson): Verdict {
  return {
    about: `draft ${says}`,
    is: passes ? 'adopted' : 'not adopted',
    turned: `“${capitalize(says)}” would ${passes ? 'now' : 'no longer'} be adopted.`,
  };
}

function inOrder({ votes }: DraftVoteJson): BallotJson[] {
  return VOTES.flatMap((kind) => votes.filter((ballot) => ballot.vote === kind));
}

/**
 * A seat for each member with its name: hollow where its vote is assumed, crossed where it is against, ringed where it
 * can veto. A line stands after so many seats as are enough.
 */
function drawSeats(
  ground: Ground,
  draft: DraftVoteJson,
  { vetoes, votesNeeded }: BodyVotesJson,
): Element {
  return h(
    'ol.seats',
    inOrder(draft).map((ballot, k) => {
      const canVeto = vetoes.includes(ballot.member);
      return h(
        'li.seat',
        {
          className: [...classesOf(ballot, canVeto), ...(k + 1 === votesNeeded ? ['enough'] : [])],
        },
        [
          drawMember(ground, ballot),
          h(
            'span.unseen',
            `: ${SAID[ballot.vote]}${isAssumed(ballot) ? ', assumed' : ''}${canVeto ? '; can veto' : ''}`,
          ),
        ],
      );
    }),
  );
}

function classesOf(ballot: BallotJson, canVeto: boolean): string[] {
  return [
    `seat-${ballot.vote}`,
    ...(isAssumed(ballot) ? ['seat-assumed'] : []),
    ...(canVeto ? ['seat-veto'] : []),
  ];
}

function drawKey({ vetoes, votesNeeded, drafts }: BodyVotesJson): Element {
  const hasAssumed = drafts.some(({ votes }) => votes.some(isAssumed));
  const entries: readonly (readonly [string, string])[] = [
    ['seat-yes', 'for it'],
    ['seat-no', 'against it'],
    ...(hasAssumed ? ([['seat-yes.seat-assumed', 'hollow: assumed']] as const) : []),
    ...(vetoes.length > 0 ? ([['seat-yes.seat-veto', 'ringed: can veto']] as const) : []),
    ['enough', `${inWords(votesNeeded, 'vote')}, which are enough`],
  ];
  return h(
    'p.key',
    entries.flatMap(([kind, says]) => [
      h('span.pair', [h(`span.seat-sign.${kind}`, { ariaHidden: 'true' }), ` ${says}`]),
      ' ',
    ]),
  );
}

/** How a member votes that the model asks what it wants, and why. */
function drawBallot(ground: Ground, ballot: BallotJson, draft: DraftVoteJson): Element {
  return h('li', [
    drawMember(ground, ballot),
    ` ${SAID[ballot.vote]}: `,
    h('span.why', [
      ...drawProse(sayBecause(ground, ballot, draft)),
      ...drawClaims(ground, ballot.claims),
    ]),
  ]);
}

function drawMember(ground: Ground, ballot: BallotJson): Element {
  const isOwn = ground.conflict.decisionMakers.some(({ id }) => id === ballot.member);
  return isOwn ? drawWho(ground, ballot.member) : h('span.who', ballot.name);
}

/** Why a member votes as it does, beside its name: the draft is *it*, since that is what is spoken of. */
function sayBecause(ground: Ground, { means }: BallotJson, { state }: DraftVoteJson): Fragment[] {
  const known = { about: [], state: state.id, isOfState: true } as const;
  const [sentence] = tellPlainly(casebookOf(ground), [tellingOf(means)], known);
  return prose`${sentence!.predicate}`;
}

function casebookOf({ results }: Ground): Casebook {
  const [{ casebook }] = results as readonly [VotesTaken];
  return casebook;
}

function sayNeeded({ votesNeeded, when }: BodyVotesJson): string {
  return when === undefined
    ? `${capitalize(numberWord(votesNeeded))} votes carry a draft`
    : `A draft is carried by votes of which “${when}” holds`;
}

/** Its drafts from the strongest to the weakest. */
function byStrength(ground: Ground, body: BodyVotesJson): DraftVoteJson[] {
  const strength = (draft: DraftVoteJson) => strengthOf(ground, body, draft.state);
  return [...body.drafts].sort((a, b) => compare(strength(b), strength(a)));
}
