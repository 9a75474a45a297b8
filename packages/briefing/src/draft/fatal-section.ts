import type { AnalysisJson, MisjudgementsJson, SweepJson } from '@standoff/report';
import { inWords } from '@standoff/wording';
import { withoutStop } from '../figures/drawing.ts';
import { asAttribute, asMarkdown } from './as-markdown.ts';
import { type Drafting, type Section, soundLines } from './drafting.ts';

/** Beyond so many states errors of belief are looked for only where an author asks. */
const MOST_STATES = 3000;

/** So many facts are tried, each in the model as it is read and in so many variants. */
const MOST = { facts: 4, variants: 3, figures: 2 } as const;

interface FatalLine {
  readonly line: string;
  readonly sentence: string;
}

/** What nobody wants and sensible steps lead to after errors of belief, where there is such a fact. */
export async function fatalSection(
  drafting: Drafting,
  { stateCount }: AnalysisJson,
): Promise<Section | undefined> {
  const { conflict, variant } = drafting;
  if (conflict.statusQuo === undefined || stateCount > MOST_STATES) return undefined;
  const variants = variant === undefined ? conflict.variants.slice(0, MOST.variants) : [];
  const found: FatalLine[] = [];
  for (const fact of conflict.facts.slice(0, MOST.facts)) {
    if (found.length === MOST.figures) break;
    for (const of of [undefined, ...variants.map(({ id }) => id)]) {
      const one = await errorsTo(drafting, fact, of);
      if (one !== undefined) found.push(one);
      if (one !== undefined) break;
    }
  }
  if (found.length === 0) return undefined;
  return {
    heading: 'What mistakes could lead to',
    lines: found.flatMap(({ sentence, line }) => [sentence, line]),
  };
}

/**
 * The fewest errors after which something comes about; undefined where none are found, where it takes none, and where
 * somebody prefers what it ends in to the status quo: whether that must not happen is for the author to say.
 */
async function errorsTo(
  drafting: Drafting,
  { id, name }: { readonly id: string; readonly name: string },
  variant: string | undefined,
): Promise<FatalLine | undefined> {
  const found = await drafting.ask<MisjudgementsJson>(
    'misjudge',
    { avoid: id, doubt: true },
    ...(variant === undefined ? [] : [variant]),
  );
  if (found === undefined || found.size === null || found.size === 0) return undefined;
  const end = found.stories[0]?.path.at(-1)?.to;
  if (end === undefined || !(await isUnwanted(drafting, end, variant))) return undefined;
  const named = variant === undefined ? '' : ` variant=${asAttribute(variant)}`;
  const [line] = await soundLines(drafting, [`::fatal-path{avoid=${asAttribute(id)}${named}}`]);
  if (line === undefined) return undefined;
  const says = drafting.conflict.variants.find((one) => one.id === variant)?.says;
  const reading =
    variant === undefined
      ? ''
      : `Another reading: ${says === undefined ? `the variant “${variant}” of the model` : withoutStop(says.trim())}. `;
  const take = `It takes ${inWords(found.size, 'error')} about the others until steps that are sensible to whoever takes them lead to “${name}”. Nobody would rather have what this ends in than what there is.`;
  return { line, sentence: asMarkdown(reading + take) };
}

/** Whether nobody prefers a state to the status quo. */
async function isUnwanted(
  { conflict, ask }: Drafting,
  state: string,
  variant: string | undefined,
): Promise<boolean> {
  const findings = conflict.decisionMakers.map(({ id }) => `prefers ${id} ${state} status-quo`);
  const found = await ask<SweepJson>(
    'sweep',
    { findings, doubts: 'swaps', within: 0 },
    ...(variant === undefined ? [] : [variant]),
  );
  return found?.findings.every(({ asWritten }) => !asWritten) ?? false;
}
