import type { ReactNode } from 'react';
import type { ShownSummary } from '../desk/shown-summary.ts';
import { SmallMap } from './small-map.tsx';

/** A conflict in a list: a small map, its name, its finding, and what else is to be said of it. */
export function ConflictRow({
  summary,
  finding,
  name,
  children,
  menu,
}: {
  /** Undefined until it is known. */
  readonly summary: ShownSummary | undefined;
  /** What is said in the place of the finding. */
  readonly finding?: string | undefined;
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly menu?: ReactNode;
}) {
  return (
    <>
      <div className="library-figure">
        {summary?.status === 'found' && <SmallMap map={summary.map} />}
      </div>
      <div>
        {name}
        <p className="serif above-2 library-finding given" aria-busy={summary === undefined}>
          {finding ?? sayFinding(summary)}
        </p>
        {children}
      </div>
      {menu}
    </>
  );
}

function sayFinding(summary: ShownSummary | undefined): string {
  if (summary === undefined) return 'Reading …';
  return summary.status === 'found' ? summary.headline : summary.why;
}
