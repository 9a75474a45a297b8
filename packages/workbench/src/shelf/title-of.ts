/** The title that a model file gives itself, without analysing it: it may be half written, and have invisible characters. */
export function titleOf(text: string): string {
  const [, given = ''] = /^title:[ \t]*(.*?)[ \t]*$/m.exec(text) ?? [];
  const title = given
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\p{Cf}/gu, '')
    .slice(0, LONGEST);
  return title === '' || /^[>|]/.test(title) ? 'Without a title' : title;
}

const LONGEST = 200;
