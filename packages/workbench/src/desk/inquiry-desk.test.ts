import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { type ModelIdentity, type Telling, tellingsWithoutSolver } from '@standoff/report';
import { analyzeConflict, answerSteps, type Model, understand } from '@standoff/study';
import { expect, it, onTestFinished, vi } from 'vitest';
import { largeModel } from '../../bench/large-model.mjs';
import type { Analysed } from './analyse-text.ts';
import { createInquiryDesk, type InquiryDesk } from './inquiry-desk.ts';
import type { ToldDocument } from './inquiry-reply.ts';
import { readCase } from './read-case.ts';

const korea = readFileSync(
  new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
  'utf8',
);

function analysed(text: string, variant?: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, variant).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: { variant }, analysis: result.analysis, diagnostics: [] };
}

const kept = analysed(korea);
const deskOn = (opened: Analysed | undefined) => createInquiryDesk(() => opened).desk;

async function answered(desk: InquiryDesk, ...question: Parameters<InquiryDesk['ask']>) {
  const reply = await desk.ask(...question);
  if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
  return reply.told as ToldDocument<object>;
}

it('answers by the document of the inquiry, about a state by its key, and says the keys of those in it', async () => {
  const { document, keys } = await answered(deskOn(kept), 'vote', { state: '000101110' });
  expect(document).toMatchObject({
    format: 'standoff.votes/1',
    model: {
      title: kept.analysis.casebook.conflict.title,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    from: { id: 's164' },
  });
  expect(keys).toMatchObject({ s164: '000101110' });
});

it.each([
  ['vote', {}],
  ['explain', { state: '000101110', decisionMaker: 'dprk+us', concepts: ['seq'] }],
  ['coalitions', { state: '000101110', coalition: ['dprk', 'us'], concepts: ['seq'] }],
  ['profiles', { state: '000101110' }],
] as const)('answers %s from the analysis as it would be answered anew', async (id, options) => {
  const { document } = await answered(deskOn(kept), id, options);
  const { inquiry, json } = tellingsWithoutSolver[id] as Telling;
  const { conflict, compiled } = kept.analysis.casebook;
  const { model } = document as { readonly model: ModelIdentity };
  const anew: Model = { ...model, text: korea, base: { conflict, compiled }, variants: new Map() };
  const asked = 'state' in options ? { ...options, state: 's164' } : options;
  const understood = understand(inquiry, anew, asked, { told: 'json', called: (key) => key });
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered') throw new Error(answer.status);
  expect(document).toEqual(json(answer));
});

it('is about the conflict as it is read', async () => {
  const desk = deskOn(analysed(korea, 'hawkish-washington'));
  const { document } = await answered(desk, 'profiles', { state: '000101110' });
  expect(document).toMatchObject({ variant: 'hawkish-washington' });
});

it('answers on a page that came over plain HTTP, where nothing can be hashed', async () => {
  vi.stubGlobal('crypto', {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const { document } = await answered(deskOn(kept), 'vote', {});
  expect(document).toMatchObject({ model: { sha256: '' } });
});

it('says in words why there is no answer', async () => {
  const desk = deskOn(kept);
  expect(await desk.ask('vote', { body: 'unsc' })).toEqual({
    status: 'refused',
    problem: 'No body is called unsc; the only one is council.',
  });
  expect(await desk.ask('vote', { state: '9' })).toMatchObject({ status: 'refused' });
  expect(await deskOn(undefined).ask('vote', {})).toMatchObject({ status: 'refused' });
});

it('answers the latest question from a place, and those of other places beside it', async () => {
  const desk = deskOn(kept);
  const statuses = await Promise.all(
    [
      desk.ask('coalitions', { concepts: ['seq'] }),
      desk.ask('coalitions', { concepts: ['nash'], only: 'moves' }),
      desk.ask('coalitions', { concepts: ['seq'], only: 'moves' }, 'elsewhere'),
      desk.ask('profiles', { state: '000101110' }),
    ].map(async (reply) => (await reply).status),
  );
  expect(statuses).toEqual(['superseded', 'answered', 'answered', 'answered']);
});

it('is cancelled at once, progress and all', async () => {
  const desk = deskOn(analysed(largeModel(14)));
  const shares: number[] = [];
  const reply = desk.ask('coalitions', {}, 'there', ({ share }) => shares.push(share));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(shares.length).toBeGreaterThan(0);
  const cancelled = performance.now();
  desk.stopAsking('coalitions', 'there');
  expect(await reply).toEqual({ status: 'cancelled' });
  // 100 ms on a quiet machine.
  expect(performance.now() - cancelled).toBeLessThan(1000);
  const heard = shares.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(shares).toHaveLength(heard);
});
