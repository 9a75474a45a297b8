import type { Sketch } from '@standoff/language';
import { useEffect, useState } from 'react';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** What the text says so far; while it cannot be read, what it said last. `isRead` tells which. */
export function useSketch(): { readonly sketch: Sketch | undefined; readonly isRead: boolean } {
  const text = useWorkspace((workspace) => workspace.text);
  const [found, setFound] = useState<{ sketch: Sketch | undefined; isRead: boolean }>({
    sketch: undefined,
    isRead: true,
  });
  useEffect(() => {
    let isCurrent = true;
    void desk.sketch(text).then((sketch) => {
      if (!isCurrent) return;
      const isRead = sketch !== undefined || text.trim() === '';
      setFound((before) => ({ sketch: isRead ? sketch : before.sketch, isRead }));
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return found;
}
