import { create } from 'zustand';

const KEY = 'plain-keys';
const OFF = 'off';

/**
 * Whether keys do something that are pressed with nothing held down. Who dictates, or holds other keys by chance,
 * turns them off (WCAG 2.1.4); those with Control or Command stay.
 */
export const usePlainKeys = create<{ readonly isOn: boolean }>(() => ({ isOn: !isOffHere() }));

function isOffHere(): boolean {
  try {
    return localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

/** Turns them on or off, and remembers it. */
export function setPlainKeys(isOn: boolean): void {
  usePlainKeys.setState({ isOn });
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Where storage is forbidden it holds until the page is left.
  }
}

// Another tab of this page chose.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) usePlainKeys.setState({ isOn: newValue !== OFF });
});
