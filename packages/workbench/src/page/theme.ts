import { create } from 'zustand';

/** The reader's theme, or that of the system. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly { readonly id: Theme; readonly name: string }[] = [
  { id: 'system', name: 'As the system' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
];

const KEY = 'theme';

function isTheme(value: unknown): value is Theme {
  return themes.some(({ id }) => id === value);
}

/** `theme.js` has set it before the page was drawn. */
function themeOfPage(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return isTheme(theme) ? theme : 'system';
}

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: themeOfPage() }));

/** Shows a theme and remembers it. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Where storage is forbidden it holds until the page is left.
  }
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  useTheme.setState({ theme });
}

// Another tab of this page chose a theme.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY && isTheme(newValue)) showTheme(newValue);
});
