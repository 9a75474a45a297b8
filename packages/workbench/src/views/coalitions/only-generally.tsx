import { setPreferenceReading } from '../../document/actions.ts';

/** That coalitions are defined for the general reading of preferences alone, and the way back to it. */
export function OnlyGenerally() {
  return (
    <p className="soft above-4">
      Coalitions can be asked about only where anything no better deters, and nothing is treated as
      unknown.{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => void setPreferenceReading(undefined)}
      >
        Switch to that
      </button>
    </p>
  );
}
