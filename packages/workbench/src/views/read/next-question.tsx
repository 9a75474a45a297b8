import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { setView } from '../../document/actions.ts';
import { leadOf } from './leads.ts';
import './read.css';

const ALL = {};

/** At the foot of a view the question that comes after the one that it answers, and the way back to all of them. */
export default function NextQuestion({
  conflict,
  view,
}: {
  readonly conflict: ShownConflict;
  readonly view: string;
}) {
  const { told = [] } = useInquiry(conflict, 'front', ALL);
  const answered = told.findLastIndex(({ id }) => leadOf(id).view === view);
  const next = told[answered + 1];
  return (
    <nav className="topped row baseline apart read-next" aria-label="Questions">
      {next !== undefined && (
        <button
          type="button"
          className="serif link read-question"
          onClick={() => void leadOf(next.id).open(conflict)}
        >
          {next.asked}
        </button>
      )}
      <button type="button" className="note link touch at-end" onClick={() => void setView('read')}>
        All questions
      </button>
    </nav>
  );
}
