import type { SanctionComputation, SimultaneousComputation } from '../concepts/define-concept.ts';
import { findConcept } from '../concepts/find-concept.ts';
import { sequential, sequentialSanction } from '../concepts/sequential.ts';
import type { StateCode } from '../model/state-code.ts';
import { bestFirst } from '../operators/best-first.ts';
import { improvementsFrom } from '../operators/improvements.ts';
import type { Ends } from '../operators/replies.ts';
import { counterMove } from '../operators/sanction.ts';
import { type SimultaneousMove, simultaneousSanction } from '../operators/simultaneous-sanction.ts';
import { prefers } from '../orders/order.ts';
import { canBeRead, sayCannotBeRead } from '../readings/can-be-read.ts';
import { createPace } from '../run/pace.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { certifyAnticipation } from './build-anticipation.ts';
import { certifyExchange } from './build-exchange.ts';
import { certifySupport } from './build-support.ts';
import type { Certificate, Replies, Sanction, UnstableCertificate } from './certificate.ts';
import { listReplies } from './listed-replies.ts';
import { searchDeterrent } from './search-deterrent.ts';
import { toSteps, type Verdict, type Workshop } from './workshop.ts';

export type { Verdict } from './workshop.ts';

/**
 * Builds the certificate for one verdict. It decides stable or unstable by itself, by search from
 * this one state, so it also serves where no stability table was computed. Throws a RangeError for
 * an unknown concept, a cell that is not a state, or a concept that has no version in the reading of
 * the situation.
 */
export function buildCertificate(situation: Situation, verdict: Verdict): Certificate {
  return runToEnd(buildCertificateSteps(situation, verdict));
}

/** The same in steps: the others may be able to bring about a great many states. */
export function* buildCertificateSteps(situation: Situation, verdict: Verdict): Steps<Certificate> {
  const concept = findConcept(verdict.concept);
  if (concept === undefined) throw new RangeError(`no concept is called ${verdict.concept}`);
  if (!situation.space.isState(verdict.cell)) throw new RangeError('the cell is not a state');
  if (situation.reading && !canBeRead(concept)) throw new RangeError(sayCannotBeRead(concept));
  const work = { situation, pace: createPace() };
  const { computation } = concept;
  switch (computation.kind) {
    case 'sanction':
      return yield* certifySanction(work, verdict, computation);
    case 'simultaneous':
      return yield* certifySimultaneous(work, verdict, computation);
    case 'exchange':
      return yield* certifyExchange(work, verdict, computation);
    case 'anticipation':
      return yield* certifyAnticipation(situation, verdict, computation);
    case 'support':
      return yield* certifySupport(work, verdict);
  }
}

/** A deterred improvement, or the evidence that nothing deters it. */
type Finding = { readonly sanction: Sanction } | { readonly replies: Replies };

/**
 * What deters a decision maker from one improvement, or the proof that nothing does, under a concept that asks that
 * of each improvement by itself. Throws a RangeError under another concept.
 */
export function* certifyImprovement(
  situation: Situation,
  verdict: Verdict,
  improvement: number,
): Steps<Sanction | UnstableCertificate> {
  const computation = findConcept(verdict.concept)?.computation;
  const work = { situation, pace: createPace() };
  let others: readonly Certificate[] = [];
  let finding: Finding;
  if (computation?.kind === 'sanction') {
    finding = yield* findSequence(work, verdict, computation, improvement);
  } else if (computation?.kind === 'simultaneous') {
    const finder = yield* simultaneousFinder(work, verdict, computation);
    others = finder.others;
    finding = yield* finder.find(improvement);
  } else throw new RangeError(`${verdict.concept} judges no improvements`);
  if ('sanction' in finding) return finding.sanction;
  const about = aboutVerdict(situation, verdict);
  const to = situation.space.codeOf(improvement);
  return { verdict: 'unstable', ...about, improvement: to, replies: finding.replies, others };
}

/** What deters a decision maker from one improvement; undefined where nothing does. */
export function* findDeterrent(
  situation: Situation,
  verdict: Verdict,
  improvement: number,
): Steps<Sanction | undefined> {
  const computation = findConcept(verdict.concept)?.computation;
  if (computation?.kind === 'sanction') {
    // What the others could do is not described where none of it deters.
    const work = { situation, pace: createPace() };
    const found = yield* searchDeterrent(work, verdict, computation, improvement);
    return 'reached' in found
      ? undefined
      : { kind: 'sequence', steps: toSteps(situation, found.sequence) };
  }
  const found = yield* certifyImprovement(situation, verdict, improvement);
  return 'verdict' in found ? undefined : found;
}

function certifySanction(
  work: Workshop,
  verdict: Verdict,
  computation: SanctionComputation,
): Steps<Certificate> {
  return certify(work, verdict, [], (improvement) =>
    findSequence(work, verdict, computation, improvement),
  );
}

/**
 * Collects a sanction for each improvement, or stops at the first that has none. What is liked best is
 * looked at first, so that the improvement that is told is the one that tempts most.
 */
function* certify(
  { situation }: Workshop,
  verdict: Verdict,
  others: readonly Certificate[],
  find: (improvement: number) => Steps<Finding>,
): Steps<Certificate> {
  const { space, orders } = situation;
  const { decisionMaker, cell } = verdict;
  const about = aboutVerdict(situation, verdict);
  const improvements: { to: StateCode; sanction: Sanction }[] = [];
  const tempting = improvementsFrom(situation, decisionMaker, cell);
  for (const improvement of bestFirst(orders[decisionMaker]!, tempting)) {
    const finding = yield* find(improvement);
    const to = space.codeOf(improvement);
    if ('replies' in finding) {
      return { verdict: 'unstable', ...about, improvement: to, replies: finding.replies, others };
    }
    improvements.push({ to, sanction: finding.sanction });
  }
  return { verdict: 'stable', ...about, improvements };
}

