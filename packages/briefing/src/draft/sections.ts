import { usualConcept } from '@standoff/engine';
import { isTaken, statementsOf } from '@standoff/language';
import type { AnalysisJson, DealsJson } from '@standoff/report';
import { sayHeldInWords } from '@standoff/study';
import { capitalize, inWords } from '@standoff/wording';
import { conceptsOf } from '../figures/drawing.ts';
import { asAttribute, asMarkdown } from './as-markdown.ts';
import { type Drafting, type Section, soundLines } from './drafting.ts';

/** Some figures are enough of a kind: who wants more adds them. */
const MOST = { named: 4, states: 4, judgements: 4, deals: 2, claims: 3 } as const;

const NOW = 'status-quo';

/** Where things stand, and who would move. */
export async function standingSection(
  drafting: Drafting,
  analysis: AnalysisJson,
): Promise<Section | undefined> {
  const figures = await soundLines(drafting, [`::state{of=${NOW}}`]);
  if (figures.length === 0) return undefined;
  const marked = await markedSentence(drafting, analysis, NOW);
  return {
    heading: 'Where things stand',
    lines: [...(marked === undefined ? [] : [marked]), ...figures],
  };
}

/** What would last, and in how many models. */
export async function holdingSection(drafting: Drafting, analysis: AnalysisJson): Promise<Section> {
  const { conflict } = drafting;
  const named = await soundLines(
    drafting,
    conflict.findings.map(({ id }) => `::finding{of=${asAttribute(id)}}`),
    MOST.named,
  );
  const states: string[] = [];
  for (const id of tellingStates(analysis, conflict.statusQuo !== undefined).slice(
    0,
    MOST.states,
  )) {
    const called = await drafting.callState(id);
    // An id such as s14 tells readers nothing.
    if (called !== id || conflict.namedStates.some((one) => one.id === id)) states.push(called);
  }
  const table = states.length < 2 ? [] : [`::outcomes{states="${states.join('; ')}"}`];
  const figures = await soundLines(drafting, ['::finding', ...table]);
  return {
    heading: 'What would last, and in how many models',
    lines: [sayLasting(drafting, analysis), ...figures, ...named],
  };
}

/** How one gets to what everybody would rather have, where there is such a state, and where else it could go. */
export async function waySection(
  drafting: Drafting,
  analysis: AnalysisJson,
): Promise<Section | undefined> {
  const target = gainOf(analysis);
  const to = target && asAttribute(await drafting.callState(target));
  const figures = await soundLines(drafting, [
    ...(to === undefined ? [] : [`::way{to=${to}}`, `::state{of=${to}}`]),
    '::map{outcomes=4}',
  ]);
  if (figures.length === 0) return undefined;
  const heading = target === undefined ? 'Where moves lead' : 'The way there';
  const wished = await wishedOutcome(drafting, analysis);
  return { heading, lines: [...(wished === undefined ? [] : [wished.line]), ...figures] };
}

/** How institutions would vote. */
export async function voteSection(drafting: Drafting): Promise<Section | undefined> {
  const { bodies } = drafting.conflict;
  const figures = await soundLines(
    drafting,
    bodies.map(({ id }) => `::vote{body=${asAttribute(id)}}`),
  );
  return figures.length === 0 ? undefined : { heading: 'How a vote would go', lines: figures };
}

/** Threats and promises of the model, and which of them would be kept. */
export async function threatsSection(drafting: Drafting): Promise<Section | undefined> {
  if (drafting.conflict.threats.length === 0) return undefined;
  const lines = await soundLines(drafting, ['::threats']);
  return lines.length === 0 ? undefined : { heading: 'Which threats would be carried out', lines };
}

/** Deals of the model that would hold. */
export async function dealSection(drafting: Drafting): Promise<Section | undefined> {
  const lines: string[] = [];
  for (const { id, name } of drafting.conflict.deals) {
    if (lines.length >= 2 * MOST.deals) break;
    const found = await drafting.ask<DealsJson>('deal', { deal: id });
    const [target] = found?.targets ?? [];
    if (found === undefined || target === undefined || target.holdsUnder.length === 0) continue;
    const figures = await soundLines(drafting, [`::deal{of=${asAttribute(id)}}`]);
    if (figures.length === 0) continue;
    const held = sayHeldInWords(conceptsOf(target.holdsUnder), conceptsOf(found.concepts), 'would');
    lines.push(asMarkdown(`The deal “${name}” ${held}.`), ...figures);
  }
  return lines.length === 0 ? undefined : { heading: 'A deal that would hold', lines };
}

