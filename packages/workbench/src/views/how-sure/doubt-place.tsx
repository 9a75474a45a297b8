import { type CSSProperties, lazy, Suspense } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { DoubtQuestion } from '../../desk/shown-doubt.ts';
import { FaultBoundary } from '../../fault/fault-boundary.tsx';
import './doubt-place.css';

const DoubtLine = lazy(() => import('./doubt-line.tsx'));

/** Room for the doubt beside a verdict: it comes a moment after the verdict, and nothing moves then. */
export function DoubtPlace({
  conflict,
  about,
  lines = 1,
  keepsRoom = false,
}: {
  readonly conflict: ShownConflict;
  readonly about: DoubtQuestion;
  /** How many there is room for in a wide page. */
  readonly lines?: 1 | 2 | 3;
  /** Whether the room stays what it is once the words are there, on a phone as well. */
  readonly keepsRoom?: boolean;
}) {
  return (
    <p
      className={`note above-4 doubt-line given${keepsRoom ? ' doubt-kept' : ''}`}
      style={{ '--lines': lines } as CSSProperties}
    >
      <FaultBoundary of={[conflict]} instead={() => null}>
        <Suspense>
          <DoubtLine key={JSON.stringify(about)} conflict={conflict} about={about} />
        </Suspense>
      </FaultBoundary>
    </p>
  );
}