/** What a certificate says of the verdict that it is about. */
function aboutVerdict(
  { space, reading }: Situation,
  { concept, decisionMaker, cell }: Verdict,
): Pick<Certificate, 'concept' | 'decisionMaker' | 'state' | 'reading'> {
  return {
    concept,
    decisionMaker,
    state: space.codeOf(cell),
    ...(reading && { reading: reading.id }),
  };
}

function* findSequence(
  work: Workshop,
  { decisionMaker, cell }: Verdict,
  { response, counter }: SanctionComputation,
  improvement: number,
): Steps<Finding> {
  const { situation } = work;
  const found = yield* searchDeterrent(
    work,
    { decisionMaker, cell },
    { response, counter },
    improvement,
  );
  if ('sequence' in found) {
    return { sanction: { kind: 'sequence', steps: toSteps(situation, found.sequence) } };
  }
  return { replies: yield* describeReplies(work, decisionMaker, cell, found.reached) };
}

/** The closed list of replies; where one is no better, the counter-move that makes up for it. */
function* describeReplies(
  { situation, pace }: Workshop,
  decisionMaker: number,
  cell: number,
  reached: Ends,
): Steps<Replies> {
  const undeterred = situation.judgementOf(decisionMaker).undeterred();
  let counters: Uint32Array | undefined;
  for (let place = 0; place < reached.length; place++) {
    if (pace.spend(1)) yield { what: 'listing the replies', passes: 0, share: 0 };
    const end = reached.cellAt(place);
    if (prefers(undeterred, end, cell)) continue;
    const counter = counterMove(situation, decisionMaker, cell, end);
    if (counter === undefined) continue;
    counters ??= new Uint32Array(reached.length);
    counters[place] = counter + 1;
  }
  return listReplies(situation.space, reached, counters);
}

function* certifySimultaneous(
  work: Workshop,
  verdict: Verdict,
  computation: SimultaneousComputation,
): Steps<Certificate> {
  const { others, find } = yield* simultaneousFinder(work, verdict, computation);
  return yield* certify(work, verdict, others, find);
}

/** What finds the deterrents of improvements where others may move at the same time, and who would leave. */
function* simultaneousFinder(
  work: Workshop,
  verdict: Verdict,
  computation: SimultaneousComputation,
): Steps<{
  readonly others: readonly Certificate[];
  readonly find: (improvement: number) => Steps<Finding>;
}> {
  const { situation, pace } = work;
  const others =
    computation.joiners === 'sequentially-unstable' ? yield* sequentialVerdicts(work, verdict) : [];
  const parts = joiningMoves(situation, verdict, computation, others);
  const find = function* (improvement: number): Steps<Finding> {
    const sequence: Finding = computation.alsoSequential
      ? yield* findSequence(work, verdict, sequentialSanction, improvement)
      : { replies: [] };
    if ('sanction' in sequence) return sequence;
    const threat = { focal: verdict.decisionMaker, state: verdict.cell, improvement, parts };
    const moves = yield* simultaneousSanction(situation, threat, pace);
    return moves === undefined
      ? sequence
      : { sanction: describeSimultaneous(situation, verdict, improvement, moves, others) };
  };
  return { others, find };
}

/** The sequential verdict at this state for every other decision maker with an improvement. */
function* sequentialVerdicts(work: Workshop, verdict: Verdict): Steps<Certificate[]> {
  const certificates: Certificate[] = [];
  for (const decisionMaker of otherMovers(work.situation, verdict)) {
    if (improvementsFrom(work.situation, decisionMaker, verdict.cell).length === 0) continue;
    const about = { concept: sequential.id, decisionMaker, cell: verdict.cell };
    certificates.push(yield* certifySanction(work, about, sequentialSanction));
  }
  return certificates;
}

function otherMovers({ space }: Situation, { decisionMaker }: Verdict): number[] {
  return space.movers.map((_, dm) => dm).filter((dm) => dm !== decisionMaker);
}

function joiningMoves(
  situation: Situation,
  verdict: Verdict,
  { joiners }: SimultaneousComputation,
  others: readonly Certificate[],
): SimultaneousMove[][] {
  const movers =
    joiners === 'improving'
      ? otherMovers(situation, verdict)
      : others.filter((c) => c.verdict === 'unstable').map((c) => c.decisionMaker);
  return movers
    .map((mover) =>
      improvementsFrom(situation, mover, verdict.cell).map((cell) => ({ mover, cell })),
    )
    .filter((moves) => moves.length > 0);
}

function describeSimultaneous(
  { space }: Situation,
  { decisionMaker, cell }: Verdict,
  improvement: number,
  moves: readonly SimultaneousMove[],
  others: readonly Certificate[],
): Sanction {
  const result = space.combine(cell, [{ mover: decisionMaker, cell: improvement }, ...moves])!;
  return {
    kind: 'simultaneous',
    moves: moves.map((move) => ({ mover: move.mover, to: space.codeOf(move.cell) })),
    result: space.codeOf(result),
    leaving: others.filter(
      (other): other is UnstableCertificate =>
        other.verdict === 'unstable' && moves.some((m) => m.mover === other.decisionMaker),
    ),
  };
}
