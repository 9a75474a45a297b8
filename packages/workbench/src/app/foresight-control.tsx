import { useId, useState } from 'react';
import { GIVEN, type ShownConcept } from '../analysis/shown-conflict.ts';
import { CoalitionControl, useCountingCoalitions } from '../coalitions/coalition-control.tsx';
import { setForesight } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ConceptTerm } from '../parts/concept-term.tsx';
import { useMedia } from '../parts/use-media.ts';
import { ForesightOfEach } from './foresight-of-each.tsx';
import { FurtherConceptsControl } from './further-concepts-control.tsx';
import { BESIDE_FORESIGHT, PreferenceReadingControl } from './preference-reading-control.tsx';
import './foresight-control.css';

const lengths: Readonly<Record<number, string>> = {
  1: 'One move',
  2: 'A reply',
  3: 'Reply and counter-move',
};

function nameOf(moves: number): string {
  return lengths[moves] ?? (Number.isFinite(moves) ? `${moves} moves` : 'No limit');
}

/**
 * How far everybody looks. The concepts of the analysis are laid out by what they assume: how many
 * moves ahead, and which replies count: any, or those that serve whoever makes them. Where there is
 * little room one line says what is chosen and opens the choice, and that of how preferences are read
 * beside it. Each can also be given a foresight of its own.
 */
export function ForesightControl() {
  const all = useWorkspace((workspace) => workspace.conflict?.concepts) ?? [];
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const hasRoom = useMedia(BESIDE_FORESIGHT);
  const counting = useCountingCoalitions();
  const [open, setOpen] = useState(false);
  const choices = useId();
  const concepts = all.filter(({ id }) => id !== GIVEN);
  const chosen = concepts.find(({ id }) => id === foresight);
  const given = all.find(({ id }) => id === GIVEN);
  if (chosen === undefined && given === undefined) return null;
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
  const told = chosen ?? given!;
  return (
    <fieldset className={`foresight${open ? ' foresight-open' : ''}`}>
      <legend className="unseen">Foresight of everybody</legend>
      <button
        type="button"
        className="foresight-line"
        aria-expanded={open}
        aria-controls={choices}
        onClick={() => setOpen(!open)}
      >
        {chosen ? 'Everybody looks ahead:' : 'Each looks ahead:'}{' '}
        <strong>{chosen ? sayShort(chosen, beside.length > 1) : 'as chosen for each'}</strong>
        {counting !== '' && `, and ${counting}`}
      </button>
      <div id={choices} className="foresight-choices">
        <span className="foresight-label" aria-hidden="true">
          Foresight
        </span>
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
        <ForesightOfEach />
        <FurtherConceptsControl />
        <CoalitionControl />
        {hasRoom && <PreferenceReadingControl />}
        <p className="foresight-meaning" aria-live="polite">
          {told.name}: {told.definition}
        </p>
      </div>
    </fieldset>
  );
}

/** The foresight in a few words: `a reply (credible only)`. */
function sayShort({ moves, credible, usual, symbol }: ShownConcept, hasChoice: boolean): string {
  if (!usual) return symbol;
  const length = nameOf(moves).toLowerCase();
  return hasChoice ? `${length} (${credible ? 'credible only' : 'any'})` : length;
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
        <label key={says} className="segment segment-radio">
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
