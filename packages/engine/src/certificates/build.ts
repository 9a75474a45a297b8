import type {
  ConceptId,
  SanctionComputation,
  SimultaneousComputation,
} from '../concepts/define-concept.ts';
import { findConcept } from '../concepts/find-concept.ts';
import { sequential, sequentialSanction } from '../concepts/sequential.ts';
import type { StateCode } from '../model/state-code.ts';
import { improvementsFrom } from '../operators/improvements.ts';
import { type ReplySearch, type ReplyStep, searchReplies } from '../operators/replies.ts';
import { counterMove, isSanction } from '../operators/sanction.ts';
import { type SimultaneousMove, simultaneousSanction } from '../operators/simultaneous-sanction.ts';
import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';
import type { Certificate, Reply, Sanction, Step, UnstableCertificate } from './certificate.ts';

/** What a certificate is about. The state is a cell of the situation's space. */
export interface Verdict {
  readonly concept: ConceptId;
  readonly decisionMaker: number;
  readonly cell: number;
}

/**
 * Builds the certificate for one verdict. It decides stable or unstable by itself, by search from
 * this one state, so it also serves where no stability table was computed. Throws a RangeError for
 * an unknown concept or a cell that is not a state.
 */
export function buildCertificate(situation: Situation, verdict: Verdict): Certificate {
  const concept = findConcept(verdict.concept);
  if (concept === undefined) throw new RangeError(`no concept is called ${verdict.concept}`);
  if (!situation.space.isState(verdict.cell)) throw new RangeError('the cell is not a state');
  return concept.computation.kind === 'sanction'
    ? certifySanction(situation, verdict, concept.computation)
    : certifySimultaneous(situation, verdict, concept.computation);
}

/** A deterred improvement, or the evidence that nothing deters it. */
type Finding = { readonly sanction: Sanction } | { readonly replies: readonly Reply[] };

function certifySanction(
  situation: Situation,
  verdict: Verdict,
  computation: SanctionComputation,
): Certificate {
  return certify(situation, verdict, [], (improvement) =>
    findSequence(situation, verdict, computation, improvement),
  );
}

/** Collects a sanction for each improvement, or stops at the first that has none. */
function certify(
  situation: Situation,
  { concept, decisionMaker, cell }: Verdict,
  others: readonly Certificate[],
  find: (improvement: number) => Finding,
): Certificate {
  const { space } = situation;
  const about = { concept, decisionMaker, state: space.codeOf(cell) };
  const improvements: { to: StateCode; sanction: Sanction }[] = [];
  for (const improvement of improvementsFrom(situation, decisionMaker, cell)) {
    const finding = find(improvement);
    const to = space.codeOf(improvement);
    if ('replies' in finding) {
      return { verdict: 'unstable', ...about, improvement: to, replies: finding.replies, others };
    }
    improvements.push({ to, sanction: finding.sanction });
  }
  return { verdict: 'stable', ...about, improvements };
}

function findSequence(
  situation: Situation,
  { decisionMaker, cell }: Verdict,
  { response, counter }: SanctionComputation,
  improvement: number,
): Finding {
  if (response === 'none') return { replies: [] };
  const search = searchReplies(situation, decisionMaker, improvement, response, (end) =>
    isSanction(situation, decisionMaker, cell, end, counter),
  );
  if (search.sequence !== undefined) {
    return { sanction: { kind: 'sequence', steps: toSteps(situation, search.sequence) } };
  }
  return { replies: describeReplies(situation, decisionMaker, cell, search) };
}

function toSteps({ space }: Situation, steps: readonly ReplyStep[]): Step[] {
  return steps.map(({ mover, to }) => ({ mover, to: space.codeOf(to) }));
}

/** The closed list of replies; where one is no better, the counter-move that makes up for it. */
function describeReplies(
  situation: Situation,
  decisionMaker: number,
  cell: number,
  { reached }: ReplySearch,
): Reply[] {
  const { space, orders } = situation;
  return reached.map(({ mover, to }) => {
    const reply = { mover, to: space.codeOf(to) };
    if (prefers(orders[decisionMaker]!, to, cell)) return reply;
    const counter = counterMove(situation, decisionMaker, cell, to);
    return counter === undefined ? reply : { ...reply, counter: space.codeOf(counter) };
  });
}

function certifySimultaneous(
  situation: Situation,
  verdict: Verdict,
  computation: SimultaneousComputation,
): Certificate {
  const others =
    computation.joiners === 'sequentially-unstable' ? sequentialVerdicts(situation, verdict) : [];
  const parts = joiningMoves(situation, verdict, computation, others);
  return certify(situation, verdict, others, (improvement) => {
    const sequence: Finding = computation.alsoSequential
      ? findSequence(situation, verdict, sequentialSanction, improvement)
      : { replies: [] };
    if ('sanction' in sequence) return sequence;
    const moves = simultaneousSanction(
      situation,
      verdict.decisionMaker,
      verdict.cell,
      improvement,
      parts,
    );
    return moves === undefined
      ? sequence
      : { sanction: describeSimultaneous(situation, verdict, improvement, moves, others) };
  });
}

/** The sequential verdict at this state for every other decision maker with an improvement. */
function sequentialVerdicts(situation: Situation, verdict: Verdict): Certificate[] {
  return otherMovers(situation, verdict)
    .filter((dm) => improvementsFrom(situation, dm, verdict.cell).length > 0)
    .map((decisionMaker) =>
      certifySanction(
        situation,
        { concept: sequential.id, decisionMaker, cell: verdict.cell },
        sequentialSanction,
      ),
    );
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
