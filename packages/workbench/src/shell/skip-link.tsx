import './skip-link.css';

/** The first stop of Tab: past the masthead, to the finding, or to whatever else the page is about. */
export function SkipLink() {
  return (
    <button type="button" className="strong skip-link" onClick={skip}>
      Skip to the finding
    </button>
  );
}

/** A button instead of a link, for the address holds what is shown. */
function skip(): void {
  const target =
    document.querySelector<HTMLElement>('main .finding') ?? document.querySelector('main');
  if (target === null) return;
  target.tabIndex = -1;
  target.focus();
}
