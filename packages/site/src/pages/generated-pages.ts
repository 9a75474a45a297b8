import { patternOf, routes } from '@standoff/server';
import { read } from './repository.ts';

/** A page that is computed from what the program itself lists. */
export interface GeneratedPage {
  /** The section that it ends. */
  readonly section: string;
  readonly title: string;
  /** Its path on the site. */
  readonly page: string;
  readonly text: string;
}

export function generatedPages(): GeneratedPage[] {
  return [
    {
      section: 'A server',
      title: 'Addresses of the server',
      page: 'operators/addresses.md',
      text: addressesPage(),
    },
    {
      section: 'From a program',
      title: 'All types of the library',
      page: 'developers/types.md',
      text: typesPage(read('packages/standoff/surface.api.md')),
    },
  ];
}

const ANYONE = 'anyone';

/** The routes as the server registers them. */
function addressesPage(): string {
  const rows = routes.map((route) => {
    const { method, needs, mostBytes } = route;
    const address = patternOf(route).replaceAll('|', '\\|');
    const bytes = mostBytes === undefined ? '' : mostBytes.toLocaleString('en');
    return `| ${method} | \`${address}\` | ${needs === ANYONE ? ANYONE : `**${needs}**`} | ${bytes} |`;
  });
  return `# Addresses of the server

All that \`standoff serve\` answers, in the order in which a request is compared with it. A word after a colon stands for a name, a
number or a hash. *Who may ask* is decided before anything is looked up; a request brings along few bytes unless another number
stands here.

| method | address | who may ask | most bytes |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** A declaration of the record, and what it declares. */
const DECLARED =
  /^(export )?(?:declare )?(?:abstract )?(?:type|interface|const|function|class|namespace) (\w+)/m;

/** The record of the surface, a declaration under each name, those that can be imported first. */
export function typesPage(record: string): string {
  const code = /```ts\n([\s\S]*?)\n```/.exec(record)?.[1] ?? '';
  const declarations = code
    .split(/\n{2,}(?=\/\/ |export |declare |type |interface |function |const )/)
    .map((block) => block.replace(/^\/\/ @public.*\n/gm, '').trim())
    .flatMap((block) => {
      const [, exported, name = ''] = DECLARED.exec(block) ?? [];
      return name === '' ? [] : [{ name, block, importable: exported !== undefined }];
    });
  const told = (importable: boolean) =>
    declarations
      .filter((one) => one.importable === importable)
      .map(({ name, block }) => `### ${name}\n\n\`\`\`ts\n${block}\n\`\`\`\n`)
      .join('\n');
  return `# All types of the library

What [the package](../../docs/reference/library.md) offers to programs, from its record, which a check compares with what is built. What
the functions do is said there; what the documents hold, in [the JSON](../../docs/reference/json.md).

## To be imported

${told(true)}
## In what is imported

Members of \`edits\`, \`judgements\`, \`standoff/threads\` and \`standoff/cases\`, and what types above name.

${told(false)}`;
}
