import type { BallotJson, DraftVoteJson, StateJson, VotesJson } from '@standoff/report';
import { capitalize, inWords, listOf, numberWord } from '@standoff/study';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawDoubt, sayPlainly } from './doubt.ts';
import { drawClaims, drawWho, sayWho } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { type Verdict, verdictProperties } from './verdict.ts';

type BodyVotesJson = VotesJson['bodies'][number];

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
  kicker: 'Votes',
  title: ({ answers }) => {
    const [{ bodies }] = answers as readonly [VotesJson];
    return bodies.length === 1 ? `The vote in the ${bodies[0]!.name}` : 'The votes';
  },
  models: ({ answers }) => (answers as readonly [VotesJson])[0].inDoubt?.says,
  draw(ground) {
    const [{ bodies, from, inDoubt }] = ground.answers as readonly [VotesJson];
    return bodies.flatMap((body) => [
      h('p.held', [
        `${capitalize(numberWord(body.votesNeeded))} votes carry a draft`,
        ...(body.vetoes.length > 0
          ? [', unless a member with a veto (', drawVeto(), ') is against it']
          : []),
        '.',
        ...sayAssumed(body),
      ]),
      h('div.drafts', drawByStrength(ground, body, from, inDoubt?.models)),
      drawKey(body),
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

/** Drafts from the weakest to the strongest, as far as levels of options say which that is; and among them what is so now. */
function drawByStrength(
  ground: Ground,
  body: BodyVotesJson,
  from: StateJson,
  models: string | undefined,
): Element[] {
  const strength = (state: StateJson) => strengthOf(ground, body, state);
  const drafts = [...body.drafts].sort((a, b) => compare(strength(a.state), strength(b.state)));
  const now = drafts.findIndex(({ state }) => compare(strength(state), strength(from)) > 0);
  return drafts.flatMap((draft, k) => [
    ...(k === now && k > 0 ? [drawNow(ground, body, from)] : []),
    drawDraft(ground, draft, body, models),
  ]);
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

/** What the body would leave as it is, in its place among the drafts. */
function drawNow({ conflict }: Ground, { id }: BodyVotesJson, { values }: StateJson): Element {
  const options = conflict.bodies.find((one) => one.id === id)?.options ?? [];
  const phrases = options.flatMap((option) =>
    option.levels
      .filter((level) => level.id === values[`${id}.${option.id}`])
      .map(({ phrase }) => phrase),
  );
  return h('section.draft.now', [
    h('h4', [capitalize(listOf(phrases)), h('span.result', 'as things are')]),
  ]);
}

function drawDraft(
  ground: Ground,
  draft: DraftVoteJson,
  body: BodyVotesJson,
  models: string | undefined,
): Element {
  return h(draft.passes ? 'section.draft.passes' : 'section.draft.fails', [
    h('h4', [
      capitalize(draft.says),
      h('span.result', verdictProperties(resultOf(draft)), resultOf(draft).is),
    ]),
    drawTally(draft, body),
    h('p', sayResult(ground, draft, body)),
    ...drawDoubt(draft.doubt && { ...draft.doubt, models }),
    ...VOTES.flatMap((kind) => {
      const those = draft.votes.filter((ballot) => ballot.vote === kind);
      if (those.length === 0) return [];
      const own = those.filter((ballot) => !isAssumed(ballot));
      const assumed = those.filter(isAssumed);
      return [
        h(`p.count.count-${kind}`, [h('strong', String(those.length)), ` ${SAID[kind]}`]),
        ...(own.length === 0
          ? []
          : [
              h(
                `ul.seats.seats-${kind}`,
                own.map((ballot) => drawSeat(ground, ballot, body.vetoes)),
              ),
            ]),
        ...(assumed.length === 0
          ? []
          : [
              h('p.assumed', [
                'Assumed: ',
                ...assumed.flatMap((ballot, k) => [
                  ...(k === 0 ? [] : [', ']),
                  drawMember(ground, ballot, body.vetoes),
                ]),
                '.',
              ]),
            ]),
      ];
    }),
  ]);
}

/** Why it is adopted or not; what nobody proposes is not put to the vote, however many would be for it. */
function sayResult(ground: Ground, draft: DraftVoteJson, { sponsors }: BodyVotesJson): string {
  if (draft.proposedBy?.length !== 0) return `${capitalize(sayPlainly(draft.because))}.`;
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

/** So wide is the place of a vote, in points. */
const SEAT = 14;

/**
 * A mark for each vote, in the order of the lists below, which say the same in words: hollow where it is assumed, with a
 * line below it where it can veto. A line across stands where the votes for it are enough.
 */
function drawTally({ votes }: DraftVoteJson, { vetoes, votesNeeded }: BodyVotesJson): Element {
  const marks = VOTES.flatMap((kind) => votes.filter((ballot) => ballot.vote === kind));
  const width = SEAT * marks.length + 2;
  const needed = SEAT * votesNeeded;
  // All marks of a kind are one path: a page of votes would be a tenth larger otherwise.
  const paths = new Map<string, string>();
  const add = (kind: string, path: string) => paths.set(kind, (paths.get(kind) ?? '') + path);
  for (const [k, ballot] of marks.entries()) {
    const x = SEAT * k + 2;
    add(kindOfMark(ballot), isAssumed(ballot) ? `M${x + 1} 6h8v8h-8z` : `M${x} 5h10v10h-10z`);
    if (vetoes.includes(ballot.member)) add('.tally-veto', `M${x} 18h10v2h-10z`);
  }
  return s('svg.tally', { viewBox: `0 0 ${width} 22`, width, height: 22, ariaHidden: 'true' }, [
    ...[...paths].map(([kind, d]) => s(`path${kind}`, { d })),
    s('line.tally-needed', { x1: needed, x2: needed, y1: 0, y2: 22 }),
  ]);
}

/** A line is drawn half outside of its shape, so what is hollow is smaller. */
function kindOfMark(ballot: BallotJson): string {
  return `.tally-${ballot.vote}${isAssumed(ballot) ? '.tally-assumed' : ''}`;
}

function drawKey({ vetoes, votesNeeded, drafts }: BodyVotesJson): Element {
  const entries: [string, string][] = [
    ['yes', 'for it'],
    ['no', 'against it'],
    ...(drafts.some(({ votes }) => votes.some(isAssumed))
      ? ([['yes.tally-assumed', 'hollow: assumed']] as [string, string][])
      : []),
  ];
  const sign = (mark: Element) =>
    s('svg.tally-sign', { viewBox: '0 0 14 22', width: 14, height: 22, ariaHidden: 'true' }, [
      mark,
    ]);
  return h('p.key', [
    ...entries.flatMap(([kind, says]) => [
      h('span.pair', [
        sign(s(`rect.tally-${kind}`, { x: 2, y: 5, width: 10, height: 10 })),
        ` ${says}`,
      ]),
      ' ',
    ]),
    ...(vetoes.length === 0
      ? []
      : [
          h('span.pair', [
            sign(s('rect.tally-veto', { x: 2, y: 12, width: 10, height: 2 })),
            ' can veto',
          ]),
          ' ',
        ]),
    h('span.pair', [
      sign(s('line.tally-needed', { x1: 7, x2: 7, y1: 0, y2: 22 })),
      ` ${inWords(votesNeeded, 'vote')} needed`,
    ]),
  ]);
}

function drawVeto(): Element {
  return h('abbr.veto', { title: 'can veto' }, 'V');
}

function drawSeat(ground: Ground, ballot: BallotJson, vetoes: readonly string[]): Element {
  return h('li', [
    drawMember(ground, ballot, vetoes),
    ...(ballot.sincere
      ? [h('span.why', ` ${sayPlainly(ballot.because)}`, ...drawClaims(ground, ballot.claims))]
      : []),
  ]);
}

function drawMember(ground: Ground, ballot: BallotJson, vetoes: readonly string[]): Element {
  const isOwn = ground.conflict.decisionMakers.some(({ id }) => id === ballot.member);
  return h('span.member', [
    isOwn ? drawWho(ground, ballot.member) : h('span.who', ballot.name),
    ...(vetoes.includes(ballot.member) ? [' ', drawVeto()] : []),
  ]);
}
