// A figure on somebody else's page tells that page how high it is; whoever does not listen shows it in a frame that scrolls.
if (parent !== window) {
  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Anybody may know it, and this figure does not know who shows it.
    parent.postMessage({ standoff: 'height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('load', tell);
  // A page may begin to listen once the figure has told all.
  addEventListener('message', ({ data }: MessageEvent<{ readonly standoff?: unknown } | null>) => {
    if (data?.standoff === 'listening') tell();
  });
}
