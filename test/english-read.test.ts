import { expect, it } from 'vitest';
import { englishRead, englishReadIn } from '../scripts/english-read.mjs';

const FILE = 'the language of model files';
const HEAD = 'the language of briefings';
const IDS = 'an id or a name of ours that no text holds';
const FORMAT = 'a format of files, pictures or addresses';
const MACHINE = 'what a machine or another program says of itself';
const NAME = 'a name of the file, for marks that are short or for a bibliography';
const OF_AUTHORS =
  'words of the author of a model that may be a sentence, ended as the page ends them';
const STOP = 'a title ends without the stop of the sentence that it is; no word is read';

/** What looks for words in a text, by file, and why that is no reading of what the program told. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'packages/report/src/tables/marks.ts': {
    '/^(the|an?) (?=\\S)/i': NAME,
  },
  'packages/report/src/panel/read-held.ts': {
    '/^([^.]+)\\.prefers\\.([^.]+)$/': IDS,
  },
  'packages/standoff/src/command-line/read-model-input.ts': {
    '/^extends\\b|["\']extends["\']/m': FORMAT,
  },
  'packages/briefing/src/answers/drawn.ts': {
    '/\\.$/': OF_AUTHORS,
  },
  'packages/briefing/src/answers/named-changes.ts': {
    '/^(drop|swap):(.+)\\.(\\d+)$/': IDS,
  },
  'packages/briefing/src/published-doubts.ts': {
    '/\\.$/': 'what was so before is put before the stop of a sentence; no word is read',
  },
  'packages/briefing/src/answers/findings-under.ts': {
    '/^status-quo-(.+)$/': IDS,
  },
  'packages/briefing/src/draft/draft-briefing.ts': {
    '/\\.$/': STOP,
  },
  'packages/briefing/src/figures/drawing.ts': {
    '/\\.$/': OF_AUTHORS,
  },
  'packages/briefing/src/file/read-briefing.ts': {
    '/^mailto:[^\\s?]+$/i': FORMAT,
  },
  'packages/briefing/src/file/read-head.ts': {
    '/^https?:\\/\\/[^\\s\\p{Cc}\\\\/?#@]+([/?#][^\\s\\p{Cc}\\\\]*)?$/iu': FORMAT,
    '/^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)/i': FORMAT,
  },
  'packages/briefing/src/page/frame-height.ts': {
    '/^h[1-6]$|^figcaption$/': IDS,
  },
  'packages/briefing/src/page/places.ts': {
    '/^statement-(.+)-(\\d+)$/': IDS,
    '/\\.$/': OF_AUTHORS,
    '/^claim-/': IDS,
  },
  'packages/workbench/src/commands/shortcut.ts': {
    '/Mac|iPhone|iPad/': MACHINE,
  },
  'packages/workbench/src/document/address.ts': {
    '/[?&]edit=([^&]*)/': FORMAT,
    '/^#\\/kept\\/([0-9a-f]+)$/': FORMAT,
  },
  'packages/workbench/src/document/desk-trouble.ts': {
    '/memory|allocat|array buffer|array length/i': MACHINE,
  },
  'packages/workbench/src/document/map-choices.ts': {
    '/^(state|arc|group)\\*(.+)$/s': IDS,
  },
  'packages/workbench/src/drop/dropping.ts': {
    "'Files'": IDS,
  },
  'packages/workbench/src/drop/open-dropped.ts': {
    '/\\.zip$/i': FORMAT,
  },
  'packages/workbench/src/drop/sort-dropped.ts': {
    '/\\.ya?ml$/i': FORMAT,
    '/\\.md$/i': FORMAT,
    '/^standoff:/m': FILE,
    '/^\\uFEFF?---\\r?\\n(?:.*\\r?\\n)*?briefing:/': HEAD,
    '/^model:(.*)$/m': HEAD,
    '/(\\.standoff)?\\.ya?ml$/i': FORMAT,
    '/\\.(jpe?g|png|webp|avif|gif|svg|heic)$/i': FORMAT,
  },
  'packages/workbench/src/drop/unpack-archive.ts': {
    '/(^|\\/)(__MACOSX\\/|\\.|Thumbs\\.db$|desktop\\.ini$)/': FORMAT,
  },
  'packages/workbench/src/entries/basis/agreement.ts': {
    '/^\\s*(\\S+)\\s+to\\s+(\\S+)\\s*$/': FILE,
    '/^(\\d+ of) \\d+$/': FILE,
    '/^not \\((.*)\\)$/': FILE,
    '/^not (\\S+ = \\S+)$/': FILE,
  },
  'packages/workbench/src/entries/basis/condition.ts': {
    '/^(not )?([^ ]+)(.*)$/': FILE,
    '/^(\\S+) = yes$/': FILE,
    '/^(\\S+) = no$/': FILE,
  },
  'packages/workbench/src/entries/basis/amounts.ts': {
    '/^\\s*(count|min|max|if)\\s*\\(/': FILE,
    '/[=<>]|\\b(and|or|not|implies|iff|at least)\\b/': FILE,
  },
  'packages/workbench/src/entries/fields/doubt-fields.tsx': {
    '/^decision-makers\\./': FILE,
    '/^([^.]+)\\.(prefers|weights)\\.(\\d+)$/': FILE,
    '/^(facts\\.[^.]+)\\.chance$/': FILE,
    '/\\s+to\\s+/': FILE,
    "' to '": FILE,
  },
  'packages/workbench/src/entries/fields/rule-field.tsx': {
    '/^\\s*(\\d*)\\s+votes?(?:\\s*,\\s*no\\s+veto\\s+by\\s+(\\S.*?))?\\s*$/': FILE,
  },
  'packages/workbench/src/entries/kinds/misreading.ts': {
    '/^(yes|true)$/': FILE,
  },
  'packages/workbench/src/entries/kinds/source.ts': {
    '/^https?:\\/\\/[^\\s<>"\'`\\\\]+$/i': FORMAT,
  },
  'packages/workbench/src/served/kept-pictures.ts': {
    '/-[0-9a-f]{16}\\.(?:webp|jpg)$/': FORMAT,
  },
  'packages/workbench/src/served/names.ts': {
    '/^model:[ \\t]*["\']?([^"\'#\\n]+?)["\']?[ \\t]*(?:#.*)?$/m': HEAD,
    '/\\.standoff\\.yaml$/': HEAD,
  },
  'packages/workbench/src/served/picture-names.ts': {
    '/^(picture):[ \\t]*(\\S+)/gm': HEAD,
  },
  'packages/workbench/src/served/told-change.ts': {
    '/^(?:corrected|updated):.*(?:\\r?\\n(?:[ \\t]+|- ).*)*/gm': HEAD,
  },
  'packages/workbench/src/served/picture-kind.ts': {
    '/<svg[\\s>]|<\\?xml|<!doctype/i': FORMAT,
    '/^(II\\*\\0|MM\\0\\*)/': FORMAT,
  },
  'packages/workbench/src/share/cite.ts': {
    '/ and /i': NAME,
  },
  'packages/workbench/src/shelf/title-of.ts': {
    '/^title:[ \\t]*(.*?)[ \\t]*$/m': FILE,
  },
  'packages/workbench/src/views/how-sure/clause-notes.tsx': {
    '/\\.$/': OF_AUTHORS,
  },
  'packages/workbench/src/views/map/abbreviate.ts': {
    '/^(the|an?) (?=\\S)/i': NAME,
  },
  'packages/workbench/src/views/map/line-drawing.ts': {
    "' right'": IDS,
  },
  'packages/workbench/src/views/map/save-figure.ts': {
    '/url\\("?([^")]+)"?\\)/': FORMAT,
  },
  'packages/workbench/src/views/model/complete-model.ts': {
    '/(?:[=<>]|because: *|\\[) *$/': FILE,
  },
  'packages/workbench/src/views/predict/find-answers.ts': {
    '/#(\\/[^\\s"\'<>?#]+\\/[^\\s"\'<>?#]*\\?[^\\s"\'<>]*predict=[^\\s"\'<>]*)/': FORMAT,
  },
  'packages/workbench/src/views/publish/written-head.ts': {
    '/\\bunwritten\\b/': HEAD,
  },
  'packages/standoff/src/batch/queued/ask-queue.ts': {
    '/stalled/': MACHINE,
  },
  'packages/standoff/src/command-line/common-options.ts': {
    '/^\\S*[/\\\\]\\S*$|^\\S+\\.(txt|md)$/': FORMAT,
  },
  'packages/standoff/src/command-line/named-pipe.ts': {
    '/^\\/(dev|proc)\\//': FORMAT,
  },
  'packages/standoff/src/command-line/whole-file.ts': {
    '/^\\.standoff-[-0-9a-f]{36}\\.part$/': FORMAT,
  },
  'packages/standoff/src/publishing/figure-words.ts': {
    '/^who-(\\d)$/': FORMAT,
  },
  'packages/standoff/src/publishing/picture-boxes.ts': {
    '/<mask id="([^"]+)">.*?<\\/mask>/gs': FORMAT,
  },
  'packages/standoff/src/publishing/load-briefing.ts': {
    '/\\.standoff\\.yaml$/': FORMAT,
  },
  'packages/standoff/src/publishing/picture-kinds.ts': {
    '/<svg\\b/i': FORMAT,
    '/^\\s*<(!doctype|html)/i': FORMAT,
  },
  'packages/standoff/src/publishing/print-pdf.ts': {
    '/%%EOF\\s*$/': FORMAT,
  },
  'packages/standoff/src/publishing/publication.ts': {
    '/(\\.briefing)?\\.md$/': FORMAT,
  },
  'packages/standoff/src/publishing/write-targets.ts': {
    '/\\.(html|xml)$/': FORMAT,
    '/\\n(?:<!-- standoff publish ([0-9a-f]{64}) -->|%standoff publish ([0-9a-f]{64}))\\n$/':
      FORMAT,
  },
};

