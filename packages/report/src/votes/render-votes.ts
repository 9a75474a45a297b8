import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import {
  type Ballot,
  type BodyVotes,
  claimsOf,
  type DraftVote,
  dilutionPath,
  draftsTold,
  sayBallot,
  sayChanges,
  sayDoubt,
  sayNamedState,
  sayNeeded,
  sayPivots,
  sayResult,
  sayTurned,
  sayVote,
  turnedVotes,
  type VoteDoubts,
} from '@standoff/study';
import {
  capitalize,
  count,
  fewOf,
  inWords,
  listOf,
  openingName,
  openingNames,
  proseName,
  unique,
} from '@standoff/wording';
import { sayGround } from '../sweep/say-doubts.ts';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { draftsInDocument } from './drafts-in-document.ts';

/** The votes of a body as text for a terminal of this many columns. */
export function renderVotes(
  votes: BodyVotes,
  style: Style,
  width: number,
  doubts?: VoteDoubts,
): string {
  const { casebook, drafts, body, asked } = votes;
  const told = draftsTold(votes);
  const cited = claimsOf([...body.because, ...told.flatMap(claimsBehind)]);
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    renderHead(votes, style, width),
    ...told.map((draft) => renderDraft(votes, draft, style, width, doubts)),
    ...renderGround(told, votes, doubts, style, width),
    ...(asked === undefined && told.length < drafts.length
      ? [paragraph(sayLeftOut(told.length, drafts.length, draftsInDocument(votes)), width)]
      : []),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

function sayLeftOut(told: number, all: number, inDocument: number): string {
  const document = all <= inDocument ? 'all' : `${count(inDocument)} of them`;
  return `These are ${told} of ${count(all)} drafts: those that pass and go furthest along the levels, then what else passes, then what most vote for. --draft STATE shows any other, --json ${document}.`;
}

function claimsBehind({ ballots }: DraftVote): ClaimLink[] {
  return ballots.flatMap(({ reason }) => reason?.claims ?? []);
}

/** So many of the drafts that go furthest stand in one sentence. */
const FEW_STRONGEST = 5;

function renderHead(votes: BodyVotes, style: Style, width: number): string {
  const { casebook, body, from, drafts, strongest } = votes;
  const heading = `${openingName(body.name)}: drafts from ${sayNamedState(casebook, from)}`;
  const rule = sayNeeded(body.votesNeeded, body.members.length);
  const quote = (state: StateCode) => `“${sayChanges(casebook, from, state)}”`;
  const passing = drafts.filter(({ passes }) => passes).length;
  const best =
    drafts.length === 0
      ? 'There is nothing that it could change from here.'
      : strongest.length === 0
        ? 'No draft passes.'
        : passing === 1
          ? `One draft passes: ${quote(strongest[0]!)}.`
          : `${capitalize(inWords(passing, 'draft passes', 'drafts pass'))}; furthest along the levels ${strongest.length === 1 ? 'goes' : 'go'} ${fewOf(strongest.map(quote), FEW_STRONGEST)}.`;
  return [
    paragraph(`${style.heading(heading)} ${style.quiet(`(${casebook.stateId(from)})`)}`, width),
    paragraph(`${rule}. ${best}`, width),
  ].join('\n');
}

/** So many dilutions of a draft are told in words. */
const MOST_DILUTIONS = 10;

function renderDraft(
  votes: BodyVotes,
  draft: DraftVote,
  style: Style,
  width: number,
  doubts: VoteDoubts | undefined,
): string {
  const { casebook, from } = votes;
  const { ballots, dilutions, proposedBy } = draft;
  const id = style.quiet(`(${casebook.stateId(draft.draft)})`);
  const title = `${style.strong(`“${sayChanges(casebook, from, draft.draft)}”`)} ${id}`;
  const verdict = `${draft.passes ? 'passes' : 'fails'}: ${sayResult(draft)}.`;
  const proposers = (proposedBy ?? []).map((dm) => proseName(casebook.decisionMakers[dm]!.name));
  const notes = [
    ...sayDoubted(votes, draft, doubts),
    ...(proposers.length === 0 ? [] : [`Proposed by ${listOf(proposers)}.`]),
    ...sayPivots(draft),
    ...dilutions.slice(0, MOST_DILUTIONS).flatMap((state) => sayDilution(votes, draft, state)),
    ...(dilutions.length > MOST_DILUTIONS ? [sayFurther(dilutions.length - MOST_DILUTIONS)] : []),
  ];
  return [
    paragraph(`${title} ${verdict}`, width),
    ...renderBallots(ballots, style, width),
    ...notes.map((note) => bullet(note, style, width)),
  ].join('\n');
}

/** What is in doubt, after the drafts of which it is told in how many models they pass or fail. */
function renderGround(
  told: readonly DraftVote[],
  { body }: BodyVotes,
  doubts: VoteDoubts | undefined,
  style: Style,
  width: number,
): string[] {
  if (doubts === undefined || told.length === 0) return [];
  const own = told.flatMap(({ draft }) => doubts.of(body.id, draft) ?? []);
  return [style.quiet(paragraph(sayGround(doubts.found, { doubts: own }), width))];
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
  return [`That it ${passes ? 'passes' : 'fails'}: ${sayDoubt(doubts.found, doubt)}.`];
}

function sayDilution(votes: BodyVotes, draft: DraftVote, dilution: StateCode): string[] {
  const { casebook, from, drafts } = votes;
  const passing = drafts.find((other) => other.draft === dilution)!;
  const turned = listOf(sayTurned(turnedVotes(draft, passing)));
  const what = `“${sayChanges(casebook, from, dilution)}” (${casebook.stateId(dilution)})`;
  const diluted = `Diluted to ${what} it passes${turned === '' ? '' : `: ${turned}`}.`;
  return votes.asked === draft ? [diluted, ...sayPath(votes, draft, dilution)] : [diluted];
}

function sayFurther(more: number): string {
  return `It passes in ${count(more)} other ways that give up as little of it; --json names them.`;
}

/** The way to a dilution, where it is more than one step: what is weakened, and who turns. */
function sayPath(votes: BodyVotes, draft: DraftVote, dilution: StateCode): string[] {
  const steps = dilutionPath(votes, draft, dilution);
  if (steps.length < 2) return [];
  const said = steps.map(({ vote, before, turned }) => {
    const turns = turned.length === 0 ? 'nobody turns' : listOf(sayTurned(turned));
    return `“${sayChanges(votes.casebook, before, vote.draft)}” (${turns})`;
  });
  return [`Step by step: ${said.join(', then ')}.`];
}

/** A line for each decision maker, then one for all who are taken to give the same vote. */
function renderBallots(ballots: readonly Ballot[], style: Style, width: number): string[] {
  const own = ballots.filter(({ reason }) => reason !== undefined);
  const given = ballots.filter(({ reason }) => reason === undefined);
  const groups = unique(given.map(sayVote)).map((vote) =>
    given.filter((ballot) => sayVote(ballot) === vote),
  );
  const rows = [
    ...own.map((ballot) => ({
      vote: sayVote(ballot),
      text: cite(
        `${openingName(ballot.name)} ${sayBallot(ballot)}.`,
        ballot.reason?.claims ?? [],
        style,
      ),
    })),
    ...groups.map((group) => ({
      vote: sayVote(group[0]!),
      text: `${openingNames(group.map(({ name }) => name))}: ${sayBallot(group[0]!)}.`,
    })),
  ];
  const label = Math.max(0, ...rows.map(({ vote }) => vote.length)) + 2;
  return rows.map(({ vote, text }) =>
    paragraph(text, width, ' '.repeat(label + 2), `  ${padEnd(vote, label)}`),
  );
}
