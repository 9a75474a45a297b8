// For pages that embed figures: gives each frame the height that its figure tells. A frame can do no more than that.
const LEAST = 120;
const MOST = 4000;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe')) {
    // A height that comes from within a frame changes that frame alone.
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});

// What was there first tells again; it is from the same host as this program.
const [host] = /^[a-z]+:\/\/[^/]*\//.exec((document.currentScript as HTMLScriptElement).src) ?? [];
for (const frame of document.querySelectorAll('iframe')) {
  if (host !== undefined && frame.src.startsWith(host)) {
    frame.contentWindow?.postMessage({ standoff: 'listening' }, '*');
  }
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { standoff, height } = data as { readonly standoff?: unknown; readonly height?: unknown };
  if (standoff !== 'height' || typeof height !== 'number' || !Number.isFinite(height)) return;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}
