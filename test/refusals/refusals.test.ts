import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { askingProblems } from '../../packages/wording/src/en/problems/asking.ts';
import { batchProblems } from '../../packages/wording/src/en/problems/batch.ts';
import { conceptProblems } from '../../packages/wording/src/en/problems/concepts.ts';
import { decisionProblems } from '../../packages/wording/src/en/problems/decisions.ts';
import {
  claimProblems,
  documentProblems,
} from '../../packages/wording/src/en/problems/documents.ts';
import { findingProblems } from '../../packages/wording/src/en/problems/findings.ts';
import type { Problem } from '../../packages/wording/src/en/problems/index.ts';
import { lackProblems } from '../../packages/wording/src/en/problems/lacks.ts';
import { limitProblems } from '../../packages/wording/src/en/problems/limits.ts';
import { type ProblemTable, problemsOf } from '../../packages/wording/src/en/problems/problem.ts';
import { questionProblems } from '../../packages/wording/src/en/problems/questions.ts';
import { stateProblems } from '../../packages/wording/src/en/problems/states.ts';
import { togetherProblems } from '../../packages/wording/src/en/problems/together.ts';
import { askingExamples } from './examples/asking.ts';
import { batchExamples } from './examples/batch.ts';
import { claimExamples } from './examples/claims.ts';
import { conceptExamples } from './examples/concepts.ts';
import { decisionExamples } from './examples/decisions.ts';
import { documentExamples } from './examples/documents.ts';
import { findingExamples } from './examples/findings.ts';
import { lackExamples } from './examples/lacks.ts';
import { limitExamples } from './examples/limits.ts';
import { questionExamples } from './examples/questions.ts';
import { stateExamples } from './examples/states.ts';
import { togetherExamples } from './examples/together.ts';

const PAGE = new URL('../../docs/reference/refusals.md', import.meta.url);

interface AnyExample {
  readonly when: string;
  readonly unreached?: string;
  readonly about?: object;
  cause?(): unknown;
}

interface Topic {
  readonly title: string;
  readonly table: ProblemTable;
  readonly examples: Readonly<Record<string, AnyExample>>;
}

const topics: readonly Topic[] = [
  { title: 'Questions', table: questionProblems, examples: questionExamples },
  { title: 'Options', table: askingProblems, examples: askingExamples },
  { title: 'Options together', table: togetherProblems, examples: togetherExamples },
  { title: 'States and formulas', table: stateProblems, examples: stateExamples },
  { title: 'Findings', table: findingProblems, examples: findingExamples },
  { title: 'Whether something is so', table: decisionProblems, examples: decisionExamples },
  { title: 'Solution concepts', table: conceptProblems, examples: conceptExamples },
  { title: 'What the file lacks', table: lackProblems, examples: lackExamples },
  { title: 'Limits', table: limitProblems, examples: limitExamples },
  { title: 'Batches and queues', table: batchProblems, examples: batchExamples },
  { title: 'Documents that are checked', table: documentProblems, examples: documentExamples },
  { title: 'Claims that are checked', table: claimProblems, examples: claimExamples },
];

const codes = topics.flatMap(({ table }) => Object.keys(table));

const examples = topics.flatMap(({ table, examples: ofTopic }) =>
  Object.entries(ofTopic).map(([code, example]) => ({ table, code, ...example })),
);

const known = new Map<string, Promise<Problem>>();

/** The problem of an example, which is brought about once. */
function problemOf(example: (typeof examples)[number]): Promise<Problem> {
  const before = known.get(example.code) ?? bringAbout(example);
  known.set(example.code, before);
  return before;
}

/** As it came about, or made of what it would be about. */
async function bringAbout({ table, code, about, cause }: (typeof examples)[number]) {
  if (cause !== undefined) return (await cause()) as Problem;
  const make = problemsOf(table) as (code: string, about?: object) => Problem;
  return about === undefined ? make(code) : make(code, about);
}

it('each code stands for one thing, and is a noun phrase in small letters', () => {
  expect(codes.filter((code, k) => codes.indexOf(code) < k)).toEqual([]);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it.each(examples.filter(({ cause }) => cause !== undefined))('$code comes about', async (one) => {
  expect(await problemOf(one)).toMatchObject({ code: one.code });
});

it('a problem is plain data, and says nothing that is not', async () => {
  for (const example of examples) {
    const problem = await problemOf(example);
    expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
    for (const text of [problem.problem, problem.note ?? '', ...(problem.help ?? [])]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|“”/);
    }
  }
});

async function rowsOf({ examples: ofTopic, table }: Topic): Promise<string> {
  const rows: string[] = [];
  for (const [code, example] of Object.entries(ofTopic)) {
    const problem = await problemOf({ table, code, ...example });
    const more = [
      ...(problem.note === undefined ? [] : [`note: ${problem.note}`]),
      ...(problem.help ?? []).map((text) => `help: ${text}`),
      ...(example.unreached === undefined ? [] : [`Not brought about here: ${example.unreached}.`]),
    ];
    const lines = [problem.problem.replaceAll('\n', '\n    '), ...more];
    rows.push(`- \`${code}\`: ${example.when}\n${lines.map((line) => `  - ${line}`).join('\n')}`);
  }
  return rows.join('\n');
}

async function pageOf(): Promise<string> {
  const sections: string[] = [];
  for (const topic of topics) sections.push(`## ${topic.title}\n\n${await rowsOf(topic)}`);
  return `# Refusals

Why a question has no answer is data: a *code*, which programs go by and which stays what it is; \`with\`, the names, numbers and
lists that it is about; \`at\`, where in the question it was found, where that is within something; and the *problem*, the same in words.
Each code is shown with when it comes about, and with the words of an example. A test asks the questions and makes this page from what
they are answered.

What is wrong with a file has codes of its own: see [diagnostics](diagnostics.md).

${sections.join('\n\n')}
`;
}

it('the page of refusals shows every one', async () => {
  const page = await pageOf();
  if (process.env['STANDOFF_UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) && readFileSync(PAGE, 'utf8')).toBe(page);
});