const PATH = 'packages/study/src/some.ts';

const found = (text: string) => englishReadIn(PATH, text).map(({ pattern }) => pattern);

it('no text that the program told is taken apart by its English', () => {
  const unknown = englishRead().filter(({ path, pattern }) => known[path]?.[pattern] === undefined);
  expect(unknown.map(({ path, line, pattern }) => `${path}:${line}: ${pattern}`)).toEqual([]);
});

it('what is listed is there', () => {
  const there = new Set(englishRead().map(({ path, pattern }) => `${path}: ${pattern}`));
  const gone = Object.entries(known).flatMap(([path, patterns]) =>
    Object.keys(patterns)
      .map((pattern) => `${path}: ${pattern}`)
      .filter((listed) => !there.has(listed)),
  );
  expect(gone).toEqual([]);
});

it('patterns, and methods that look for words, are found', () => {
  expect(found("const a = said.replace(/^The /, 'the ');")).toEqual(['/^The /']);
  expect(found("if (text.startsWith('The ')) b();")).toEqual(["'The '"]);
  expect(found("const c = text.split(', but not ')[0];")).toEqual(["', but not '"]);
  expect(found("const d = name.replace('As', 'as');")).toEqual(["'As'"]);
  expect(found(`const e = new RegExp(\`^\${name} holds \`);`)).toEqual([`\`^\${name} holds \``]);
  expect(found("const f = words.replace(/^(\\p{L}+)ing\\b/u, '$1s');")).toEqual([
    '/^(\\p{L}+)ing\\b/u',
  ]);
  expect(found("const g = sentence.replace(/\\.$/, '');")).toEqual(['/\\.$/']);
});

it('signs, classes of letters, and words that are looked for in lists are none', () => {
  expect(found("const a = text.replace(/[\\\\`*_]/g, '').split('.');")).toEqual([]);
  expect(found('const b = /^\\p{Lu}[a-z]{2,}\\w+$/u.test(id);')).toEqual([]);
  expect(found("const c = means.includes('penalties');")).toEqual([]);
});
