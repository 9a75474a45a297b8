/**
 * A key with what is held down: `mod` is Command on Apple's machines and Control elsewhere; `control`
 * is Control everywhere.
 */
export interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly control?: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** Whether a key that was pressed is this one. Signs such as ? count whatever it takes to write them. */
export function isPressed({ key, mod = false, shift = false }: Shortcut, event: Pressed): boolean {
  const wanted = event.key.toLowerCase() === key.toLowerCase();
  const sign = !/^[a-z0-9]$/i.test(key);
  const held = event.metaKey || event.ctrlKey;
  return wanted && held === mod && !event.altKey && (sign || event.shiftKey === shift);
}

/** Whether it is pressed with nothing held down, as in typing. */
export function isPlain({ mod, alt, control }: Shortcut): boolean {
  return !(mod || alt || control);
}

/** How a key is written for its reader. */
export function sayShortcut(shortcut: Shortcut, apple: boolean): string {
  const { key, mod, shift, alt, control } = shortcut;
  const keys = [
    control && (apple ? '⌃' : 'Ctrl'),
    mod && (apple ? '⌘' : 'Ctrl'),
    alt && (apple ? '⌥' : 'Alt'),
    shift && (apple ? '⇧' : 'Shift'),
    key.length === 1 ? key.toUpperCase() : key,
  ];
  return keys.filter(Boolean).join(apple ? '' : '+');
}

export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
