import type { AnalysisJson } from '@standoff/report';
import { createPhrasebook, versionAsked } from '@standoff/study';
import { inWords, listOf, openingNames, proseName } from '@standoff/wording';
import type { Answers } from '../answers/answers.ts';
import { UNWRITTEN } from '../file/unwritten.ts';
import { asMarkdown } from './as-markdown.ts';
import { type Drafting, draftingOf, type Section } from './drafting.ts';
import { fatalSection } from './fatal-section.ts';
import {
  claimsSection,
  contestedSection,
  dealSection,
  holdingSection,
  sayLasting,
  standingSection,
  threatsSection,
  voteSection,
  waySection,
  wishedOutcome,
} from './sections.ts';

/** What a draft is told besides the model. */
export interface DraftAsked {
  /** How its head names the model: a file, or the id of a case. */
  readonly model: string;
  /** Id of the variant that it is about; undefined for the file as it stands. */
  readonly variant?: string;
  /** `2026-11-28` */
  readonly date: string;
}

export type Draft = { readonly text: string } | { readonly problem: string };

/**
 * A first briefing from what a model says: every figure that the model has an answer for, and sentences that claim what
 * was computed. What only an author can write is marked as unwritten, so that nothing is published before it is there.
 */
export async function draftBriefing(answers: Answers, asked: DraftAsked): Promise<Draft> {
  const version = versionAsked(answers.model, asked.variant);
  if ('problem' in version) return version;
  const { conflict } = version.value;
  const ground = { model: answers.model, conflict, phrasebook: createPhrasebook(version.value) };
  const drafting = draftingOf(ground, asked.variant, answers);
  const analysis = await drafting.ask<AnalysisJson>('analyze', { doubt: true, states: 'none' });
  if (analysis === undefined) {
    return { problem: 'the model has more states than a figure is reckoned for' };
  }
  const sections: (Section | undefined)[] = [
    await standingSection(drafting, analysis),
    await holdingSection(drafting, analysis),
    await waySection(drafting, analysis),
    await voteSection(drafting),
    await threatsSection(drafting),
    await fatalSection(drafting, analysis),
    await dealSection(drafting),
    await contestedSection(drafting, analysis),
    await claimsSection(drafting, analysis),
  ];
  const headline = analysis.headline.text.replace(/\.$/, '');
  const told = sections.filter((section) => section !== undefined);
  const parts = [
    headOf(asked, headline, await sayStandfirst(drafting, analysis)),
    unwritten('Say in two or three sentences what happened, to whom, and why it matters now.'),
    sayModel(drafting, analysis),
    ...told.flatMap(({ heading, lines }) => [`## ${heading}`, ...lines]),
    '## What to take from it',
    unwritten('Say what you conclude, and what this page cannot show.'),
  ];
  return { text: `${parts.join('\n\n')}\n` };
}

/** A place that an author has to fill. */
function unwritten(what: string): string {
  return `:::${UNWRITTEN.name}\n${what}\n:::`;
}

function headOf(
  { model, variant, date }: DraftAsked,
  headline: string,
  standfirst: string,
): string {
  const entries: [string, string | undefined][] = [
    ['briefing', '1'],
    ['model', JSON.stringify(model)],
    ['variant', variant === undefined ? undefined : JSON.stringify(variant)],
    ['headline', suggested(headline)],
    ['standfirst', suggested(standfirst)],
    ['by', UNWRITTEN.word],
    ['date', date],
  ];
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return ['---', ...lines, '---'].join('\n');
}

/** What it comes to, for readers who have not met the method. */
async function sayStandfirst(drafting: Drafting, analysis: AnalysisJson): Promise<string> {
  const gains = analysis.finding.filter(({ about }) => about === 'common-gains');
  const [first] = gains;
  if (first !== undefined && first.states.length === 0) {
    return 'No other outcome is better for all of them.';
  }
  const wished = await wishedOutcome(drafting, analysis);
  if (wished === undefined) return sayLasting(drafting, analysis);
  const isStuck = gains.some(({ means }) => means.some(leadsNowhere));
  const yet = 'Yet no moves that pay for those who make them lead there.';
  return `${wished.says}.${isStuck ? ` ${yet}` : ''}`;
}

/** That improvements lead to no state that would be better. */
function leadsNowhere(meant: AnalysisJson['finding'][number]['means'][number]): boolean {
  return meant.kind === 'leads'
    ? !meant.so
    : meant.kind === 'gains' && meant.reached === true && meant.n === 0;
}

/** What an author may take over by taking the mark away. */
function suggested(text: string): string {
  return JSON.stringify(`${UNWRITTEN.word}: ${oneLine(text)}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** How large the model is, and who decides in it. */
function sayModel({ conflict }: Drafting, { stateCount }: AnalysisJson): string {
  const { decisionMakers, bodies, title } = conflict;
  const who = listOf(decisionMakers.map(({ name }) => proseName(name)));
  const institutions = openingNames(bodies.map(({ name }) => name));
  const voting =
    bodies.length === 0
      ? ''
      : ` ${institutions} ${bodies.length === 1 ? 'decides' : 'decide'} by vote.`;
  const canBeDoubted = decisionMakers.some(({ preference }) => preference.kind === 'prioritized');
  const count = inWords(decisionMakers.length, 'party', 'parties');
  return asMarkdown(
    `The figures on this page come from a model, “${title}”: ${count} ${decisionMakers.length === 1 ? 'decides' : 'decide'} in it, ${who}.${voting} The model knows ${inWords(stateCount, 'possible outcome')}. What it says of each party, and on what that rests, stands at the end.${canBeDoubted ? ' Readers can leave a statement out and see what becomes of the figures.' : ''}`,
  );
}
