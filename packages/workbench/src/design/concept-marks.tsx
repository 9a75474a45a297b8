import type { ConceptId, ShownConcept } from '../desk/shown-conflict.ts';
import { ConceptTerm } from './concept-term.tsx';
import { HalfMark, VerdictMark } from './verdict-mark.tsx';

type Says = readonly [yes: string, no: string];

/** What is the case under each of the concepts, at a glance; where it can be chosen, each can be read by. */
export function ConceptMarks({
  concepts,
  under,
  partly = { under: [], says: '' },
  says,
  label,
  chosen,
  onChoose,
}: {
  readonly concepts: readonly ShownConcept[];
  /** The concepts under which it holds, or under which somebody stays. */
  readonly under: readonly ConceptId[];
  /** The concepts under which it is so only in part, and what is meant by that. */
  readonly partly?: { readonly under: readonly ConceptId[]; readonly says: string };
  /** In words, such as `holds` and `does not hold`. */
  readonly says: Says | ((concept: ShownConcept) => Says);
  readonly label: string;
  readonly chosen?: ConceptId;
  readonly onChoose?: (concept: ConceptId) => void;
}) {
  return (
    <ul className="row concept-marks" aria-label={label}>
      {concepts.map((concept) => {
        const isSo = under.includes(concept.id);
        const [yes, no] = typeof says === 'function' ? says(concept) : says;
        const isPartly = partly.under.includes(concept.id);
        return (
          <li key={concept.id}>
            <ConceptTerm
              concept={concept}
              className="small middle concept-mark"
              says={isPartly ? partly.says : isSo ? yes : no}
              {...(onChoose && {
                chosen: concept.id === chosen,
                onPress: () => onChoose(concept.id),
              })}
            >
              {isPartly ? <HalfMark /> : <VerdictMark stays={isSo} label="" />} {concept.symbol}
            </ConceptTerm>
          </li>
        );
      })}
    </ul>
  );
}
