import { lazy, Suspense } from 'react';
import { endLinkedQuestion } from '../document/linked-question.ts';
import { useWorkspace } from '../document/workspace.ts';

const SentenceSheet = lazy(() => import('../views/sentence/sentence-sheet.tsx'));

/** What a link asks about, once the conflict is there. */
export function LinkedQuestion() {
  const that = useWorkspace((workspace) => workspace.that);
  const isRead = useWorkspace((workspace) => workspace.conflict !== undefined);
  if (that === undefined || !isRead) return null;
  return (
    <Suspense>
      <SentenceSheet
        claims={[{ that, says: 'What the link asks about' }]}
        onClose={() => void endLinkedQuestion()}
      />
    </Suspense>
  );
}
