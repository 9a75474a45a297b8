import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { weightOf, wordAsked } from './words-asked.ts';

/** How many places of one page are shown. */
const MOST_OF_A_PAGE = 2;

/**
 * What the search box of the theme takes for MiniSearch, of which it uses no more than this. It is put in its place when the site is
 * built, since functions among the options of the theme would be made from texts on each page, which its policy forbids.
 */
const pageSearch = {
  loadJSON<T>(json: string, options: Options<T>) {
    const index = MiniSearch.loadJSON<T>(json, options);
    return { search: (question: string) => search(index, question) };
  },
};

export default pageSearch;

function search<T>(index: MiniSearch<T>, question: string): SearchResult[] {
  const asked = new Set(question.split(/[^\p{L}\p{N}_]+/u).map(wordAsked));
  asked.delete(null);
  asked.delete('');
  const found = index.search(question, {
    processTerm: wordAsked,
    prefix: (word, at, words) => word.length > 3 || at === words.length - 1,
    fuzzy: (word) => (word.length > 5 ? 0.2 : false),
    // The name of a page tells more of it than any sentence, and a heading than what is below it.
    boost: { title: 6, titles: 3, text: 1 },
    boostDocument: weightOf,
  });
  // Who asks by several words means all of them.
  const score = ({ score, queryTerms }: SearchResult) =>
    score * (queryTerms.length / Math.max(1, asked.size)) ** 2;
  return ofEachPage(found.sort((a, b) => score(b) - score(a)));
}

/** The best places of each page, so that one page does not hide all others. */
function ofEachPage(found: readonly SearchResult[]): SearchResult[] {
  const shown = new Map<string, number>();
  return found.filter(({ id }) => {
    const page = String(id).replace(/#.*/, '');
    const before = shown.get(page) ?? 0;
    shown.set(page, before + 1);
    return before < MOST_OF_A_PAGE;
  });
}
