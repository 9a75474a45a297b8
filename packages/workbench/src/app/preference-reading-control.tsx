import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ReadingOfPreferences } from '../analysis/readings.ts';
import { setPreferenceReading } from '../document/actions.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../parts/capitalize.ts';
import '../parts/choice-popover.css';
import './preference-reading-control.css';

/** Where the foresight has a row of its own, and with it room for how preferences are read. */
export const BESIDE_FORESIGHT = '(max-width: 100rem)';

/**
 * Which differences of preference count: any, only great ones, or also what is not known. It stands
 * where the file has any of them.
 */
export function PreferenceReadingControl() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const readings = conflict?.preferenceReadings ?? [];
  const [general] = readings;
  if (general === undefined || readings.length < 2) return null;
  const other = otherReading(conflict);
  return (
    <DialogTrigger>
      <Button className={`choice-button preference-reading${other ? ' choice-button-on' : ''}`}>
        Reading: {(other ?? general).name}
      </Button>
      <Popover className="choice-popover" placement="bottom end">
        <Dialog className="choice">
          <Heading slot="title" className="choice-title">
            How preferences are read
          </Heading>
          <Choices readings={readings} chosen={other ?? general} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The readings, each with what it means. The first is the general one, which needs no asking for. */
function Choices({
  readings,
  chosen,
}: {
  readonly readings: readonly ReadingOfPreferences[];
  readonly chosen: ReadingOfPreferences;
}) {
  const asked = useWorkspace((workspace) => workspace.preferenceReading);
  const group = useId();
  /** What was asked for shows at once, before the page is read so. */
  const shown = readings.find(({ id }, k) => id === asked || (k === 0 && asked === undefined));
  return (
    <fieldset className="preference-readings">
      <legend className="unseen">Which differences count</legend>
      {readings.map(({ id, name, definition, citation }, k) => (
        <label key={id} className="preference-reading-choice">
          <input
            type="radio"
            name={group}
            aria-labelledby={`${group}-${id}`}
            aria-describedby={`${group}-${id}-means`}
            checked={id === (shown ?? chosen).id}
            onChange={() => void setPreferenceReading(k === 0 ? undefined : id)}
          />
          <span>
            <strong id={`${group}-${id}`}>{capitalize(name)}</strong>
            <span id={`${group}-${id}-means`} className="preference-reading-means">
              {definition} <cite>{citation}</cite>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
