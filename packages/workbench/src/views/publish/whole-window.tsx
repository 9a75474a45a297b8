import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';

/**
 * What it holds fills the window once that is asked for. On a phone a page that scrolls within a page that scrolls could
 * hardly be read, so there it stands still until then.
 */
export function WholeWindow({
  isWhole,
  onChange,
  children,
}: {
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
  readonly children: ReactNode;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isWhole) return;
    close.current?.focus();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onChange(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isWhole, onChange]);
  const asDialog = isWhole
    ? { role: 'dialog', 'aria-modal': true, 'aria-label': 'The page in the whole window' }
    : {};
  return (
    <div className="publish-window" data-whole={isWhole} {...asDialog}>
      {isWhole ? (
        <p className="publish-close">
          <Button ref={close} className="quiet-button" onPress={() => onChange(false)}>
            Close
          </Button>
        </p>
      ) : (
        <button type="button" className="button publish-read" onClick={() => onChange(true)}>
          Read it in the whole window
        </button>
      )}
      {children}
    </div>
  );
}
