import { takeNewVersion, useNewVersion } from './offline.ts';

/** Says that a new version of Standoff is there; it is taken when the reader wants it. */
export function VersionNotice() {
  const waiting = useNewVersion(({ waiting }) => waiting);
  return (
    <div role="status" className="notices">
      {waiting && (
        <p className="ruled notice">
          A new version is ready.
          <span className="notice-actions">
            <button type="button" onClick={() => void takeNewVersion(waiting)}>
              Reload
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
