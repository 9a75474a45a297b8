import { titleOf } from '../shelf/title-of.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 80;

/** Whether a word can be a name in addresses of the server. */
export function isName(word: string): boolean {
  return word.length <= LONGEST && NAME.test(word);
}

/** Words as such a name: `Korea, September 2017` is `korea-september-2017`. */
export function nameFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'conflict' : plain;
}

/** How a briefing calls its model in its head; undefined where there is no briefing or it names none. */
export function modelNamed(briefing: string | undefined): string | undefined {
  const head = /^---\n([\s\S]*?)\n---/.exec(briefing ?? '')?.[1];
  const named = head && /^model:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$/m.exec(head)?.[1];
  return named?.replace(/\.standoff\.yaml$/, '');
}

/** What a document is called on the server where nothing else is said: as the bundled conflict, or by its title. */
export function usualName(origin: string, text: string): string {
  return isName(origin) && origin !== 'new' ? origin : nameFrom(titleOf(text));
}
