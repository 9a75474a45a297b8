import type { Sketch } from '@standoff/language';
import { useMemo } from 'react';
import { useWorkspace } from '../document/workspace.ts';
import { textOf, valuesOf } from './basis/content.ts';
import type { EntryContext } from './basis/entry-kind.ts';

/** What forms know beside the entry that they show. */
export function useEntryContext(sketch: Sketch): EntryContext {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return useMemo(() => {
    const claims = (sketch.entries['claims'] ?? []).map(({ path, content }) => ({
      id: `${path[1]}`,
      says: textOf(valuesOf(content)['says']),
    }));
    const concepts = (conflict?.concepts ?? []).flatMap(({ id, name }) =>
      id === 'given' ? [] : [{ id, name }],
    );
    return { sketch, claims, concepts };
  }, [sketch, conflict]);
}
