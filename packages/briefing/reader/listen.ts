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
    if (frame.contentWindow !== source) continue;
    if (frame.style.height !== `${height}px`) tellTheme(frame);
    frame.style.height = `${height}px`;
  }
});

// What was there first tells again, and is told the colours of this page; so is all once these may have changed.
const tellAll = (): void => {
  for (const frame of ownFrames()) tellTheme(frame);
};
tellAll();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellAll);
for (const element of [document.documentElement, document.body]) {
  if (element === null) continue;
  new MutationObserver(tellAll).observe(element, { attributes: true });
}

function tellTheme(frame: HTMLIFrameElement): void {
  const theme = isDarkBehind(frame) ? 'dark' : 'light';
  frame.contentWindow?.postMessage({ standoff: 'listening', theme }, '*');
}

/** By what is painted behind it; a page that paints nothing is as its colour scheme says. */
function isDarkBehind(frame: Element): boolean {
  for (let at: Element | null = frame; at !== null; at = at.parentElement) {
    const light = lightOf(getComputedStyle(at).backgroundColor);
    if (light !== undefined) return light < 0.45;
  }
  const ofStyle = getComputedStyle(document.documentElement).colorScheme;
  const ofPage = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  const scheme = ofStyle === 'normal' ? (ofPage ?? '') : ofStyle;
  if (!scheme.includes('dark')) return false;
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** How light a colour is, from 0 to 1; undefined of what is rather to be seen through, or told in a way of its own. */
function lightOf(colour: string): number | undefined {
  const [, kind = '', told = ''] = /^(rgb|lab|lch|oklab|oklch)a?\((.*)\)$/.exec(colour) ?? [];
  const [first = 0, second = 0, third = 0, cover = 1] = told.match(/[\d.]+/g)?.map(Number) ?? [];
  if (kind === '' || cover < 0.5) return undefined;
  if (kind === 'rgb') return (0.3 * first + 0.6 * second + 0.1 * third) / 255;
  return kind.startsWith('ok') ? first : first / 100;
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { standoff, height } = data as { readonly standoff?: unknown; readonly height?: unknown };
  if (standoff !== 'height' || typeof height !== 'number' || !Number.isFinite(height)) return;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}
