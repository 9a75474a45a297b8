import type { KeyboardEvent } from 'react';

/** Words of a sentence, which lead to where they are told at length, and behind them a button that tries what they say. */
export function TryWords({
  isDisabled,
  onRead,
  onPress,
  children,
}: {
  readonly isDisabled: boolean;
  /** Where there is no more to read the words lead nowhere. */
  readonly onRead: (() => void) | undefined;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <>
      {onRead === undefined ? children : <ReadWords onRead={onRead}>{children}</ReadWords>}{' '}
      <button
        type="button"
        className="whole doubt-try"
        aria-label={`Try it: ${children}`}
        disabled={isDisabled}
        onClick={onPress}
      >
        Try it
      </button>
    </>
  );
}

/** A browser keeps a button together like a picture; long words would leave half of the line before them empty. */
function ReadWords({
  onRead,
  children,
}: {
  readonly onRead: () => void;
  readonly children: string;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.key !== 'Enter') return;
    event.preventDefault();
    onRead();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: its address is known only once it is written
    <span role="link" tabIndex={0} className="doubt-read" onClick={onRead} onKeyDown={onKeyDown}>
      {children}
    </span>
  );
}
