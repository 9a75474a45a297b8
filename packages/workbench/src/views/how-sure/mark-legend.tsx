import { MarkSign } from './mark-sign.tsx';

/** What the marks mean, in words. */
export function MarkLegend() {
  return (
    <p className="note row above-4 how-sure-legend">
      <span>
        <MarkSign kind="alone" /> this change alone turns the finding
      </span>
      <span>
        <MarkSign kind="with" /> matters only with other changes, or takes several swaps
      </span>
      <span>no mark: has no bearing</span>
    </p>
  );
}
