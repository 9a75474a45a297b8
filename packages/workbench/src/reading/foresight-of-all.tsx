import { useId } from 'react';
import { ConceptTerm } from '../design/concept-term.tsx';
import {
  type ConceptId,
  GIVEN,
  type ShownConcept,
  type ShownConflict,
} from '../desk/shown-conflict.ts';
import { setForesight } from '../document/actions.ts';
import './foresight-of-all.css';

const lengths: Readonly<Record<number, string>> = {
  1: 'One move',
  2: 'A reply',
  3: 'Reply and counter-move',
};

function nameOf(moves: number): string {
  return lengths[moves] ?? (Number.isFinite(moves) ? `${moves} moves` : 'No limit');
}

/**
 * How far everybody looks. The concepts of the analysis are laid out by what they assume: how many moves ahead,
 * and which replies count: any, or those that serve whoever makes them.
 */
export function ForesightOfAll({
  conflict: { concepts: all },
  foresight,
}: {
  readonly conflict: ShownConflict;
  readonly foresight: ConceptId;
}) {
  const concepts = all.filter(({ id }) => id !== GIVEN);
  const chosen = concepts.find(({ id }) => id === foresight);
  const told = chosen ?? all.find(({ id }) => id === GIVEN);
  const usual = concepts.filter((concept) => concept.usual);
  const further = concepts.filter((concept) => !concept.usual);
  const moves = [...new Set(usual.map((concept) => concept.moves))].sort();
  const laidOut = chosen?.usual ? chosen : undefined;
  const beside = usual.filter((concept) => concept.moves === laidOut?.moves);
  const take = (wanted: ShownConcept | undefined) => {
    if (wanted) void setForesight(wanted.id);
  };
  const atLength = (length: number) => {
    const those = usual.filter((concept) => concept.moves === length);
    return those.find(({ credible }) => credible === (laidOut?.credible ?? true)) ?? those[0];
  };
  return (
    <fieldset className="foresight">
      <legend className="unseen">Foresight of everybody</legend>
      <div className="row middle foresight-choices">
        <Choice
          label="How far everybody looks ahead"
          chosen={laidOut?.moves}
          values={moves.map((length) => ({ value: length, name: nameOf(length) }))}
          onChoose={(length) => take(atLength(length))}
        />
        {laidOut && beside.length > 1 && (
          <Choice
            label="Which replies count"
            chosen={laidOut.credible}
            values={[
              { value: false, name: 'Any reply' },
              { value: true, name: 'Credible only' },
            ]}
            onChoose={(credible) => take(beside.find((concept) => concept.credible === credible))}
          />
        )}
        {further.length > 0 && (
          <Choice
            label="By a further concept"
            chosen={chosen?.id}
            values={further.map(({ id, symbol }) => ({ value: id, name: symbol }))}
            onChoose={(id) => take(further.find((concept) => concept.id === id))}
          />
        )}
        {chosen && <ConceptTerm concept={chosen} />}
      </div>
      <p className="soft foresight-meaning" aria-live="polite">
        {told && `${told.name}: ${told.definition}`}
      </p>
    </fieldset>
  );
}

/** One of a few, side by side: radio buttons, whose arrow keys choose. */
function Choice<T extends number | boolean | string>({
  label,
  chosen,
  values,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: T | undefined;
  readonly values: readonly { readonly value: T; readonly name: string }[];
  readonly onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="unseen">{label}</legend>
      {values.map(({ value, name: says }) => (
        <label key={says} className="segment choice-over segment-radio">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {says}
        </label>
      ))}
    </fieldset>
  );
}
