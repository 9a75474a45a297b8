import { buildCertificate, type Certificate, type Concept, type Situation } from '@standoff/engine';

/** Concepts for which one certificate gives the reason. */
export interface VerdictGroup {
  readonly concepts: readonly Concept[];
  readonly certificate: Certificate;
}

/**
 * The certificates that explain a decision maker's verdicts in a state, as few as there can be. A
 * state that is stable under one concept is stable, and for the same reason, under every concept
 * that it implies; what is unstable under a concept is unstable under all that imply it.
 */
export function groupVerdicts(
  situation: Situation,
  concepts: readonly Concept[],
  decisionMaker: number,
  cell: number,
): VerdictGroup[] {
  const verdicts = concepts.map((concept) => ({
    concept,
    certificate: buildCertificate(situation, { concept: concept.id, decisionMaker, cell }),
  }));
  const groups: { concepts: Concept[]; certificate: Certificate }[] = [];
  for (const { concept, certificate } of strongestFirst(verdicts)) {
    const group = groups.find(
      (g) =>
        g.certificate.verdict === certificate.verdict &&
        follows(g.concepts[0]!, concept, certificate.verdict),
    );
    if (group) group.concepts.push(concept);
    else groups.push({ concepts: [concept], certificate });
  }
  return groups.map((group) => ({
    ...group,
    concepts: concepts.filter((concept) => group.concepts.includes(concept)),
  }));
}

interface ConceptVerdict {
  readonly concept: Concept;
  readonly certificate: Certificate;
}

/** Those first from whose verdict most others follow. */
function strongestFirst(verdicts: readonly ConceptVerdict[]): ConceptVerdict[] {
  const reach = ({ concept, certificate }: ConceptVerdict) =>
    verdicts.filter((other) => follows(concept, other.concept, certificate.verdict)).length;
  return [...verdicts].sort((a, b) => reach(b) - reach(a));
}

function follows(from: Concept, to: Concept, verdict: Certificate['verdict']): boolean {
  return verdict === 'stable' ? from.implies.includes(to.id) : to.implies.includes(from.id);
}
