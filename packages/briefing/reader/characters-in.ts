import type { NamedCharacters } from './named-characters.ts';

/** The characters that a text names, as the browser knows them. */
export function charactersIn(text: string): NamedCharacters {
  const names = new Set([...text.matchAll(/&([a-z\d]+);/gi)].map(([, name]) => name!));
  const element = document.createElement('i');
  const named = [...names].flatMap((name) => {
    element.innerHTML = `&${name};`;
    const is = element.textContent;
    // What is no name stays as it is, or becomes what its beginning names: `&notit;` is read as `¬it;`.
    return is.endsWith(';') && name !== 'semi' ? [] : [[name, is] as const];
  });
  return Object.fromEntries(named);
}
