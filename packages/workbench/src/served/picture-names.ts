/** How a text names a picture, in its head and in its directives. */
const PICTURE = /\b(?:src|poster|dark)=(?:"([^"]*)"|'([^']*)'|([^\s}"']+))|^picture:[ \t]*(\S+)/gm;

/** The text with other names of some of its pictures. */
export function renamePictures(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(PICTURE, (written: string, ...parts: readonly unknown[]) => {
    const name = parts.slice(0, 4).find((part) => typeof part === 'string' && part !== '');
    const other = typeof name === 'string' ? names.get(name) : undefined;
    if (other === undefined) return written;
    const at = written.lastIndexOf(name as string);
    return written.slice(0, at) + other + written.slice(at + (name as string).length);
  });
}

/** The names of pictures in a text. */
export function namesOfPictures(text: string): string[] {
  const written = text.matchAll(PICTURE);
  return [...new Set([...written].map((one) => one.slice(1).find(Boolean) ?? ''))].filter(Boolean);
}
