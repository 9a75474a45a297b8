import { useInquiry } from '../../asking/use-inquiry.ts';
import { SheetDialog } from '../../design/sheet.tsx';
import type { ClaimsToFind } from '../../desk/askable-claim.ts';
import { useWorkspace } from '../../document/workspace.ts';
import SentenceSheet from './sentence-sheet.tsx';

const NOTHING = {};

/** The questions about what a sentence claims, once that is found. */
export default function FoundClaimsSheet({
  claims,
  onClose,
}: {
  readonly claims: ClaimsToFind;
  readonly onClose: () => void;
}) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const isHeadline = claims.sought === 'headline';
  const headline = useInquiry(conflict, 'headline', isHeadline ? NOTHING : undefined);
  const means = isHeadline ? undefined : { means: claims.means };
  const sentence = useInquiry(conflict, 'sentence', means);
  const { told } = isHeadline ? headline : sentence;
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
