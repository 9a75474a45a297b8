import type { ClaimLink } from '@standoff/language';
import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Ballot,
  type BodyVotes,
  castBy,
  claimsOf,
  type DraftVote,
  draftsTold,
  sayChanges,
  sayDoubtThat,
  sayNamedState,
  tellVerdict,
  type VoteDoubts,
} from '@standoff/study';
import { headings, labels, openingName, sayDraftsTold, sayItPasses } from '@standoff/wording';
import { tellSentences } from '../sentences/sentences-told.ts';
import { sayGround } from '../sweep/say-doubts.ts';
import { cite, listClaims } from '../text/claims.ts';
import { dressed, inDress } from '../text/in-dress.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { draftsInDocument } from './drafts-in-document.ts';
import { type DraftSaid, sayBody, sayDraft } from './votes-told.ts';

export interface VotesTextOptions {
  readonly style: Style;
  readonly width: number;
  readonly detail?: Detail;
}

/** The votes of a body as text for a terminal of this many columns. */
export function renderVotes(
  votes: BodyVotes,
  { style, width, detail = 'default' }: VotesTextOptions,
  doubts?: VoteDoubts,
): string {
  const { casebook, drafts, body, asked } = votes;
  const told = draftsTold(votes);
  const head = renderHead(votes, style, width, detail);
  if (detail === 'brief') {
    return [head, ...told.map((draft) => renderVerdict(votes, draft, style, width))].join('\n');
  }
  const cited = claimsOf([...body.because, ...told.flatMap(claimsBehind)]);
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    head,
    ...told.map((draft) => renderDraft(votes, draft, style, width, detail, doubts)),
    ...(asked === undefined && told.length < drafts.length
      ? [paragraph(sayDraftsTold(told.length, drafts.length, draftsInDocument(votes)), width)]
      : []),
    ...renderGround(told, votes, { style, width, detail }, doubts),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

function claimsBehind({ ballots }: DraftVote): ClaimLink[] {
  return ballots.flatMap(({ reason }) => reason?.claims ?? []);
}

function renderHead(votes: BodyVotes, style: Style, width: number, detail: Detail): string {
  const { casebook, body, from } = votes;
  const heading = headings.drafts(openingName(body.name), sayNamedState(casebook, from));
  const said = inDress(sayBody(votes), casebook, style)
    .filter((one) => isToldIn(detail, one))
    .map(({ text }) => text);
  return [
    paragraph(`${style.heading(heading)} ${style.quiet(`(${casebook.stateId(from)})`)}`, width),
    paragraph(said.join(' '), width),
  ].join('\n');
}

/** Whether a vote is not told beside the rule already. */
function isOfDraft({ reason, byDraft }: Ballot): boolean {
  return reason !== undefined || byDraft === true;
}

function renderVerdict(votes: BodyVotes, draft: DraftVote, style: Style, width: number): string {
  const { casebook, from } = votes;
  const [verdict] = tellSentences(casebook, [tellVerdict(votes, draft)]);
  const id = style.quiet(`(${casebook.stateId(draft.draft)})`);
  const title = `${style.strong(`“${sayChanges(casebook, from, draft.draft)}”`)} ${id}`;
  return paragraph(`${title} ${verdict!.predicate}.`, width);
}

function renderDraft(
  votes: BodyVotes,
  draft: DraftVote,
  style: Style,
  width: number,
  detail: Detail,
  doubts: VoteDoubts | undefined,
): string {
  const { ballots, proposed, pivots, dilutions } = sayDraft(votes, draft);
  const notes = [
    ...inDress([...pivots, ...proposed, ...dilutions], votes.casebook, style)
      .filter((one) => isToldIn(detail, one))
      .map(({ text }) => text),
    ...sayDoubted(votes, draft, doubts),
  ];
  return [
    renderVerdict(votes, draft, style, width),
    ...renderBallots(votes, ballots, style, width, detail),
    ...notes.map((note) => bullet(note, style, width)),
  ].join('\n');
}

/**
 * What is in doubt, after the drafts of which it is told how sure they are; by default not where each is the same in every model
 * that any doubt allows.
 */
function renderGround(
  told: readonly DraftVote[],
  { body }: BodyVotes,
  { style, width, detail }: VotesTextOptions,
  doubts: VoteDoubts | undefined,
): string[] {
  if (doubts === undefined || told.length === 0) return [];
  const own = told.flatMap(({ draft }) => doubts.of(body.id, draft) ?? []);
  const { found } = doubts;
  const isSure =
    !('status' in found) &&
    found.models > 1n &&
    found.held.size === 0 &&
    own.every((one) => one.status === 'known' && one.hangsOn.kind === 'nothing');
  if (detail !== 'full' && isSure) return [];
  return [style.quiet(paragraph(sayGround(found, { doubts: own }), width))];
}

/** `Stands in 15 of 18 models; hangs on …`: how sure it is that a draft passes or fails. */
function sayDoubted(
  { body }: BodyVotes,
  { draft, passes }: DraftVote,
  doubts: VoteDoubts | undefined,
): string[] {
  const doubt = doubts?.of(body.id, draft);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return [];
  if (doubts.found.models === 1n) return [];
  return [sayDoubtThat(doubts.found, doubt, sayItPasses(passes))];
}

/** A line for each member that votes by what the draft is; in full also for those whose votes are told beside the rule. */
function renderBallots(
  { casebook }: BodyVotes,
  ballots: DraftSaid['ballots'],
  style: Style,
  width: number,
  detail: Detail,
): string[] {
  const rows = ballots
    .filter(({ of }) => detail === 'full' || isOfDraft(of[0]!))
    .map(({ of, told }) => ({
      vote: CALLED[castBy(of[0]!)],
      text: cite(dressed(casebook, told.says, style.decisionMaker), told.claims, style),
    }));
  const label = Math.max(0, ...rows.map(({ vote }) => vote.length)) + 2;
  return rows.map(({ vote, text }) =>
    paragraph(text, width, ' '.repeat(label + 2), `  ${padEnd(vote, label)}`),
  );
}

/** A vote as it stands before a row. */
const CALLED = {
  yes: 'yes',
  no: 'no',
  veto: labels.noByVeto,
  abstain: 'abstain',
  absent: 'absent',
} as const;
