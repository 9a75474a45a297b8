/** Words of a sentence, to be read, and behind them a button that tries what they say. */
export function TryWords({
  isDisabled,
  onPress,
  children,
}: {
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <>
      {children}{' '}
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
