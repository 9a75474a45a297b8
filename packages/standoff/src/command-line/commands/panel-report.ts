import { limitsOf } from '@standoff/engine';
import { paragraph } from '@standoff/report';
import { panelToJson, readHeld, sayPanel } from '@standoff/report/panel';
import { identityOf, openCase } from '@standoff/study';
import {
  type Answers,
  askedAbout,
  findingsAskedFor,
  findingsOfFile,
  followed,
  isDecidedEach,
  MOST_COUNTED,
  panelGround,
  reportPanel,
} from '@standoff/study/panel';
import { panelWords } from '@standoff/wording';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { guardMemory } from '../memory-guard.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { readHeldFiles } from '../read-held-files.ts';
import { runSteps, showWork } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface PanelReportFlags {
  readonly json?: boolean;
  readonly findings?: readonly string[];
  readonly maxStates?: number;
  readonly maxMemory?: number;
}

/** `standoff panel report MODEL FOLDER`: what people hold, by their files of answers, and which of their differences matter. */
export async function panelReportCommand(
  name: string,
  folder: string,
  flags: PanelReportFlags,
  terminal: Terminal,
): Promise<void> {
  const { maxStates, maxMemory } = withMemoryLimit(flags, terminal);
  const loaded = await loadModel(name, terminal, maxStates);
  const { model } = loaded;
  const limits = limitsOf(maxStates, maxMemory);
  const guard = guardMemory(terminal, maxMemory);
  const work = showWork(terminal, guard);
  const opened = await runSteps(openCase(model.base, { limits }), work);
  if (opened.status !== 'opened') throw limitReached(opened);
  const { casebook } = opened;
  const read =
    flags.findings === undefined
      ? findingsOfFile(casebook)
      : findingsAskedFor(casebook, flags.findings, named(findingsOfFile(casebook)));
  if ('problem' in read) throw wrongUsage(read.problem);
  const findings = read.value.filter(({ finding }) => !isDecidedEach(finding));
  const leftOut = read.value
    .filter((one) => !findings.includes(one))
    .map(({ id }) => panelWords.notByComparisons(id));
  if (findings.length === 0) {
    throw wrongUsage(
      'there is no finding to report on: name some in the file, or give --findings "stable status-quo seq"',
    );
  }
  const { sha256 } = identityOf(model);
  const files = await readHeldFiles(folder);
  const { answers, problems } = takeFiles(files, (data) => readHeld(casebook, sha256, data));
  if (answers.length === 0) {
    const why = problems.slice(0, 3).map((problem) => `  = note: ${printable(problem)}`);
    throw wrongUsage([`${folder} holds no answers about this model`, ...why].join('\n'));
  }
  const asked = askedAbout(casebook, answers);
  checkBounds(casebook.conflict.decisionMakers, asked);
  const ground = await runSteps(panelGround(opened, asked, limits), work);
  if ('status' in ground) {
    throw ground.status === 'too-large'
      ? limitReached(ground)
      : new Failure(exitStatus.limitReached, ground.problem);
  }
  const all = findings.map((one) => followed(ground, one));
  const report = await runSteps(reportPanel(ground, all, answers), work);
  const notes = [...leftOut, ...problems];
  if (flags.json) {
    writeJson({ ...panelToJson(report, identityOf(model)), leftOut: notes }, terminal);
    return;
  }
  await noteWarnings(loaded, name, terminal, guard);
  writeText([...sayPanel(report), { heading: panelWords.leftOut, lines: notes }], terminal);
}

function named(read: ReturnType<typeof findingsOfFile>) {
  return 'problem' in read ? [] : read.value;
}

/** So many people, and so many facts asked about. */
const MOST = { people: 200, facts: 6 } as const;

function checkBounds(
  decisionMakers: readonly {
    readonly name: string;
    readonly preference: { readonly kind: string };
  }[],
  { parties, facts }: ReturnType<typeof askedAbout>,
): void {
  if (facts.length > MOST.facts) {
    throw new Failure(
      exitStatus.limitReached,
      `answers are about ${facts.length} facts; at most ${MOST.facts} are taken`,
    );
  }
  for (const dm of parties) {
    const { name, preference } = decisionMakers[dm]!;
    const many = 'statements' in preference ? (preference.statements as unknown[]).length : 0;
    if (many > MOST_COUNTED) {
      throw new Failure(
        exitStatus.limitReached,
        `${name} has ${many} statements; people can be asked about at most ${MOST_COUNTED} of a party`,
      );
    }
  }
}

interface Taken {
  readonly answers: readonly Answers[];
  readonly problems: readonly string[];
}

/** One file for each person and round: of a second one it is said that it is left out. */
function takeFiles(
  files: Awaited<ReturnType<typeof readHeldFiles>>,
  read: (data: unknown) => ReturnType<typeof readHeld>,
): Taken {
  const answers: Answers[] = [];
  const problems: string[] = [];
  const first = new Map<string, string>();
  for (const file of files) {
    if ('problem' in file) {
      problems.push(panelWords.file(file.name, file.problem));
      continue;
    }
    const found = read(file.data);
    if (found.status === 'faulty') {
      problems.push(panelWords.file(file.name, found.problem.problem));
      continue;
    }
    const { code, round } = found.answers;
    const key = `${round} ${code}`;
    const before = first.get(key);
    if (before !== undefined) {
      problems.push(panelWords.file(file.name, panelWords.twice(code, round, before)));
      continue;
    }
    first.set(key, file.name);
    answers.push(found.answers);
  }
  const people = new Set(answers.map(({ code }) => code)).size;
  if (people > MOST.people) {
    throw new Failure(
      exitStatus.limitReached,
      `${people} people answered; at most ${MOST.people} are taken`,
    );
  }
  return { answers, problems };
}

/** Names of files and codes are of others: they are not to move the cursor or colour the screen. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\ufffd');
}

function writeText(sections: ReturnType<typeof sayPanel>, terminal: Terminal): void {
  const style = styleFor(terminal);
  const width = widthOf(terminal);
  const parts = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => {
      const told = lines
        .map(printable)
        .map((line) =>
          heading === undefined ? paragraph(line, width) : paragraph(line, width, '    ', '  – '),
        );
      return [...(heading === undefined ? [] : [style.strong(heading)]), ...told].join('\n');
    });
  terminal.stdout.write(`${parts.join('\n\n')}\n`);
}
