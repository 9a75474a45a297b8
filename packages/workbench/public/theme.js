// Runs before the page is drawn, so that it is never drawn in the wrong theme.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that forbids storage has the theme of its system.
}
