/** Characters that change the direction of what follows, or belong to scripts that run from right to left. */
const TURNING = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What is set apart as a whole already. */
const SET_APART = /^\u2068[^\u2066-\u2069]*\u2069$/;

/**
 * Words of somebody else within a sentence. What runs from right to left is set apart, so that it turns nothing around it.
 */
export function setApart(words: string): string {
  return TURNING.test(words) && !SET_APART.test(words) ? `\u2068${words}\u2069` : words;
}

/** In quotation marks; marks within them become single ones, and within those double ones again. */
export function quote(words: string): string {
  return `“${setApart(withinMarks(words))}”`;
}

function withinMarks(words: string): string {
  return words
    .replace(/[“”‘’]/g, (mark, at: number) => turned(mark, words, at))
    .replace(/"([^"]*)"/g, (_, inner: string) => `‘${inner}’`);
}

/** An apostrophe stays what it is. */
function turned(mark: string, words: string, at: number): string {
  switch (mark) {
    case '“':
      return '‘';
    case '”':
      return '’';
    case '‘':
      return '“';
    default:
      return /\p{L}/u.test(words.charAt(at + 1)) || !words.slice(0, at).includes('‘') ? mark : '”';
  }
}
