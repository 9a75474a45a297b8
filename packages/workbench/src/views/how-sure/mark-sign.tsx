import type { MarkKind } from './swept-words.ts';

/** Full where a change alone is enough, open where it matters with others only. */
export function MarkSign({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className="mark-sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r={kind === 'alone' ? 6.5 : 5}
        fill={kind === 'alone' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={kind === 'alone' ? 0 : 1.5}
      />
    </svg>
  );
}
