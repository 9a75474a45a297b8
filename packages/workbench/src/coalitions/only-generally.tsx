import { setPreferenceReading } from '../document/actions.ts';

/** That coalitions are defined for the general reading of preferences alone, and the way back to it. */
export function OnlyGenerally() {
  return (
    <p className="together-none">
      Coalitions have only the general reading of preferences.{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => void setPreferenceReading(undefined)}
      >
        Read preferences generally
      </button>
    </p>
  );
}
