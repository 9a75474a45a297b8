import { SheetDialog } from '../design/sheet.tsx';
import { setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { roomsFor, type ViewEntry, viewOf } from '../views/views.ts';
import './navigation.css';

/** All views by rooms, each with what it answers. */
export default function ViewsSheet() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const current = viewOf(useWorkspace((workspace) => workspace.view));
  return (
    <SheetDialog title="All views" wide onClose={closeOverlay}>
      <div className="contents">
        {roomsFor(conflict).map(({ id, name, views }) => (
          <section key={id} aria-labelledby={`room-${id}`}>
            <h3 id={`room-${id}`} className="eyebrow">
              {name}
            </h3>
            <ul>
              {views.map((view) => (
                <li key={view.id}>
                  <ContentsEntry view={view} isCurrent={view === current} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </SheetDialog>
  );
}

function ContentsEntry({
  view: { id, name, answers, key },
  isCurrent,
}: {
  readonly view: ViewEntry;
  readonly isCurrent: boolean;
}) {
  return (
    <button
      type="button"
      className="ruled-above full contents-view"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => {
        closeOverlay();
        void setView(id);
      }}
    >
      <span className="says strong contents-name">{name}</span>
      <kbd>{key.toUpperCase()}</kbd>
      <span className="note contents-answers">{answers}</span>
    </button>
  );
}
