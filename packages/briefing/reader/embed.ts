const THEMES = ['light', 'dark'];
const root = document.documentElement;

// The address may say in which colours a figure is shown; otherwise the page that shows it does, where it listens.
const asked = new URLSearchParams(location.search).get('theme');
const isFixed = asked !== null && THEMES.includes(asked);
const colour = (theme: unknown): void => {
  if (typeof theme === 'string' && THEMES.includes(theme)) root.dataset['theme'] = theme;
};
colour(asked);

// A figure on somebody else's page tells that page how high it is; whoever does not listen shows it in a frame that scrolls.
if (parent !== window) {
  const tell = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // Anybody may know it, and this figure does not know who shows it.
    parent.postMessage({ standoff: 'height', height }, '*');
  };
  new ResizeObserver(tell).observe(root);
  addEventListener('load', tell);
  // A page may begin to listen once the figure has told all.
  addEventListener('message', ({ data, source }: MessageEvent<HostMessage | null>) => {
    if (data?.standoff !== 'listening') return;
    if (source === parent && !isFixed) colour(data.theme);
    tell();
  });
}

interface HostMessage {
  readonly standoff?: unknown;
  readonly theme?: unknown;
}
