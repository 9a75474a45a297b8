import { useState } from 'react';
import { Button } from 'react-aria-components';

type Theme = 'light' | 'dark';

const KEY = 'theme';

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme chosen before, or that of the system. */
function restoreTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  const theme = stored === 'dark' || stored === 'light' ? stored : systemTheme();
  document.documentElement.dataset['theme'] = theme;
  return theme;
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(restoreTheme);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    localStorage.setItem(KEY, other);
    document.documentElement.dataset['theme'] = other;
    setTheme(other);
  };
  return (
    <Button className="quiet-button" onPress={change} aria-label={`Use the ${other} theme`}>
      {other === 'dark' ? 'Dark' : 'Light'}
    </Button>
  );
}
