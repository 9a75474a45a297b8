/** A name as a title. Ids stand for names where the file gives none: `open-war`. */
export function sayName(name: string): string {
  return capitalize(name.includes(' ') ? name : name.replaceAll('-', ' '));
}

export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
