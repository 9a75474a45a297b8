import { readFileSync, writeFileSync } from 'node:fs';
import { forms, sayForm } from '@standoff/language';
import { type PropositionKind, propositionKinds } from '@standoff/propositions';
import { expect, it } from 'vitest';
import { parse, sweep } from '../../packages/standoff/src/index.ts';
import { readFinding } from '../../packages/study/src/decide/read-finding.ts';
import { isDecidedEach } from '../../packages/study/src/sweep/finding.ts';
import { openText } from '../conflicts/open-model.ts';

const SWEEP = new URL('../../docs/inquiries/sweep.md', import.meta.url);
const FINDINGS = /<!-- from declarations: findings -->\n[\s\S]*?<!-- end -->/;
const PAGE = new URL('../../docs/reference/propositions.md', import.meta.url);
const PART = /<!-- generated: kinds -->\n[\s\S]*?<!-- end -->/;

const cell = (text: string) => text.replaceAll('|', '&#124;');
/** Within a cell even code has to mark what would part it. */
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** Ways to write a kind. What is only read is called so. */
function written(kind: string): string {
  const own = forms.filter((form) => form.kind.kind === kind);
  if (own.length === 0) return '';
  return [...new Set(own.map(sayForm))].map(code).join(' or ');
}

function rowOf({ kind, about, denied = '', decided, sort }: PropositionKind): string {
  const how = sort === undefined ? decided : `a ${sort}`;
  return `| \`${kind}\` | ${written(kind)} | ${cell(about)} | ${cell(denied)} | ${how} |`;
}

function table(): string {
  const alone = propositionKinds.filter(({ standalone }) => standalone);
  const beside = propositionKinds.filter(({ standalone }) => !standalone);
  return [
    '| kind | written | claims | its denial | decided |',
    '| --- | --- | --- | --- | --- |',
    ...[...alone, ...beside].map(rowOf),
  ].join('\n');
}

it('the page of kinds has a row for each, from what is declared of it', () => {
  const page = readFileSync(PAGE, 'utf8');
  const made = page.replace(PART, () => `<!-- generated: kinds -->\n\n${table()}\n\n<!-- end -->`);
  expect(made).toContain('| `stable` | `stable STATE CONCEPT [DM]`');
  if (process.env['STANDOFF_UPDATE_DOCS'] !== undefined) writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, 'utf8')).toBe(made);
});

/** One of each way to write what stands by itself. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'prefers WHO STATE STATE': 'prefers us s1 s2',
  'compares WHO STATE better|worse|equal|incomparable|unknown STATE [greatly]':
    'compares us s1 worse s2',
  'harmless DMS STATE over STATE [surely]': 'harmless us s1 over s2',
  'stable STATE CONCEPT [DM]': 'stable s1 nash us',
  'stable STATE CONCEPT DM+DM [all|pareto|movers]': 'stable s1 nash us+dprk pareto',
  'holds DEAL CONCEPT': 'holds freeze-for-freeze seq',
  'stable-by-foresight STATE [DM]': 'stable-by-foresight s1 us',
  'stable-by-foresight STATE DM+DM [all|pareto|movers]': 'stable-by-foresight s1 us+dprk',
  'pattern STATE under CONCEPTS among CONCEPTS [for DM]': 'pattern s1 under gmr among nash,gmr',
  'tempted WHO from STATE': 'tempted somebody from s1',
  'reached STATE': 'reached s1',
  'unreached STATE': 'unreached s1',
  'leads STATE to STATE by improvements|moves': 'leads s1 to s2 by moves',
  'must-lose DM from STATE to STATE by no-improvement|worse':
    'must-lose us from status-quo to s2 by worse',
  'passes BODY STATE': 'passes council council.sanctions=none',
  'passes-from STATE BODY STATE': 'passes-from s1 council council.sanctions=none',
  'can-move DM|somebody from STATE': 'can-move us from s1',
  'idle DMS': 'idle us',
  'some-better DM|all than STATE [known]': 'some-better us than s1',
  'weak STATE under CONCEPTS': 'weak s1 under gmr',
  'goes DM from STATE to STATE under CONCEPT [foreseeing STATE]':
    'goes us from status-quo to us.posture=talks under seq',
  'untempted DMS from STATE': 'untempted us from s1',
  'stuck STATE among CONCEPTS': 'stuck s1 among nash,seq',
  'least-losses STATE to STATE N': 'least-losses status-quo to s1 1',
};

const { model } = parse(
  readFileSync(
    new URL('../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
    'utf8',
  ),
);

/** Whether a sweep takes it. */
function isTaken(finding: string): boolean {
  try {
    return !('status' in sweep(model!, { findings: [finding], doubts: 'swaps', within: 0 }));
  } catch {
    return false;
  }
}

const { casebook } = openText(model!.text);

/** How it is found in many models. */
function howFound(finding: string): string {
  const read = readFinding(casebook, finding);
  if ('problem' in read) return '';
  return isDecidedEach(read.value) ? 'in each model by itself' : 'by comparisons';
}

/** What a sweep takes, as it turns out by asking. */
function findings(): string {
  const rows = propositionKinds.flatMap(({ kind, about, decided }) => {
    if (decided === 'not') return [];
    const ways = [...new Set(forms.filter((form) => form.kind.kind === kind).map(sayForm))];
    for (const way of ways) expect(EXAMPLES[way], way).toBeDefined();
    const taken = ways.filter((way) => isTaken(EXAMPLES[way]!));
    const shown = taken.map(code).join(' or ');
    const how = [...new Set(taken.map((way) => howFound(EXAMPLES[way]!)))].join(', or ');
    return taken.length === 0 ? [] : [`| ${shown} | ${cell(about)} | ${how} |`];
  });
  return ['| written | claims | found |', '| --- | --- | --- |', ...rows].join('\n');
}

it('the page of sweeps has what a sweep takes', () => {
  const page = readFileSync(SWEEP, 'utf8');
  const made = page.replace(
    FINDINGS,
    () => `<!-- from declarations: findings -->\n\n${findings()}\n\n<!-- end -->`,
  );
  expect(made).toContain('`passes BODY STATE`');
  if (process.env['STANDOFF_UPDATE_DOCS'] !== undefined) writeFileSync(SWEEP, made);
  expect(readFileSync(SWEEP, 'utf8')).toBe(made);
});
