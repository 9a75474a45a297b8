import { readFileSync } from 'node:fs';
import { answerAsked, createAnswers, createRedrawing } from '@standoff/briefing';
import { runToEnd } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { AnalysisJson, DecidedJson } from '@standoff/report';
import { analyzeConflict, parse, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { run } from '../packages/standoff/test/command-line/run.ts';
import type { Analysed } from '../packages/workbench/src/desk/analyse-text.ts';
import { createInquiryDesk } from '../packages/workbench/src/desk/inquiry-desk.ts';
import { readCase } from '../packages/workbench/src/desk/read-case.ts';
import { readConflict } from '../packages/workbench/src/desk/read-conflict.ts';
import type { ShownAnswer } from '../packages/workbench/src/desk/shown-claim.ts';

const fileOf = (id: string) =>
  readFileSync(new URL(`../catalog/${id}/${id}.standoff.yaml`, import.meta.url), 'utf8');

function openedOnPage(text: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

/** What is read, without how a face lays it out: a terminal breaks lines and puts citations in brackets, a page has links. */
const words = (text: string) =>
  text
    .replaceAll(/<a class="claim-link[^>]*>[^<]*<\/a>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/ \[[^\]]*\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** All sentences of an answer, in order, however they hang on each other. */
function sentencesOf({ verdict, reasons }: DecidedJson): string[] {
  type Reason = DecidedJson['reasons'][number];
  const within = (some: readonly Reason[]): string[] =>
    some.flatMap(({ text, because }) => [text, ...within(because)]);
  return [...verdict.map(({ text }) => text), ...within(reasons)].map(words);
}

/** The parts of a text, each after the one before. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) expect.fail(`“${part}” is not told, or not there, in:\n${text}`);
    from = at + part.length;
  }
}

describe.each([
  [
    'korea-2017',
    [
      'stable status-quo seq',
      'stable status-quo nash dprk',
      'tempted somebody from status-quo',
      'must-lose dprk from status-quo to freeze-for-freeze by worse',
      'leads status-quo to freeze-for-freeze by improvements',
      'stable freeze-for-freeze nash',
      'passes council (council.sanctions = none)',
    ],
  ],
  [
    'jacobi-2017-us-north-korea',
    ['stable status-quo seq', 'some-better all than status-quo known'],
  ],
  [
    'kinsara-2014-garrison-diversion',
    ['stable s2 nash', 'pattern s4 under gmr,smr among nash,gmr,smr,seq,sseq', 'stable s4 seq'],
  ],
])('of %s command, document, page and briefing tell the same', (id, asked) => {
  const text = fileOf(id);
  const model = parse(text).model!;
  const opened = openedOnPage(text);
  const { desk } = createInquiryDesk(() => opened);

  it.each(asked)('of %s', async (that) => {
    const json = await run(['explain', id, '--that', that, '--doubt', '--json']);
    expect(json.stderr).toBe('');
    const document: DecidedJson = JSON.parse(json.stdout);
    const page = await desk.ask('claim', { that });
    if (page.status !== 'answered') throw new Error(JSON.stringify(page));
    const told = (page.told as ShownAnswer).document;
    expect({ ...told, model: null }).toEqual({ ...document, model: null });
    const sentences = sentencesOf(document);
    const terminal = await run(['explain', id, '--that', that, '--full']);
    expectInOrder(words(terminal.stdout), sentences);
    const briefing = await answerAsked(model, { that });
    if ('problem' in briefing) throw new Error(briefing.problem);
    expect({ ...briefing.document, model: null }).toEqual({ ...document, model: null });
    const { doubt } = page.told as ShownAnswer;
    if (doubt === undefined) return;
    const sure = words(doubt.parts.map((part) => part.text).join(''));
    for (const face of [terminal.stdout, briefing.sure!]) expect(words(face)).toContain(sure);
  });

  it('of what is found at first', async () => {
    const document: AnalysisJson = JSON.parse((await run(['analyze', id, '--json'])).stdout);
    const { stdout } = await run(['analyze', id, '--full']);
    const { finding } = readConflict(opened.analysis, runToEnd(tellHeadline(opened.analysis)), 0);
    expect(finding.map(({ text: said }) => said)).toEqual(document.finding.map((one) => one.text));
    expectInOrder(
      words(stdout),
      document.finding.map((one) => words(one.text)),
    );
    const head =
      '---\nbriefing: 1\nmodel: x\nheadline: x\nstandfirst: y\nby: A\ndate: 2026-11-27\n---\n';
    const { figures } = await createRedrawing(`${head}::finding{}\n`)(model);
    expect(figures).toHaveLength(1);
    const answers = await createAnswers(model).answer(
      { ask: 'analyze', options: { doubt: true, states: 'none' } },
      undefined,
    );
    if (answers.status !== 'told') throw new Error(answers.status);
    const means = (of: AnalysisJson): readonly (readonly Proposition[])[] =>
      of.finding.map((one) => one.means);
    expect(means(answers.document as AnalysisJson)).toEqual(means(document));
  });
});

/** What pages and commands are asked of a case; what briefings ask as well, and whether the terminal tells each sentence by itself. */
const INQUIRIES = [
  { id: 'korea-2017', ask: 'explain', briefing: true, each: true },
  { id: 'korea-2017', ask: 'vote', briefing: true, each: true },
  { id: 'korea-2017', ask: 'threats', briefing: true, each: true },
  { id: 'korea-2017', ask: 'history', briefing: false, each: true },
  // Tables, and what several states have in common, stand in the place of some sentences.
  { id: 'korea-2017', ask: 'power', briefing: true, each: false },
  { id: 'jacobi-2017-us-north-korea', ask: 'evolve', briefing: true, each: false },
  { id: 'jacobi-2017-us-north-korea', ask: 'coalitions', briefing: false, each: false },
  { id: 'jacobi-2017-us-north-korea', ask: 'sweep', briefing: true, each: false },
] as const;

/** All sentences of a document, with what they mean. */
function toldIn(part: unknown): { readonly text: string; readonly means: unknown }[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'text' in part && 'means' in part ? [part as { text: string; means: unknown }] : [];
  return [...own, ...Object.values(part).flatMap(toldIn)];
}

it.each(INQUIRIES)('of $id what $ask tells is the same everywhere', async (asked) => {
  const { id, ask, briefing, each } = asked;
  const text = fileOf(id);
  const opened = openedOnPage(text);
  const json = await run([ask, id, '--json']);
  expect(json.stderr).toBe('');
  const sentences = toldIn(JSON.parse(json.stdout));
  expect(sentences.length).toBeGreaterThan(0);
  const page = await createInquiryDesk(() => opened).desk.ask(ask, {});
  if (page.status !== 'answered') throw new Error(JSON.stringify(page));
  expect(toldIn(page.told)).toEqual(sentences);
  if (briefing) {
    const answer = await createAnswers(parse(text).model!).answer({ ask, options: {} }, undefined);
    if (answer.status !== 'told') throw new Error(answer.status);
    expect(toldIn(answer.document)).toEqual(sentences);
  }
  const { stdout } = await run([ask, id, ...(ask === 'power' ? [] : ['--full'])]);
  const terminal = words(stdout).toLowerCase();
  const isTold = ({ text: said }: { readonly text: string }) =>
    terminal.includes(words(said).toLowerCase().replace(/[.:]$/, ''));
  if (each) expect(sentences.filter((one) => !isTold(one))).toEqual([]);
  else expect(sentences.filter(isTold).length).toBeGreaterThan(sentences.length / 3);
});
