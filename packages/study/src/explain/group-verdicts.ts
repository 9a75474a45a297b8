import {
  buildCertificateSteps,
  type Certificate,
  type Concept,
  improvementsFrom,
  isAboutImprovements,
  type Situation,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';

/** Concepts for which one certificate gives the reason. */
export interface VerdictGroup {
  readonly concepts: readonly Concept[];
  readonly certificate: Certificate;
}

interface Verdict {
  readonly concept: Concept;
  readonly stable: boolean;
  /** Whether the decision maker has no improvement from the state at all. */
  readonly untempted: boolean;
  /** Absent where the verdict was known. */
  readonly certificate?: Certificate;
}

/** The verdicts of an analysis under its concepts, for each decision maker. */
export type KnownStability = Pick<StabilityTable, 'get'>;

/**
 * The certificates that explain a decision maker's verdicts in a state, as few as there can be. A
 * state that is stable under one concept is stable, and for the same reason, under every concept
 * that it implies; what is unstable under a concept is unstable under all that imply it. So not even
 * all verdicts have to be looked for: those that follow are left out. Where the verdicts are known, nothing is
 * searched but what is told.
 */
export function* groupVerdicts(
  situation: Situation,
  concepts: readonly Concept[],
  decisionMaker: number,
  cell: number,
  known?: KnownStability,
): Steps<VerdictGroup[]> {
  const certify = function* (concept: Concept): Steps<Certificate> {
    yield { what: doing.givingReasons(concept.symbol), passes: 0, share: 0 };
    const verdict = { concept: concept.id, decisionMaker, cell };
    return yield* buildCertificateSteps(situation, verdict);
  };
  const tempted = improvementsFrom(situation, decisionMaker, cell).length > 0;
  const found: Verdict[] = [];
  for (const concept of mostTellingFirst(concepts)) {
    if (found.some((verdict) => follows(verdict, concept))) continue;
    const stable = tempted ? known?.get(concept.id)?.[decisionMaker]?.has(cell) : undefined;
    found.push(
      stable === undefined
        ? judgedBy(yield* certify(concept), concept)
        : { concept, stable, untempted: false },
    );
  }
  const leading = found.filter(
    (verdict) =>
      !found.some(
        (other) =>
          other !== verdict && explains(other, verdict) && settlesAsMuch(other, verdict, concepts),
      ),
  );
  const groups: VerdictGroup[] = [];
  for (const verdict of leading) {
    groups.push({
      certificate: verdict.certificate ?? (yield* certify(verdict.concept)),
      concepts: concepts.filter((concept) => settling(leading, concept) === verdict),
    });
  }
  return groups;
}

function judgedBy(certificate: Certificate, concept: Concept): Verdict {
  const stable = certificate.verdict === 'stable';
  const untempted = stable && certificate.improvements.length === 0;
  return { concept, stable, untempted, certificate };
}

/**
 * First who looks one move ahead, which costs nothing to decide; then those from which most others
 * may follow; of equals those with credible replies only, which are fewer to search.
 */
function mostTellingFirst(concepts: readonly Concept[]): Concept[] {
  const ties = (concept: Concept) =>
    concepts.filter(
      (other) => concept.implies.includes(other.id) || other.implies.includes(concept.id),
    ).length;
  const looksFurther = ({ foresight }: Concept) => Number(foresight.moves > 1);
  const fearsAny = ({ foresight }: Concept) => Number(!foresight.credible);
  return [...concepts].sort(
    (a, b) => looksFurther(a) - looksFurther(b) || ties(b) - ties(a) || fearsAny(a) - fearsAny(b),
  );
}

/**
 * Whether a verdict settles that the same holds under another concept. Where there is no improvement
 * there is nothing to deter from, under any concept that asks for one.
 */
function follows({ concept, stable, untempted }: Verdict, other: Concept): boolean {
  if (untempted && isAboutImprovements(concept) && isAboutImprovements(other)) return true;
  return stable ? concept.implies.includes(other.id) : other.implies.includes(concept.id);
}

function explains(verdict: Verdict, other: Verdict): boolean {
  return verdict.stable === other.stable && follows(verdict, other.concept);
}

/** Whether all that a verdict settles is settled by the other as well. */
function settlesAsMuch(other: Verdict, verdict: Verdict, concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => !follows(verdict, concept) || follows(other, concept));
}

/** The first of the verdicts that is that of a concept, or settles it. */
function settling(leading: readonly Verdict[], concept: Concept): Verdict | undefined {
  return leading.find((verdict) => verdict.concept === concept || follows(verdict, concept));
}
