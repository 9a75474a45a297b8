import { escapeHtml, inlineHtml, type Resolve } from './inline-html.ts';

/**
 * A page of the manual as HTML. It knows the Markdown that the manual is written in: headings, paragraphs,
 * lists, tables, fenced blocks, pictures; `manual.test.ts` insists that nothing of a page is left as it was.
 */
export function markdownToHtml(markdown: string, resolve: Resolve): string {
  const text = markdown.replaceAll('\r', '').replace(/<!--.*?-->\n?/gs, '');
  return blocks(text.split('\n'), resolve, new Set());
}

/** The place of a heading, as GitHub calls it: `Three numbers` is at `#three-numbers`. */
function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

type Taken = readonly [html: string, next: number];

const FENCE = /^\s*(`{3,})/;
const HEADING = /^(#{1,6}) +(.*?)#*$/;
const ITEM = /^( *)([-*]|\d+\.) +/;
const ROW = /^\s*\|/;
const PICTURE = /^\s*<img /;

function blocks(lines: readonly string[], resolve: Resolve, places: Set<string>): string {
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.trim() === '') {
      at++;
      continue;
    }
    const take = [fenced, heading, table, list, picture].find((each) => each.opens.test(line));
    const [made, next] = (take ?? paragraph).take(lines, at, resolve, places);
    html.push(made);
    at = next;
  }
  return html.join('\n');
}

interface Block {
  readonly opens: RegExp;
  take(lines: readonly string[], at: number, resolve: Resolve, places: Set<string>): Taken;
}

const fenced: Block = {
  opens: FENCE,
  take(lines, at) {
    const [, fence] = FENCE.exec(lines[at]!)!;
    const end = lines.findIndex((line, k) => k > at && line.trim() === fence);
    const last = end < 0 ? lines.length : end;
    return [
      `<pre><code>${escapeHtml(lines.slice(at + 1, last).join('\n'))}</code></pre>`,
      last + 1,
    ];
  },
};

const heading: Block = {
  opens: HEADING,
  take(lines, at, resolve, places) {
    const [, signs, words] = HEADING.exec(lines[at]!)!;
    const level = signs!.length;
    const place = placeOf(words!, places);
    return [`<h${level} id="${place}">${inlineHtml(words!, resolve)}</h${level}>`, at + 1];
  },
};

/** A term in the first cell of a row is a place as well, so that a link can lead to it. */
const table: Block = {
  opens: ROW,
  take(lines, at, resolve, places) {
    const next = endOf(lines, at, (line) => ROW.test(line));
    const [head = [], , ...rows] = lines.slice(at, next).map(cellsOf);
    const cells = (row: readonly string[], tag: 'td' | 'th') =>
      row.map((cell) => `<${tag}>${inlineHtml(cell, resolve)}</${tag}>`).join('');
    const body = rows.map(
      (row) => `<tr id="${placeOf(row[0] ?? '', places)}">${cells(row, 'td')}</tr>`,
    );
    const top = `<thead><tr>${cells(head, 'th')}</tr></thead>`;
    return [`<div class="wide"><table>${top}<tbody>${body.join('\n')}</tbody></table></div>`, next];
  },
};

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

const list: Block = {
  opens: ITEM,
  take(lines, at, resolve, places) {
    const [, indent, mark] = ITEM.exec(lines[at]!)!;
    const ordered = mark!.endsWith('.');
    const items: string[] = [];
    let next = at;
    while (next < lines.length) {
      const opening = ITEM.exec(lines[next]!);
      if (opening?.[1] !== indent || opening![2]!.endsWith('.') !== ordered) break;
      const inside = opening![0].length;
      const end = endOf(
        lines,
        next + 1,
        (line, k) =>
          (line.trim() !== '' && !ITEM.test(line) && lines[k - 1]?.trim() !== '') ||
          line.startsWith(' '.repeat(inside)) ||
          (line.trim() === '' && (lines[k + 1] ?? '').startsWith(' '.repeat(inside))),
      );
      const own = [lines[next]!.slice(inside), ...lines.slice(next + 1, end)];
      items.push(itemOf(own, inside, resolve, places));
      next = end;
      while (lines[next]?.trim() === '' && ITEM.exec(lines[next + 1] ?? '')?.[1] === indent) next++;
    }
    const tag = ordered ? 'ol' : 'ul';
    return [`<${tag}>\n${items.join('\n')}\n</${tag}>`, next];
  },
};

function itemOf(
  [first = '', ...more]: readonly string[],
  inside: number,
  resolve: Resolve,
  places: Set<string>,
): string {
  const shift = new RegExp(`^ {0,${inside}}`);
  const html = blocks([first, ...more.map((line) => line.replace(shift, ''))], resolve, places);
  // A single paragraph needs no space around it.
  const single = /^<p>((?:(?!<p>).)*)<\/p>(\n<[uo]l>.*)?$/s.exec(html);
  return `<li>${single ? `${single[1]}${single[2] ?? ''}` : html}</li>`;
}

const picture: Block = {
  opens: PICTURE,
  take: (lines, at) => [`<p>${lines[at]!.trim()}</p>`, at + 1],
};

const paragraph: Pick<Block, 'take'> = {
  take(lines, at, resolve) {
    const others = [FENCE, HEADING, ROW, ITEM, PICTURE];
    const next = endOf(
      lines,
      at + 1,
      (line) => line.trim() !== '' && !others.some((opens) => opens.test(line)),
    );
    return [`<p>${inlineHtml(lines.slice(at, next).join('\n'), resolve)}</p>`, next];
  },
};

/** The first line from a place on that does not go on. */
function endOf(
  lines: readonly string[],
  from: number,
  goesOn: (line: string, k: number) => boolean,
): number {
  let k = from;
  while (k < lines.length && goesOn(lines[k]!, k)) k++;
  return k;
}

/** A place of its own for words of a page. */
function placeOf(words: string, places: Set<string>): string {
  const slug = slugOf(words);
  let place = slug;
  for (let k = 1; places.has(place); k++) place = `${slug}-${k}`;
  places.add(place);
  return place;
}
