/** A character of a text that is not seen, or that looks like an ordinary blank and is none. */
export interface InvisibleCharacter {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
  readonly kind: 'control' | 'bidirectional' | 'zero-width' | 'blank';
  /** For example `U+200B (zero width space)`. */
  readonly name: string;
}

/** Control characters but tab and line breaks, in C0 and C1. */
const control = String.raw`[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f]`;
const bidirectional = String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;
const zeroWidth = String.raw`[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`;
const blank = String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]`;
const invisible = new RegExp(
  `(?<control>${control})|(?<bidirectional>${bidirectional})|(?<zero>${zeroWidth})|(?<blank>${blank})`,
  'gu',
);

const names: Readonly<Record<string, string>> = {
  '\u0000': 'null',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u061c': 'Arabic letter mark',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3000': 'ideographic space',
  '\ufeff': 'zero width no-break space, also called byte order mark',
};

/** All invisible characters of a text, in order. Spaces, tabs and line breaks are not among them. */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  return Array.from(text.matchAll(invisible), (match) => ({
    offset: match.index,
    length: match[0].length,
    kind: kindOf(match.groups ?? {}),
    name: characterName(match[0]),
  }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): InvisibleCharacter['kind'] {
  if (groups['control'] !== undefined) return 'control';
  if (groups['bidirectional'] !== undefined) return 'bidirectional';
  return groups['zero'] !== undefined ? 'zero-width' : 'blank';
}

/** `U+200B (zero width space)`, or the code point alone where it has no name that helps. */
function characterName(character: string): string {
  const name = names[character];
  const code = codePointName(character);
  return name === undefined ? code : `${code} (${name})`;
}

/** The code point of a character, as in `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
