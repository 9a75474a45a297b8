import type { ReactNode } from 'react';
import { useMedia } from './use-media.ts';

/** What is in the way of a figure or table on a phone: folded there, and open where there is room. */
export function Fold({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  const narrow = useMedia('(max-width: 47.99rem)');
  if (!narrow) return children;
  return (
    <details className="small full fold">
      <summary>{says}</summary>
      <div className="gap-5 fold-inside">{children}</div>
    </details>
  );
}
