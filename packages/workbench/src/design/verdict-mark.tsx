/** Whether a decision maker stays, by form: a filled disc stays, a ring with an arrow leaves. */
export function VerdictMark({
  stays,
  label,
}: {
  readonly stays: boolean;
  /** Empty where what stands around it says it. */
  readonly label?: string;
}) {
  const title = label ?? (stays ? 'stays' : 'would leave');
  return (
    <svg
      className={stays ? 'verdict-mark verdict-disc' : 'verdict-mark'}
      viewBox="0 0 22 16"
      role="img"
      aria-label={title}
      aria-hidden={title === ''}
    >
      {stays ? (
        <circle cx="8" cy="8" r="6" fill="currentColor" />
      ) : (
        <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
          <circle cx="7" cy="8" r="5" />
          <path d="M10 8h10M16.5 4.5 20 8l-3.5 3.5" strokeLinejoin="round" />
        </g>
      )}
    </svg>
  );
}

/** That something is stable only against single parties: half of a disc. What stands around it says so. */
export function HalfMark() {
  return (
    <svg className="verdict-mark verdict-disc" viewBox="0 0 22 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </svg>
  );
}