/** Judgements of which the model itself is not sure, or on which its first verdicts hang. */
export async function contestedSection(
  drafting: Drafting,
  { doubt }: AnalysisJson,
): Promise<Section | undefined> {
  const { decisionMakers } = drafting.conflict;
  const unsure = decisionMakers.flatMap(({ id, preference }) =>
    preference.kind !== 'prioritized'
      ? []
      : preference.statements.flatMap((entry, k) =>
          statementsOf(entry).some((one) => one.sure < 1 && isTaken(one))
            ? [judgementLine(id, k + 1, 'drop')]
            : [],
        ),
  );
  const doubts = [doubt?.statusQuo, doubt?.gain?.doubt, ...Object.values(doubt?.states ?? {})];
  const hanging = doubts.flatMap((one) =>
    (one?.hangsOn?.judgements ?? []).flatMap((judgement) => lineOf({ ...judgement })),
  );
  const figures = await soundLines(drafting, [...hanging, ...unsure], MOST.judgements);
  if (figures.length === 0) return undefined;
  const sentence =
    'The model itself is not sure of these judgements, or a verdict above hangs on them. A reader can change one, and see what becomes of this page.';
  return { heading: 'What is contested', lines: [sentence, ...figures] };
}

/** Claims that the finding rests on. */
export async function claimsSection(
  drafting: Drafting,
  { finding }: AnalysisJson,
): Promise<Section | undefined> {
  const cited = [...new Set(finding.flatMap(({ claims }) => claims))];
  const figures = await soundLines(
    drafting,
    cited.map((id) => `::claim{of=${asAttribute(id)}}`),
    MOST.claims,
  );
  return figures.length === 0 ? undefined : { heading: 'What it rests on', lines: figures };
}

/** The state that everybody, or some, would rather have and that is told of. */
function gainOf({ finding }: AnalysisJson): string | undefined {
  return finding.find(({ about }) => about === 'common-gains')?.states[0];
}

/** The status quo, what is better for all, and equilibria that the finding names. */
function tellingStates(analysis: AnalysisJson, hasNow: boolean): string[] {
  const gain = gainOf(analysis);
  const named = analysis.finding.flatMap(({ about, states }) =>
    about === 'equilibria' || about === 'status-quo' ? states : [],
  );
  const all = [...(hasNow ? named.slice(0, 1) : []), ...(gain === undefined ? [] : [gain])];
  return [...new Set([...all, ...named])].filter((id) => !/[";]/.test(id));
}

/** How many outcomes would last as far as the file says that everybody looks. */
export function sayLasting(drafting: Drafting, { equilibria, stateCount }: AnalysisJson): string {
  const count = equilibria[conceptMeant(drafting, equilibria)]?.length ?? 0;
  const of = `${count === 0 ? 'None' : capitalize(inWords(count, '', '').trim())} of ${inWords(stateCount, 'possible outcome')} would last`;
  const looking = 'as far ahead as the model has everybody look';
  return count === 0
    ? `${of}: ${looking}, somebody would leave each of them.`
    : `${of}: ${looking}, nobody who can move would leave ${count === 1 ? 'it' : 'them'}.`;
}

/** What everybody would rather have than the status quo, where the model bears that of the outcome that is told of. */
export async function wishedOutcome(
  drafting: Drafting,
  analysis: AnalysisJson,
): Promise<{ readonly says: string; readonly line: string } | undefined> {
  const target = gainOf(analysis);
  if (target === undefined) return undefined;
  const to = await drafting.callState(target);
  const name = drafting.conflict.namedStates.find(({ id }) => id === to)?.name;
  const what = name === undefined ? 'another outcome' : `“${name}”`;
  const says = `Everybody would rather have ${what} than what there is`;
  const [line] = await soundLines(drafting, [
    `:holds[${asMarkdown(says)}]{finding="prefers all ${to} ${NOW}"}.`,
  ]);
  return line === undefined ? undefined : { says, line };
}

/** How far everybody looks, as the file says it. */
function conceptMeant(
  { conflict }: Drafting,
  equilibria: Readonly<Record<string, unknown>>,
): string {
  const given = conflict.foresight[0]?.concept;
  return given !== undefined && given in equilibria ? given : usualConcept.id;
}

/** A sentence that is held against the model: whether a state holds as the file reads the parties. */
async function markedSentence(
  drafting: Drafting,
  { equilibria }: AnalysisJson,
  state: string,
): Promise<string | undefined> {
  const concept = conceptMeant(drafting, equilibria);
  const marks = [
    `:holds[As things stand, nobody who can move would do so]{finding="stable ${state} ${concept}"}.`,
    `:holds[As things stand, somebody who can move would do so]{finding="not stable ${state} ${concept}"}.`,
  ];
  return (await soundLines(drafting, marks, 1))[0];
}

function judgementLine(of: string, place: number, change: 'drop' | 'swap'): string {
  return `::judgement{of=${asAttribute(of)} place=${place} change=${change}}`;
}

function lineOf(judgement: Readonly<Record<string, unknown>>): string[] {
  const { kind, of, place } = judgement;
  if (kind !== 'drop' && kind !== 'swap') return [];
  return typeof of === 'string' && typeof place === 'number'
    ? [judgementLine(of, place, kind)]
    : [];
}
