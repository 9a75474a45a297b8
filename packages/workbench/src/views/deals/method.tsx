import type { ReactNode } from 'react';

/** How an answer was come by and what it takes as given, below it and folded. */
export function Method({
  says,
  children,
}: {
  /** What is folded, in a few words. */
  readonly says: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="small above-3 column-wide method">
      <summary>{says}</summary>
      <p className="note column-wide deals-note given">{children}</p>
    </details>
  );
}
