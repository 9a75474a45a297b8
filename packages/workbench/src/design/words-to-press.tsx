import type { KeyboardEvent, ReactNode } from 'react';

/**
 * Words of a sentence that are pressed, and wrap with those around them: a browser keeps a button together like a picture, and long
 * words would leave half of the line before them empty. A link leads elsewhere by an address that is known only once it is written.
 */
export function WordsToPress({
  as,
  className,
  onPress,
  children,
}: {
  readonly as: 'link' | 'button';
  readonly className: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || (as === 'button' && event.key === ' ');
    if (event.repeat || !isPress) return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given by whoever uses it
    <span role={as} tabIndex={0} className={className} onClick={onPress} onKeyDown={onKeyDown}>
      {children}
    </span>
  );
}
