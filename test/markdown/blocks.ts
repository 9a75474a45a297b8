/** A fenced block of a page. */
export interface Block {
  /** The first word of its info string. */
  readonly language: string;
  /** The other words, `runnable` or `file=name` alike; a word without `=` maps to an empty text. */
  readonly words: ReadonlyMap<string, string>;
  /** With a line break at the end, unless it is empty. */
  readonly content: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** Offsets of the content in the page. */
  readonly start: number;
  readonly end: number;
}

const opening = /^(`{3,})[ \t]*([^\n`]*)$/;

/** The fenced blocks of a page, in order. A fence of n marks ends with one of at least n. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; info: string; line: number; start: number } | undefined;
  let offset = 0;
  text.split('\n').forEach((line, at) => {
    const next = offset + line.length + 1;
    if (open === undefined) {
      const match = opening.exec(line);
      if (match) open = { fence: match[1]!, info: match[2]!, line: at + 1, start: next };
    } else if (line.startsWith(open.fence) && /^`+\s*$/.test(line)) {
      const content = text.slice(open.start, offset);
      blocks.push({
        ...readInfo(open.info),
        content,
        line: open.line,
        start: open.start,
        end: offset,
      });
      open = undefined;
    }
    offset = next;
  });
  return blocks;
}

function readInfo(info: string): Pick<Block, 'language' | 'words'> {
  const [language = '', ...words] = info.trim().split(/\s+/);
  const entries = words.map((word): [string, string] => {
    const [key = '', ...value] = word.split('=');
    return [key, value.join('=')];
  });
  return { language, words: new Map(entries) };
}

/** The page without its fenced blocks and code spans, for whoever looks for links and headings. */
export function withoutCode(text: string): string {
  const blocks = findBlocks(text).reverse();
  const prose = blocks.reduce(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return prose.replace(/`[^`\n]+`/g, '');
}
