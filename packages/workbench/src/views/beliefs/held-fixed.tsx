import type { ReactNode } from 'react';

/** What is held fixed in an answer and what its words mean: below the verdict, folded. */
export function HeldFixed({ children }: { readonly children: ReactNode }) {
  return (
    <details className="note column beliefs-held">
      <summary>What is held fixed</summary>
      <p className="above-2 given">{children}</p>
    </details>
  );
}
