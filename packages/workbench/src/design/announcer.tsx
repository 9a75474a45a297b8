import { fallSilent, useAnnouncement } from './announcement.ts';

/** The line at the foot of the page that says what was just done. */
export function Announcer() {
  const said = useAnnouncement(({ said }) => said);
  return (
    <div role="status" className="line announcer">
      {said && (
        <p className="announcement">
          <span className="given">{said.text}</span>
          {said.action && (
            <button
              type="button"
              onClick={() => {
                said.action?.run();
                fallSilent();
              }}
            >
              {said.action.name}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
