/** An attribute of a directive: its name, and what it says. */
const OF_DIRECTIVE = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s}"']+))/g;
/** Those that name pictures. */
const NAMING = ['src', 'poster', 'dark'];
/** How a head does. */
const OF_HEAD = /^(picture):[ \t]*(\S+)/gm;

/** Where a text says so: in its head, and in what stands in braces after the name of a directive; what else it says may look alike. */
const HEAD = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m;
const DIRECTIVE = /:[\w-]+(?:\[[^\]\n]*\])?\{(?:"[^"\n]*"|'[^'\n]*'|[^}"'\n])*\}/g;

type Name = (written: string, name: string) => string;

/** The text with each place that names a picture as `change` has it. */
function atPictures(text: string, change: Name): string {
  const head = HEAD.exec(text)?.[0] ?? '';
  const within = (part: string, pattern: RegExp, naming: readonly string[]) =>
    part.replaceAll(pattern, (written: string, key: string, ...values: readonly unknown[]) => {
      const name = values.slice(0, 3).find((one) => typeof one === 'string' && one !== '');
      return naming.includes(key) && typeof name === 'string' ? change(written, name) : written;
    });
  const prose = text.slice(head.length);
  return (
    within(head, OF_HEAD, ['picture']) +
    prose.replaceAll(DIRECTIVE, (directive) => within(directive, OF_DIRECTIVE, NAMING))
  );
}

/** The text with other names of some of its pictures. */
export function renamePictures(text: string, names: ReadonlyMap<string, string>): string {
  return atPictures(text, (written, name) => {
    const other = names.get(name);
    if (other === undefined) return written;
    const at = written.lastIndexOf(name);
    return written.slice(0, at) + other + written.slice(at + name.length);
  });
}

/** The names of pictures in a text. */
export function namesOfPictures(text: string): string[] {
  const found: string[] = [];
  atPictures(text, (written, name) => {
    found.push(name);
    return written;
  });
  return [...new Set(found)];
}
