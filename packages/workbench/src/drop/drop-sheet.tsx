import { useDropping } from './dropping.ts';
import './drop-sheet.css';

/** Lies over the page while files are held over it, also over frames, which would open them in their own place. */
export function DropSheet() {
  const isOver = useDropping((dropping) => dropping.isOver);
  if (!isOver) return null;
  return (
    <div className="drop-sheet">
      <p className="serif">Drop it to open it: a model, a briefing with its pictures, a folder</p>
    </div>
  );
}
