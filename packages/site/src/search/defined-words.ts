/** A page that says in each row of its tables what a word means. */
const DEFINES = /^reference\/glossary\.md$/;
const ROW = /<tr id="([^"]*)">\s*<td[^>]*>([\s\S]*?)<\/td>/g;

/**
 * The page as the search takes it apart, which is at headings: a row that defines a word becomes a place of its own, with that word as its
 * heading. As part of a long table it would be found after every page that mentions the word.
 */
export function definedWordsApart(page: string, html: string): string {
  return DEFINES.test(page)
    ? html.replace(ROW, '<h3>$2 <a class="header-anchor" href="#$1">#</a></h3>$&')
    : html;
}
