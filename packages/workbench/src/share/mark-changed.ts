import type { Provenance } from '../shelf/provenance.ts';

/** Markdown about a text, with a paragraph below its heading that says how the text differs from its original. */
export function markChanged(
  markdown: string,
  { original, says, differences }: Pick<Provenance, 'original' | 'says' | 'differences'>,
): string {
  if (original === undefined) return markdown;
  const { judgements = [], others = [], words = [] } = differences ?? {};
  const points = [...judgements, ...others, ...words].map((one) => `- ${one}.`);
  const lead = `Unlike the bundled “${original.title}”, ${says}${points.length === 0 ? '.' : ':'}`;
  const [heading = '', ...rest] = markdown.split('\n');
  return [heading, '', [lead, '', ...points].join('\n').trimEnd(), ...rest].join('\n');
}
