/** A text of a part of the theme, and what stands in its place. */
type Mend = readonly [from: string, to: string];

/** What keeps parts of VitePress’s theme from being used by everybody, by the ends of their files. */
const mends: Readonly<Record<string, readonly Mend[]>> = {
  // A section that opens is one button and says whether it is open; its caret was a button within it. One that cannot close is none.
  'VPSidebarItem.vue': [
    [
      "computed(() => (isLink.value ? undefined : 'button'))",
      "computed(() => (isLink.value || !collapsible.value ? undefined : 'button'))",
    ],
    [
      ':tabindex="item.items && 0"',
      ':tabindex="itemRole && 0" :aria-expanded="itemRole && !collapsed"',
    ],
    [
      'role="button"\n        aria-label="toggle section"',
      ':role="isLink ? \'button\' : undefined"\n        :aria-label="isLink ? \'toggle section\' : undefined"',
    ],
    [
      'tabindex="0"\n      >\n        <span class="vpi-',
      ':tabindex="isLink ? 0 : undefined"\n      >\n        <span class="vpi-',
    ],
  ],
  // A name that is seen and not heard: the key is drawn by the look, as the other one is.
  'VPNavBarSearchButton.vue': [
    ['<kbd class="DocSearch-Button-Key">K</kbd>', '<kbd class="DocSearch-Button-Key"></kbd>'],
  ],
};

/** The parts of the theme with what keeps them from somebody mended; it fails where a part is no longer as it was. */
export function mendedParts() {
  return {
    name: 'standoff-mended-parts',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const part = Object.keys(mends).find((name) => id.endsWith(`/${name}`));
      return part === undefined ? undefined : mends[part]!.reduce(mend, code);
    },
  };
}

function mend(code: string, [from, to]: Mend): string {
  if (!code.includes(from)) throw new Error(`the theme no longer has ${from}`);
  return code.replace(from, to);
}
