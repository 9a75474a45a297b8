import { useInquiry } from '../../asking/use-inquiry.ts';
import { SheetDialog } from '../../design/sheet.tsx';
import { useWorkspace } from '../../document/workspace.ts';
import SentenceSheet from './sentence-sheet.tsx';

const NOTHING = {};

/** The questions about what the headline claims, once that is found. */
export default function HeadlineSheet({ onClose }: { readonly onClose: () => void }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const { told } = useInquiry(conflict, 'headline', NOTHING);
  if (told !== undefined && told.length > 0) {
    return <SentenceSheet claims={told} onClose={onClose} />;
  }
  return (
    <SheetDialog title="What the sentence says" onClose={onClose}>
      <p className="note above-6" aria-live="polite">
        {told === undefined ? 'Looking …' : 'It counts, and claims nothing of a single state.'}
      </p>
    </SheetDialog>
  );
}
