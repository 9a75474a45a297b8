// For pages that embed figures: gives each frame the height that its figure tells. A frame can do no more than that.
const LEAST = 120;
const MOST = 4000;

// Frames are meant that are from the same host as this program, and no others.
const [host] = /^[a-z]+:\/\/[^/]*\//.exec((document.currentScript as HTMLScriptElement).src) ?? [];
const ownFrames = () =>
  [...document.querySelectorAll('iframe')].filter(
    ({ src }) => host !== undefined && src.startsWith(host),
  );

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of ownFrames()) {
    // A height that comes from within a frame changes that frame alone.
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});

// What was there first tells again.
for (const frame of ownFrames()) {
  frame.contentWindow?.postMessage({ standoff: 'listening' }, '*');
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { standoff, height } = data as { readonly standoff?: unknown; readonly height?: unknown };
  if (standoff !== 'height' || typeof height !== 'number' || !Number.isFinite(height)) return;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}
