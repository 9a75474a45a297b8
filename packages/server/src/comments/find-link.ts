import { parse } from 'tldts';
import { inLatin, seenOf } from './plain-words.ts';

const PLAIN = /\b[a-z][a-z\d+-]*:\/\/|https?:|\bwww\.|\[url|@[\p{L}\p{N}_-]+\.[\p{L}\p{N}]/iu;
/** What is seen as a dot. Between letters of a language that writes some of them, no name comes of it that has an ending of hosts. */
const DOTS = /[。｡·‧•∙⋅・۔]/g;
/** Braille without a dot, which looks like a blank. */
const EMPTY = /\u2800/g;
/** `evil [dot] ai`, `evil(.)ai`, `evil "d0t" ai`, `evil . ai`, `evil .ai` */
const DISGUISED_DOT =
  /\s*[[({<"'*_-]\s*(?:\.|d\s?[o0]\s?t)\s*[\])}>"'*_-]\s*|\s+\.\s*(?=\p{Ll})/giu;
/** `evil dot com`, of endings that are no words of a sentence. */
const SPOKEN_DOT =
  /\s+dot\s+(?=(?:com|net|org|info|biz|ru|cn|io|ai|xyz|top|club|site|shop|online)\b)/giu;
/** An address of four numbers is one with a path or a port; without them it may be a version, or a part of a text. */
const NUMBERS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?=[:/]\S)/;

/** Whether something is said that leads elsewhere, as far as that can be seen: an address, a mail address or the bare name of a host. */
export function holdsLink(said: string): boolean {
  const latin = inLatin(said);
  return [seenOf(said), latin].some((words) => {
    const shown = words
      .normalize('NFKC')
      .replace(EMPTY, ' ')
      .replace(DOTS, '.')
      .replace(DISGUISED_DOT, '.')
      .replace(SPOKEN_DOT, '.');
    return PLAIN.test(shown) || NUMBERS.test(shown) || namesHost(shown);
  });
}

function namesHost(words: string): boolean {
  for (const { 0: run, index } of words.matchAll(/[\p{L}\p{N}\p{M}.-]+/gu)) {
    const after = words.charAt(index + run.length);
    // What stands around several dots is no name.
    if (run.split(/\.{2,}/).some((name) => isHost(name.replace(/^[.-]+|[.-]+$/g, ''), after))) {
      return true;
    }
  }
  return false;
}

/** Endings of names that are also words with which a sentence begins, where the blank after the one before was left out. */
const BEGINNINGS = new Set(
  'Am As At Be By Do Everyone Here How In Is It Me My No Now One Only So Then Today To Us We Yes'.split(
    ' ',
  ),
);

function isHost(name: string, after: string): boolean {
  if (!name.includes('.')) return false;
  const { isIcann, domain } = parse(name, { allowPrivateDomains: false });
  if (isIcann !== true || domain === null) return false;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (BEGINNINGS.has(ending) && !/[:/]/.test(after)) return false;
  // `3.am` is a time.
  return !/^[\d.]+\.[ap]m$/i.test(name);
}
