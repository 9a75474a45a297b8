import { listOf } from './lists.ts';

/** Names of which English wants an article before the name inside a sentence. */
const withArticle =
  /^(US|UK|UN|EU|USA|UAE|USSR|(United|European|African|Soviet|Security|International|World) .*|.* (States|Kingdom|Nations|Union|Council|Commission|Republic|Federation|Emirates|Government|Netherlands|Philippines))$/;

/** A name as it stands inside a sentence: `the United States`, `China`. */
export function proseName(name: string): string {
  if (withArticle.test(name)) return `the ${name}`;
  return name.startsWith('The ') ? `the${name.slice(3)}` : name;
}

/**
 * A name as it opens a sentence: `The United States`, `China`. Only an article gets a capital: where
 * the file gives no name, this is an id, and it stays as it is.
 */
export function openingName(name: string): string {
  return proseName(name).replace(/^the /, 'The ');
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
