import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaOf } from '@standoff/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';
import { validatorOf } from '../../../../test/set-ups/validators.ts';
import { analyze, explain, parse } from '../../src/index.ts';
import { fileIn, smallModel } from './files.ts';
import { type RunOptions, run } from './run.ts';

const folder = temporaryFolder();
const small = fileIn(folder, 'small.standoff.yaml', smallModel);
const keep = temporaryFolder();

// Built where a source is newer: a thread takes a second or two to read the sources.
beforeAll(() => {
  const build = new URL('../../../../scripts/build-command.mjs', import.meta.url);
  execFileSync(process.execPath, [fileURLToPath(build)]);
}, 120_000);

interface AnswerLine {
  readonly id: string | number;
  readonly ask?: string;
  readonly status: 'answered' | 'failed';
  readonly answer?: { readonly format: string };
  readonly kind?: string;
  readonly problem?: string;
  readonly diagnostics?: readonly { readonly code: string }[];
}

async function readValidator(schema: 'question' | 'answer') {
  const found = await schemaOf(schema);
  if ('problem' in found) throw new Error(found.problem);
  return validatorOf(found.schema);
}

// To read a schema takes half a second, so each is read once.
const validators = { question: readValidator('question'), answer: readValidator('answer') };

/** What the JSON Schema of questions or of answers has against a line. */
async function problemsOf(schema: 'question' | 'answer', line: unknown): Promise<string[]> {
  const validate = await validators[schema];
  validate(line);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

async function batch(words: readonly string[], options: RunOptions = {}) {
  const { status, stdout, stderr } = await run(['batch', '--threads', '2', ...words], options);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, answers: lines.map((line) => JSON.parse(line) as AnswerLine) };
}

