import type { KeyboardEvent, ReactNode } from 'react';

/**
 * A press within a sentence. It is no `button`: a browser keeps one together like a picture, so that long words
 * would start on a line of their own and leave the line before half empty.
 */
export function TryWords({
  isDisabled,
  onPress,
  children,
}: {
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const press = () => !isDisabled && onPress();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not wrap with the words around it
    <span
      role="button"
      tabIndex={0}
      className="doubt-try"
      title="Try it the other way"
      aria-disabled={isDisabled}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}
