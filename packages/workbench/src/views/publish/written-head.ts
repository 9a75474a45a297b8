/** Where the lines of a head stand that nothing is left to be written in; undefined where there is none. */
export function writtenHead(text: string): { from: number; to: number } | undefined {
  const [whole, opening = '', lines = ''] =
    /^(---[ \t]*\n)([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined || lines === '' || /\bunwritten\b/.test(lines)) return undefined;
  return { from: opening.length, to: opening.length + lines.length };
}
