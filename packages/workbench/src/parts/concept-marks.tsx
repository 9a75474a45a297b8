import type { ConceptId, ConceptReading } from '../analysis/readings.ts';
import { ConceptTerm } from './concept-term.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './concept-marks.css';

/** What is the case under each of the concepts, at a glance; where it can be chosen, each can be read by. */
export function ConceptMarks({
  concepts,
  under,
  says: [yes, no],
  label,
  chosen,
  onChoose,
}: {
  readonly concepts: readonly ConceptReading[];
  /** The concepts under which it holds, or under which somebody stays. */
  readonly under: readonly ConceptId[];
  /** In words, such as `holds` and `does not hold`. */
  readonly says: readonly [yes: string, no: string];
  readonly label: string;
  readonly chosen?: ConceptId;
  readonly onChoose?: (concept: ConceptId) => void;
}) {
  return (
    <ul className="concept-marks" aria-label={label}>
      {concepts.map((concept) => {
        const isSo = under.includes(concept.id);
        return (
          <li key={concept.id}>
            <ConceptTerm
              concept={concept}
              className="concept-mark"
              says={isSo ? yes : no}
              {...(onChoose && {
                chosen: concept.id === chosen,
                onPress: () => onChoose(concept.id),
              })}
            >
              <VerdictMark stays={isSo} label="" /> {concept.symbol}
            </ConceptTerm>
          </li>
        );
      })}
    </ul>
  );
}
