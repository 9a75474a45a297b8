import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { chooseReading, useCoalitionReading } from './coalition-settings.ts';

/** Whom a joint move must serve to count. */
export function CoalitionReadingChoice({ conflict }: { readonly conflict: ShownConflict }) {
  const taken = useCoalitionReading(conflict);
  return (
    <>
      <label className="tool tool-field coalition-reading">
        <span>A joint move counts if</span>
        <select value={taken.id} onChange={({ target: { value } }) => chooseReading(value)}>
          {conflict.coalitionReadings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <p className="soft above-4">{taken.definition}</p>
    </>
  );
}
