import fc from 'fast-check';

/** Values of a YAML file, without their looks. */
type Value =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'block'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'list' | 'flow-list'; readonly items: readonly Value[] }
  | { readonly kind: 'map' | 'flow-map'; readonly items: readonly Value[] };

/** Draws from a list of random numbers, so that every look of a file shrinks with it. */
type Draw = (count: number) => number;

/** Scalars without and with quotes; the sign ¶ stands for a line break inside. */
const flowScalars = fc.constantFrom(
  ...['a', 'war', 'not  a', '12', 'yes', 'a:b', 'x#y', '漢字', 'one¶two  three¶¶four'],
  ...[
    '"x, y"',
    "'it''s'",
    '"a \\u00e9 b"',
    '""',
    '"one  ¶ two\\¶   three\\n ¶¶ four"',
    "'one ¶ it''s'",
  ],
);
const blockScalars = fc.record({
  kind: fc.constant('block' as const),
  header: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
  lines: fc
    .array(fc.constantFrom('one', 'two  three', '  deeper', '# no comment', '', 'a: b'), {
      maxLength: 4,
    })
    .map((lines) => ['first', ...lines, 'last']),
});

const { value } = fc.letrec<{ value: Value; inline: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    flowScalars.map((text): Value => ({ kind: 'scalar', text })),
    blockScalars,
    fc.record({
      kind: fc.constant('map' as const),
      items: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    }),
    tie('inline'),
  ),
  inline: fc.oneof(
    { maxDepth: 3 },
    flowScalars.map((text): Value => ({ kind: 'scalar', text })),
    fc.record({
      kind: fc.constantFrom('flow-map' as const, 'flow-list' as const),
      items: fc.array(tie('inline'), { maxLength: 4 }),
    }),
  ),
}));

/** Texts of YAML mappings with every kind of value, odd indentation, blanks and comments. */
export const messyYaml: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(value, { minLength: 1, maxLength: 5 }),
    numbers: fc.array(fc.nat(1000), { minLength: 1, maxLength: 200 }),
    crlf: fc.boolean(),
  })
  .map(({ items, numbers, crlf }) => {
    let at = 0;
    const draw: Draw = (count) => (numbers[at++ % numbers.length]! + at) % count;
    const text = `${comments(draw, 0)}${blockItems({ kind: 'map', items }, 0, draw)}${comments(draw, 0)}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Comment lines and empty lines, or nothing. */
function comments(draw: Draw, indent: number): string {
  const lines = Array.from({ length: Math.max(0, draw(6) - 3) }, () =>
    draw(2) === 0
      ? ''
      : `${' '.repeat(indent + draw(2))}#${draw(2) === 0 ? ' ' : ''}note ${draw(99)}`,
  );
  return lines.map((line) => `${line}${' '.repeat(draw(2))}\n`).join('');
}

function endOfLine(draw: Draw): string {
  return draw(5) === 0
    ? `${' '.repeat(1 + draw(9))}# end ${draw(99)}\n`
    : `${' '.repeat(draw(2))}\n`;
}

/** The lines of a block, every one of its items at the same column. */
function blockItems(
  { kind, items }: Extract<Value, { items: unknown }>,
  indent: number,
  draw: Draw,
): string {
  const margin = ' '.repeat(indent);
  return items
    .map((item, at) => {
      const before = at === 0 ? '' : comments(draw, indent);
      const mark = kind === 'map' ? `${draw(3) === 0 ? `"k ${at}"` : `k${at}`}:` : '-';
      return `${before}${margin}${mark}${blockValue(item, indent, kind === 'list', draw)}`;
    })
    .join('');
}

/** What follows a key or a dash, to the end of its last line. */
function blockValue(value: Value, indent: number, afterDash: boolean, draw: Draw): string {
  const inner = indent + 1 + draw(4);
  switch (value.kind) {
    case 'map':
    case 'list': {
      if (afterDash && draw(2) === 0) {
        const column = indent + 2 + draw(3);
        return `${' '.repeat(column - indent - 1)}${blockItems(value, column, draw).trimStart()}`;
      }
      return `${endOfLine(draw)}${comments(draw, inner)}${blockItems(value, inner, draw)}`;
    }
    case 'block': {
      const head = ` ${value.header}${draw(4) === 0 ? ' # head' : ''}`;
      const lines = value.lines.map((line) => (line === '' ? '' : ' '.repeat(inner) + line));
      return `${head}\n${lines.join('\n')}\n${'\n'.repeat(draw(3))}`;
    }
    default: {
      const broken = draw(5) === 0 ? `\n${' '.repeat(inner)}` : ' '.repeat(1 + draw(3));
      return `${broken}${inlineValue(value, inner, draw)}${endOfLine(draw)}`;
    }
  }
}

function inlineValue(value: Value, indent: number, draw: Draw): string {
  if (value.kind === 'scalar') {
    return value.text.replaceAll('¶', () => `\n${' '.repeat(indent + draw(3))}`);
  }
  if (value.kind === 'block') return 'x';
  const isMap = value.kind === 'flow-map';
  const items = value.items.map((item, at) => {
    const inside = inlineValue(item, indent, draw);
    return `${gap(indent, draw)}${isMap ? `k${at}:${gap(indent, draw) || ' '}` : ''}${inside}${gap(indent, draw)}`;
  });
  const last = items.length > 0 && draw(4) === 0 ? ',' : '';
  const [open, close] = isMap ? '{}' : '[]';
  return `${open}${items.join(',')}${last}${gap(indent, draw)}${close}`;
}

/** Blanks, a line break or a comment between the parts of a flow collection. */
function gap(indent: number, draw: Draw): string {
  const margin = ' '.repeat(indent + draw(3));
  switch (draw(9)) {
    case 0:
      return `\n${margin}`;
    case 1:
      return ` # in ${draw(99)}\n${margin}`;
    case 2:
      return '  ';
    default:
      return '';
  }
}
