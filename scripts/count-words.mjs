// How many words the commands print about a conflict, tables and lists of claims apart: `npm run words` or `npm run words -- MODEL`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What commands may print about the Korean conflict before a reader asks for more. */
export const mostWords = {
  analyze: 250,
  'explain --state status-quo': 250,
  vote: 250,
  evolve: 500,
  threats: 250,
  sweep: 250,
  history: 250,
  evidence: 250,
  coalitions: 500,
  'deal --deal freeze-for-freeze': 250,
  'deal --deal freeze-for-freeze --additions 2': 250,
  'deal --parties dprk,us,china,south-korea --additions 2': 250,
  'deal --parties all': 250,
  perceive: 250,
  signals: 500,
  'inverse --state thaad-for-trade': 250,
  'misjudge --avoid war --variant hawkish-washington': 250,
  'compare korea-2017#*': 250,
  'ask south-korea.thaad --most 3': 250,
  'ask --state status-quo': 250,
  power: 250,
  profiles: 250,
};

/** A command with what it is asked about, of a model. @param {string} words @param {string} model */
export function askedOf(words, model) {
  return words.split(' ').toSpliced(1, 0, model);
}

const HEADINGS_OF_TABLES = [
  'Outcomes',
  'All states',
  'What holds in each',
  'What differs from 1',
  'In how many of them each state holds',
];
const HEADINGS_AFTER_TABLES = ['To go on', 'Why ', '… --full'];

/** A row of the table of models that are compared: its number and its name. */
const MODEL_THAT_IS_COMPARED = /^\d+ {2}\S+$/gm;

/**
 * The paragraphs of a text that are neither a table nor a list of claims.
 *
 * @param {string} text
 */
function paragraphsOfWords(text) {
  const words = [];
  let isTable = false;
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    const [first = ''] = paragraph.split('\n');
    if (first === 'Claims') break;
    if (HEADINGS_OF_TABLES.includes(first)) isTable = true;
    if (HEADINGS_AFTER_TABLES.some((heading) => first.startsWith(heading))) isTable = false;
    if (!isTable) words.push(paragraph);
  }
  return words;
}

/**
 * How many words a text has, tables and lists of claims apart: what stands between blanks and has a letter or a figure.
 *
 * @param {string} text
 */
export function wordsIn(text) {
  return paragraphsOfWords(text)
    .join('\n')
    .replaceAll(MODEL_THAT_IS_COMPARED, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [model = 'korea-2017'] = process.argv.slice(2);
  const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));
  const row = (/** @type {readonly [string, ...(string | number)[]]} */ [name, ...cells]) =>
    name.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join('');
  console.log(row(['', 'brief', 'default', 'full', 'at most']));
  for (const [name, most] of Object.entries(mostWords)) {
    const counts = [['--brief'], [], ['--full']].map((detail) => {
      const args = [command, ...askedOf(name, model), ...detail];
      const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return status === 0 ? wordsIn(stdout) : '-';
    });
    console.log(row([name, ...counts, most]));
  }
}
