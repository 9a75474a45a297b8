import { VerdictMark } from '../../design/verdict-mark.tsx';

/** What the two marks beside a concept mean. */
export function HoldingLegend() {
  return (
    <p className="note row holding-legend">
      <span>
        <VerdictMark stays label="" /> would hold
      </span>
      <span>
        <VerdictMark stays={false} label="" /> would not: somebody would leave
      </span>
    </p>
  );
}
