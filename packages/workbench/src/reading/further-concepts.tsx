import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { ManualLink } from '../design/manual-link.tsx';
import { pageOfConcept, places } from '../design/manual-places.ts';
import type { OfferedFamily } from '../desk/shown-concepts.ts';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { setFurtherConcepts } from '../document/actions.ts';
import './further-concepts.css';

/** Chooses solution concepts that are analysed besides the usual ones, in every view. */
export function FurtherConcepts({ conflict, further }: Props) {
  return (
    <>
      <p className="soft above-3">
        They are analysed besides the usual ones and stand beside them in every view that compares
        concepts. Where we could not read a definition ourselves, its page says so.{' '}
        <ManualLink place={places.concepts} about="solution concepts" />
      </p>
      <Concepts conflict={conflict} further={further} />
      <Families conflict={conflict} further={further} />
    </>
  );
}

interface Props {
  readonly conflict: ShownConflict;
  readonly further: readonly string[];
}

function toggle(further: readonly string[], id: string, wanted: boolean): void {
  const others = further.filter((other) => other !== id);
  void setFurtherConcepts(wanted ? [...others, id] : others);
}

function Concepts({ conflict: { offeredConcepts }, further }: Props) {
  const group = useId();
  return (
    <fieldset className="further-concepts">
      <legend className="unseen">Concepts</legend>
      {offeredConcepts.map(({ id, symbol, name, definition, citation, lacks }) => (
        <label key={id} className="ruled-above gap-6 further-concept">
          <input
            type="checkbox"
            aria-labelledby={`${group}-${id}`}
            aria-describedby={`${group}-${id}-means`}
            checked={further.includes(id) && lacks === undefined}
            disabled={lacks !== undefined}
            onChange={({ target: { checked } }) => toggle(further, id, checked)}
          />
          <span>
            <strong id={`${group}-${id}`}>
              {symbol}, {name}
            </strong>
            <span id={`${group}-${id}-means`} className="soft block">
              {definition} <cite>{citation}.</cite>{' '}
              <ManualLink place={pageOfConcept(id)} about={name} />
              {lacks !== undefined && (
                <span className="block further-lacks">Not here: {lacks}.</span>
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Families({ conflict, further }: Props) {
  const { offeredFamilies } = conflict;
  return (
    <ul className="further-concepts">
      {offeredFamilies.map((family) => (
        <li key={family.prefix} className="ruled-above further-family">
          <strong>
            {family.symbol}, {family.name}
          </strong>
          <span className="soft block">
            {family.example}: {family.definition} <cite>{family.citation}.</cite>{' '}
            <ManualLink place={pageOfConcept(family.prefix)} about={family.name} />
            {family.lacks !== undefined && (
              <span className="block further-lacks">Not here: {family.lacks}.</span>
            )}
          </span>
          {family.lacks === undefined && (
            <Members conflict={conflict} family={family} further={further} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The members of a family that are analysed, and one more by its number. */
function Members({
  conflict: { concepts },
  family: { prefix, symbol, counts, least, most },
  further,
}: Props & { readonly family: OfferedFamily }) {
  const symbolOf = (id: string) => concepts.find((each) => each.id === id)?.symbol ?? id;
  const [number, setNumber] = useState(String(Math.max(2, least)));
  const members = further.filter(
    (id) => id.startsWith(prefix) && /^[0-9]+$/.test(id.slice(prefix.length)),
  );
  const asked = Number(number);
  const isThere = Number.isInteger(asked) && asked >= least && asked <= most;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (isThere) toggle(further, `${prefix}${asked}`, true);
  };
  return (
    <form className="row middle above-4 further-members" onSubmit={add}>
      {members.map((id) => (
        <Button
          key={id}
          className="quiet-button"
          aria-label={`Leave out ${symbolOf(id)}`}
          onPress={() => toggle(further, id, false)}
        >
          {symbolOf(id)} ×
        </Button>
      ))}
      <label className="tool tool-field">
        <span>
          {symbol}: {counts}
        </span>
        <input
          type="number"
          min={least}
          max={most}
          value={number}
          onChange={({ target: { value } }) => setNumber(value)}
        />
      </label>
      <Button type="submit" className="quiet-button" isDisabled={!isThere}>
        Add
      </Button>
    </form>
  );
}