describe('standoff batch', () => {
  it('answers each question in its order, errors as answers', async () => {
    const text = smallModel;
    const questions = [
      { id: 'one', ask: 'analyze', model: { text }, options: { concepts: ['nash'] } },
      { ask: 'explain', model: small, options: { state: 's1', decisionMaker: 'ann' } },
      { id: 3, ask: 'analyze', model: small, options: { variant: 'all', states: 'none' } },
      { id: 'faulty', ask: 'analyze', model: { text: 'standoff: 1' } },
      { id: 'unknown', ask: 'analyse', model: small },
      { id: 'unsaid', ask: 'explain', model: small },
      { id: 'stranger', ask: 'analyze', model: small, options: { concept: 'nash' } },
      { id: 'nobody', ask: 'explain', model: small, options: { state: 's1', decisionMaker: 'x' } },
      { id: 'large', ask: 'analyze', model: small, options: { maxStates: 2 } },
      { id: 'nowhere', ask: 'analyze', model: 'nowhere.yaml' },
      { id: 'solved', ask: 'ask', model: small, options: { most: 9 } },
    ];
    const lines = questions.map((question) => JSON.stringify(question));
    const { status, stderr, answers } = await batch([], {
      stdin: [[...lines, 'no JSON'].join('\n')],
    });
    expect([status, stderr]).toEqual([0, '']);
    for (const answer of answers) expect(await problemsOf('answer', answer)).toEqual([]);
    for (const question of questions.slice(0, 4)) {
      expect(await problemsOf('question', question)).toEqual([]);
    }
    expect(await problemsOf('question', questions[4])).not.toEqual([]);
    const told = answers.map(({ id, ask, status, kind }) => [id, ask, kind ?? status]);
    expect(told).toEqual([
      ['one', 'analyze', 'answered'],
      [2, 'explain', 'answered'],
      [3, 'analyze', 'answered'],
      ['faulty', 'analyze', 'model'],
      ['unknown', 'analyse', 'usage'],
      ['unsaid', 'explain', 'answered'],
      ['stranger', 'analyze', 'usage'],
      ['nobody', 'explain', 'usage'],
      ['large', 'analyze', 'limit'],
      ['nowhere', 'analyze', 'usage'],
      ['solved', 'ask', 'answered'],
      [12, undefined, 'usage'],
    ]);
    const { model } = parse(text);
    const time = { elapsedMs: expect.any(Number), estimate: expect.any(Object) };
    expect(answers[0]!.answer).toEqual({ ...analyze(model!, { concepts: ['nash'] }), ...time });
    expect(answers[1]!.answer).toEqual(explain(model!, { state: 's1', decisionMaker: 'ann' }));
    expect(answers[2]!.answer).toMatchObject({ format: 'standoff.analyses/1' });
    expect(answers[3]!.diagnostics!.map(({ code }) => code)).toContain('missing-key');
    expect(answers[4]!.problem).toContain('did you mean analyze?');
    expect(answers[5]!.answer).toMatchObject({ format: 'standoff.explanation/1' });
    expect(answers[6]!.problem).toContain('there is no option "concept"; did you mean concepts?');
    expect(answers[7]!.problem).toContain('there is no decision maker "x"');
    expect(answers[8]!.problem).toContain('the limits are 2 combinations');
    expect(answers[10]!.answer).toMatchObject({ format: 'standoff.answer/1' });
  });

  it('puts one question to many models, and keeps what it found', async () => {
    const models = ['chicken', small, 'kinsara-2014-prisoners'];
    const words = ['--ask', 'analyze', '--options', '{"states":"none"}', '--keep', keep, ...models];
    const first = await batch(words);
    expect(first.answers.map(({ id, status }) => [id, status])).toEqual(
      models.map((id) => [id, 'answered']),
    );
    const kept = readdirSync(keep, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(kept).toHaveLength(3);
    // What is kept is taken as it is, even the time that it took; what was cut off is found anew.
    const [whole, cut] = kept as [string, string];
    const file = join(keep, whole);
    const marked = { ...JSON.parse(readFileSync(file, 'utf8')), elapsedMs: -1 };
    writeFileSync(file, JSON.stringify(marked));
    writeFileSync(join(keep, cut), '{"format":');
    const second = await batch(words);
    const times = second.answers.map(({ answer }) => (answer as { elapsedMs?: number }).elapsedMs);
    expect(times.filter((time) => time === -1)).toHaveLength(1);
    expect(second.answers.every(({ status }) => status === 'answered')).toBe(true);
    expect(existsSync(file)).toBe(true);
  });

  it('keeps the answers about variants apart, and answers about no device', async () => {
    const models = [small, `${small}#stubborn`, '/dev/zero', folder];
    const words = ['--ask', 'analyze', '--options', '{"states":"none"}', '--keep', keep, ...models];
    const { answers } = await batch(words);
    expect(answers.map(({ status, kind }) => kind ?? status)).toEqual([
      'answered',
      'answered',
      'usage',
      'usage',
    ]);
    expect(answers[1]!.answer).toMatchObject({ variant: 'stubborn' });
    expect(answers[0]!.answer).not.toHaveProperty('variant');
  });

  it('answers a question before the next one is asked', async () => {
    const question = `${JSON.stringify({ ask: 'analyze', model: small })}\n`;
    let answered: () => void;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    async function* asks() {
      yield question;
      await answer;
      yield question;
    }
    const { answers, status, stderr } = await batch([], {
      stdin: asks(),
      onOutput: () => answered(),
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(answers).toHaveLength(2);
  });

  it.each([
    ['what is asked is unknown', ['--ask', 'analyse', small], 'did you mean analyze?'],
    ['options are no JSON', ['--ask', 'analyze', '--options', 'x', small], 'a JSON object'],
    ['options without a question', ['--options', '{}', small], '--ask'],
    ['a file of questions is not there', ['nowhere.jsonl'], 'nowhere.jsonl cannot be read'],
    ['a file of questions is a folder', [folder], 'is a folder'],
    ['answers cannot be kept', ['--keep', small, 'questions'], 'answers cannot be kept'],
  ])('ends with status 2 where %s', async (_, words, problem) => {
    const { status, stderr, answers } = await batch(words);
    expect([status, answers]).toEqual([2, []]);
    expect(stderr).toContain(problem);
  });
});
