import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { desk } from '../document/actions.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { chooseReading, useCoalitionReading } from './coalition-settings.ts';
import '../parts/tool.css';

/** Whom a joint move must serve to count. */
export function CoalitionReadingChoice({ conflict }: { readonly conflict: ShownConflict }) {
  const reading = useCoalitionReading();
  const readings = useAnswer(conflict, askReadings, []) ?? [];
  // An address may say a reading that there is not; the first is then taken.
  const taken = readings.find(({ id }) => id === reading) ?? readings[0];
  return (
    <>
      <label className="tool tool-field coalition-reading">
        <span>A joint move counts if</span>
        <select value={taken?.id} onChange={({ target: { value } }) => chooseReading(value)}>
          {readings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <p className="coalition-hint">{taken?.definition}</p>
    </>
  );
}

const askReadings = () => desk.coalitionReadings();
