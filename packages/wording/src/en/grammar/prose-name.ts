import { listOf } from './lists.ts';

/** Names of which English wants an article before the name inside a sentence. */
const withArticle =
  /^(US|UK|UN|EU|USA|UAE|USSR|(United|European|African|Soviet|Security|International|World) .*|.* (States|Kingdom|Nations|Union|Council|Commission|Republic|Federation|Emirates|Government|Netherlands|Philippines))$/;

/** Institutions whose kind is in small letters: `Works council`, `Collective agreement`. */
const ofItsKind =
  /^\p{Lu}\S*( \p{Ll}\S*)* (council|board|committee|court|union|agency|commission|assembly|parliament|army|government|opposition|agreement|ministry|mediator)$/u;

/** What takes the place of an article: nothing comes before it. */
const determined =
  /^(the|an?|our|my|your|his|her|their|its|this|that|these|those|some|all|every|each|both|no|one|two|three|la|le|les|el|los|las|die|der|das) |^\S+[’']s? /i;

/** An article as it opens a name, before a word; the name `A` is none. */
const article = /^(the|an?) (?=\S)/i;

/** A word before a noun as it opens a phrase: `The city’s share`, not `The Hague` or `Its`. */
const openingDeterminer =
  /^(The|An?|Our|My|Your|His|Her|Their|Its|This|That|These|Those|Some|All|Every|Each|Both|No) (?=\p{Ll})/u;

/** A phrase as it stands within others: `the city’s share: 20 %`. */
export function withinOthers(phrase: string): string {
  return phrase.replace(openingDeterminer, (found) => found.toLowerCase());
}

/** Phrases one after the other, of which the first opens. */
export function oneAfterAnother(phrases: readonly string[]): string[] {
  return phrases.map((phrase, k) => (k === 0 ? phrase : withinOthers(phrase)));
}

/** Places and papers whose name begins with an article that stays a capital one. */
const ownArticle =
  /^The (Hague|Gambia|Bahamas|Economist|Guardian|Times|.+ (Times|Post|Herald|Tribune))$/;

/** A name as it stands inside a sentence: `the United States`, `the Council` for `The Council`, `China`. */
export function proseName(name: string): string {
  if (ownArticle.test(name)) return name;
  const takesArticle = withArticle.test(name) || ofItsKind.test(name);
  if (!determined.test(name) && takesArticle) return `the ${name}`;
  return name.replace(article, (found) => found.toLowerCase());
}

/**
 * What gets a capital: an article, and a first word in small letters throughout (not `eBay`). An id stands
 * where the file gives no name, and short ones are abbreviations: `us`, `dprk`.
 */
const opened = /^(?:(?:the|an?) (?=\S)|\p{Ll}{5,}(?=[\s-]|$)|\p{Ll}+(?= ))/u;

/** A name as it opens a sentence: `The United States`, `China`, `Ministry` for `ministry`. */
export function openingName(name: string): string {
  return proseName(name).replace(opened, capitalize);
}

/** Words as they open a sentence: those of names as names do, our own with a capital. */
export function openingWords(text: string, isName: boolean): string {
  return isName ? text.replace(opened, capitalize) : capitalize(text);
}

/** What belongs to somebody: `China’s`, `the United States’`. */
export function possessiveOf(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** Several names as they open a sentence: `The United States and China`. */
export function openingNames([first = '', ...others]: readonly string[]): string {
  return listOf([openingName(first), ...others.map(proseName)]);
}

/** A text of our own with its first letter as a capital. Words of the file are left as they are. */
export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
