import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of what is wrong with a briefing, beside those of its head, which are the same as of a model file. */
export const briefingCodes = {
  'missing-head': {
    severity: 'error',
    help: 'write "---", the keys briefing, model, headline, standfirst, by and date, and "---" above the prose',
  },
  'too-intricate': {
    severity: 'error',
    help: 'divide the paragraph by empty lines, and nest less',
  },
  'unknown-directive': { severity: 'error' },
  'misplaced-directive': { severity: 'error' },
  'unknown-attribute': { severity: 'error' },
  'missing-attribute': { severity: 'error' },
  'missing-caption': {
    severity: 'error',
    help: 'write the caption between the lines of colons, or the marked words between the brackets',
  },
  'wrong-attribute': { severity: 'error' },
  'unanswered-figure': { severity: 'error' },
  'statement-fell': {
    severity: 'error',
    help: 'mend the sentence, or find out what changed the finding',
  },
  'unwritten-part': {
    severity: 'error',
    help: 'write it, and take the mark away',
  },
  'refused-picture': {
    severity: 'error',
    help: 'put the picture into the folder "media" beside the briefing, as JPEG, PNG, WebP, AVIF or TIFF',
  },
  'untraced-source': {
    severity: 'warning',
    help: 'say in the model who published it (author) and where it can be read (url)',
  },
  'raw-html': {
    severity: 'warning',
    help: 'leave the tags out; figures and media are directives',
  },
  'unshown-words': {
    severity: 'error',
    help: 'write it where it is shown, or take it away',
  },
  'unsafe-link': {
    severity: 'error',
    help: 'give an address that begins with https:, or a place in the page such as #sources',
  },
} as const satisfies Record<string, CodeDescription>;

export const briefingMeanings: Meanings<typeof briefingCodes> = {
  'missing-head': {
    title: 'A briefing does not begin with its head',
    explanation:
      'A briefing begins with a line `---`, keys such as `headline:` and another line `---`. The prose comes after it.',
  },
  'too-intricate': {
    title: 'A part of a briefing is too long or too intricate to be read',
    explanation:
      'What nobody would write takes Markdown very long to read. So there are limits to the length of a paragraph, to what is nested in it, and to how often it has a sign such as a bracket or colon. The message says which limit; [all of them](briefing-file.md#limits).',
  },
  'unknown-directive': {
    title: 'A directive is not known',
    explanation:
      'Figures, media and marked statements are directives: a line that begins with two colons, `::finding`, a block between lines of three, or a colon within a sentence. The message names the nearest one.',
  },
  'misplaced-directive': {
    title: 'A directive stands where it cannot',
    explanation:
      'A figure stands in a line of its own, with two colons. What has a caption or steps is a block between two lines of three colons. A statement that is marked stands within a sentence, and its brackets and braces right behind its name. What only looks like a directive is reported too, since nothing would hold it against the model.',
  },
  'unknown-attribute': {
    title: 'A directive has an attribute that is not known',
    explanation: 'The message names the attributes that the directive has.',
  },
  'missing-attribute': {
    title: 'A directive lacks an attribute',
    explanation:
      'The message says which, and what it is for. Pictures need an alternative text and a credit, since some readers do not see them and somebody made them.',
  },
  'missing-caption': {
    title: 'A picture, video or post has no caption, or a mark no words',
    explanation:
      'The caption stands between the two lines of three colons. The words that are held against the model stand in the brackets of their mark.',
  },
  'wrong-attribute': {
    title: 'An attribute of a directive does not mean anything here',
    explanation:
      'It names a state, claim, deal or decision maker that the model does not have, a finding that cannot be read, or an address that is not one. The message says what is wrong with it.',
  },
  'unanswered-figure': {
    title: 'A figure asks what this model does not answer',
    explanation:
      'Each figure asks the model a question, and the message says why it has no answer: there is no body that votes, say, or no status quo.',
  },
  'statement-fell': {
    title: 'A marked statement is no longer so',
    explanation:
      'A statement of the prose that is marked with a finding is held against the model whenever the briefing is checked or published. Mend the sentence, or ask why the model says otherwise now.',
  },
  'unwritten-part': {
    title: 'Something is still to be written',
    explanation:
      'A first draft says what was computed, and marks what only its author can write: blocks `:::unwritten`, and the word `unwritten` in the head, which a suggestion may follow after a colon. Nothing is published as long as one of them stands there.',
  },
  'refused-picture': {
    title: 'A picture is missing, or is refused',
    explanation:
      'Pictures lie in the folder `media` beside the briefing. They are JPEG, PNG, WebP, AVIF or TIFF by what their bytes say, have at most 25 MB and 60 million points, and are no links to elsewhere. Drawings in SVG can hold programs, and are refused: save them as PNG.',
  },
  'untraced-source': {
    title: 'A source that the page lists has neither an outlet nor a link',
    explanation:
      'Readers can look up what a page rests on where its source says who published it, as its `author`, or where it stands, as its `url`. The message names the sources of the model that say neither. It is published all the same.',
  },
  'raw-html': {
    title: 'There is HTML in the prose',
    explanation:
      'A briefing is Markdown; tags and comments in it are left out of the page, and the text between tags stays. The texts of the briefing and of its model are published beside the page as they were written, so that readers can ask: what nobody is to read must not stand in them.',
  },
  'unshown-words': {
    title: 'Words of the prose would be missing on the page, or stand there as signs',
    explanation:
      'A page shows every word of its prose. Some Markdown would leave words out: cells beyond the head of a table, an address that no link uses, what follows the language of a block of code, an attribute that is written twice. Footnotes are no part of Markdown here: what a sentence rests on is a claim of the model, which `:cite` opens.',
  },
  'unsafe-link': {
    title: 'A link leads where a page cannot lead',
    explanation:
      'Links lead to `https:`, `http:` or `mailto:` addresses, or to a place in the page. Pictures are not linked from elsewhere, since that would tell others who reads the page: they are media of the briefing.',
  },
};
