import type { ReactNode } from 'react';
import { WordsToPress } from '../../design/words-to-press.tsx';

/** Words of a sentence, which lead to where they are told at length, and behind them a button that tries what they say. */
export function TryWords({
  isDisabled,
  onRead,
  onPress,
  says,
  children,
}: {
  readonly isDisabled: boolean;
  /** Where there is no more to read the words lead nowhere. */
  readonly onRead: (() => void) | undefined;
  readonly onPress: () => void;
  /** The same as plain words. */
  readonly says: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      {onRead === undefined ? (
        children
      ) : (
        <WordsToPress as="link" className="doubt-read" onPress={onRead}>
          {children}
        </WordsToPress>
      )}{' '}
      <button
        type="button"
        className="whole doubt-try"
        aria-label={`Try it: ${says}`}
        disabled={isDisabled}
        onClick={onPress}
      >
        Try it
      </button>
    </>
  );
}
