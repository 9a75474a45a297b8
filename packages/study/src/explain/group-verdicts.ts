import {
  buildCertificateSteps,
  type Certificate,
  type Concept,
  isAboutImprovements,
  type Situation,
  type Steps,
} from '@standoff/engine';

/** Concepts for which one certificate gives the reason. */
export interface VerdictGroup {
  readonly concepts: readonly Concept[];
  readonly certificate: Certificate;
}

interface Verdict {
  readonly concept: Concept;
  readonly certificate: Certificate;
}

/**
 * The certificates that explain a decision maker's verdicts in a state, as few as there can be. A
 * state that is stable under one concept is stable, and for the same reason, under every concept
 * that it implies; what is unstable under a concept is unstable under all that imply it. So not even
 * all verdicts have to be looked for: those that follow are left out.
 */
export function* groupVerdicts(
  situation: Situation,
  concepts: readonly Concept[],
  decisionMaker: number,
  cell: number,
): Steps<VerdictGroup[]> {
  const found: Verdict[] = [];
  for (const concept of mostTellingFirst(concepts)) {
    if (found.some((verdict) => follows(verdict, concept))) continue;
    yield { what: `giving reasons for ${concept.symbol}`, passes: found.length, share: 0 };
    const verdict = { concept: concept.id, decisionMaker, cell };
    const certificate = yield* buildCertificateSteps(situation, verdict);
    found.push({ concept, certificate });
  }
  const leading = found.filter(
    (verdict) =>
      !found.some(
        (other) =>
          other !== verdict && explains(other, verdict) && settlesAsMuch(other, verdict, concepts),
      ),
  );
  return assign(concepts, leading);
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
function follows({ concept, certificate }: Verdict, other: Concept): boolean {
  const isUntempted = certificate.verdict === 'stable' && certificate.improvements.length === 0;
  if (isUntempted && isAboutImprovements(concept) && isAboutImprovements(other)) return true;
  return certificate.verdict === 'stable'
    ? concept.implies.includes(other.id)
    : other.implies.includes(concept.id);
}

function explains(verdict: Verdict, other: Verdict): boolean {
  return (
    verdict.certificate.verdict === other.certificate.verdict && follows(verdict, other.concept)
  );
}

/** Whether all that a verdict settles is settled by the other as well. */
function settlesAsMuch(other: Verdict, verdict: Verdict, concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => !follows(verdict, concept) || follows(other, concept));
}

/** Every concept with the first of the verdicts that is its own or settles it. */
function assign(concepts: readonly Concept[], leading: readonly Verdict[]): VerdictGroup[] {
  const settling = (concept: Concept) =>
    leading.find((verdict) => verdict.concept === concept || follows(verdict, concept));
  return leading.map((verdict) => ({
    certificate: verdict.certificate,
    concepts: concepts.filter((concept) => settling(concept) === verdict),
  }));
}
