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

// Figures that were there first tell again; this program stands beside them.
const beside = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '');
for (const frame of document.querySelectorAll('iframe')) {
  if (beside && frame.src.startsWith(beside)) {
    frame.contentWindow?.postMessage({ standoff: 'listening' }, '*');
  }
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { standoff, height } = data as { readonly standoff?: unknown; readonly height?: unknown };
  if (standoff !== 'height' || typeof height !== 'number' || !Number.isFinite(height)) return;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}
