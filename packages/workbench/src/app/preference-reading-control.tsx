import { useId } from 'react';
import { setPreferenceReading } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import './preference-reading-control.css';

/**
 * Which differences count: any, only great ones, or also what is not known. It stands where the file
 * has any of them, and says in a line what the reading taken means.
 */
export function PreferenceReadingControl() {
  const readings = useWorkspace((workspace) => workspace.conflict?.preferenceReadings) ?? [];
  const taken = useWorkspace((workspace) => workspace.conflict?.preferenceReading);
  const meaning = useId();
  const [general] = readings;
  const chosen = readings.find(({ id }) => id === taken) ?? general;
  if (general === undefined || chosen === undefined) return null;
  if (readings.length < 2 && chosen === general) return null;
  return (
    <div className="preference-reading">
      <label>
        <span className="preference-reading-label">Preferences read</span>
        <select
          value={chosen.id}
          aria-describedby={meaning}
          onChange={({ target: { value } }) =>
            void setPreferenceReading(value === general.id ? undefined : value)
          }
        >
          {readings.map(({ id, name }) => (
            <option key={id} value={id}>
              {capitalize(name)}
            </option>
          ))}
        </select>
      </label>
      <p
        id={meaning}
        className={chosen === general ? 'unseen' : 'preference-reading-meaning'}
        aria-live="polite"
      >
        {chosen.definition}
      </p>
    </div>
  );
}
