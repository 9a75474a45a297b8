import { concepts as registry } from '@standoff/engine';
import { type InText, schemaNames, tellings, texts } from '@standoff/report';
import { listOf } from '@standoff/wording';
import { Command, Option } from 'commander';
import { version } from '../../published/version.ts';
import {
  json,
  maxMemory,
  maxMemoryOf,
  maxStates,
  model,
  optionOf,
  readSeconds,
  readSecondsOrNone,
  readThreads,
} from '../common-options.ts';
import { addInquiry } from '../inquiry-command.ts';
import type { Terminal } from '../terminal.ts';
import { casesCommand } from './cases.ts';
import { checkCommand } from './check.ts';
import { formatCommand } from './format.ts';
import { openCommand } from './open.ts';
import { MODEL, schemaCommand } from './schema.ts';

/** The commands and their options, bound to a terminal. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('standoff')
    .description('Which outcomes of a strategic conflict hold, for whom, and why.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .addHelpText('after', examples);
  for (const [id, telling] of Object.entries(tellings)) {
    const inText: InText = texts[id as keyof typeof texts];
    addInquiry(program, { telling, inText }, terminal);
  }
  addPanel(program, terminal);
  addBatch(program, terminal);
  addWorker(program, terminal);
  addCheck(program, terminal);
  addPublish(program, terminal);
  addServe(program, terminal);
  addAdministrator(program, terminal);
  addBackups(program, terminal);
  addOpen(program, terminal);
  addCases(program, terminal);
  addFormat(program, terminal);
  addSchema(program, terminal);
  return program;
}

const examples = `
Examples:
  standoff cases
  standoff analyze korea-2017
  standoff explain korea-2017 --state freeze-for-freeze
  standoff analyze my-conflict.standoff.yaml --json --concepts ${registry[0]?.id}

MODEL is the path of a model file, the id of a bundled case, or - for standard input.
Exit status: 0 done, 1 the model has errors, 2 wrong usage, 3 a limit was reached,
4 the results could not be written, 130 interrupted.`;

function addPanel(program: Command, terminal: Terminal): void {
  const panel = program
    .command('panel')
    .description(
      'say what several people hold of a conflict, and which of their differences matter',
    )
    .helpCommand(false);
  panel
    .command('report')
    .description('report on the files of answers in a folder')
    .addArgument(model())
    .argument('<FOLDER>', 'folder of files of answers (standoff.held/1), which end in .json')
    .addOption(
      optionOf('findings', {
        ...tellings.sweep.inquiry.options.findings,
        otherwise: 'those that the file names',
      }),
    )
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .action(async (name, folder, flags) => {
      const { panelReportCommand } = await import('./panel-report.ts');
      return panelReportCommand(name, folder, flags, terminal);
    });
}

function addBatch(program: Command, terminal: Terminal): void {
  program
    .command('batch')
    .description('answer many questions at once, as lines of JSON')
    .argument(
      '[FILES...]',
      'files of questions, or models where --ask says the question; - for standard input (default: -)',
    )
    .option('--ask <ID>', 'put this question to all models: analyze, explain and so on')
    .option(
      '--options <JSON>',
      `the options of that question, such as '{"concepts":["${registry[0]?.id}"]}'`,
    )
    .option('--keep <FOLDER>', 'keep the answers there, and take what is there already')
    .addOption(
      new Option(
        '--threads <N>',
        'threads that share the work (default: the number of cores)',
      ).argParser(readThreads),
    )
    .option('--queue <ADDRESS>', 'let the workers of this queue answer: redis://HOST:PORT')
    .option('--queue-prefix <WORD>', 'what its keys begin with (default: standoff)')
    .option('--watch', 'say how far it is; without FILES, what goes on in the queue')
    .option('--again', 'try questions again that were set aside')
    .action(async (files, flags) => {
      // Its pool of threads takes a while to load, and no other command needs it.
      const { batchCommand } = await import('./batch.ts');
      return batchCommand(files, flags, terminal);
    });
}

function addWorker(program: Command, terminal: Terminal): void {
  program
    .command('worker')
    .description('answer the questions of a queue, until told to stop')
    .requiredOption('--queue <ADDRESS>', 'where the questions are: redis://HOST:PORT')
    .option('--queue-prefix <WORD>', 'what its keys begin with (default: standoff)')
    .addOption(
      new Option(
        '--threads <N>',
        'questions that are answered at a time (default: the number of cores)',
      ).argParser(readThreads),
    )
    .addOption(
      maxMemoryOf('memory of all threads together, such as 8GB (default: most of what is free)'),
    )
    .addOption(
      new Option(
        '--max-seconds <S>',
        'the longest that a question may take (default: 3600)',
      ).argParser(readSeconds),
    )
    .addOption(
      new Option(
        '--lost-after <S>',
        'after so long without a sign of life its questions go to others (default: 30)',
      ).argParser(readSeconds),
    )
    .addOption(
      new Option(
        '--set-aside-after <N>',
        'give a question up over which so many workers were lost (default: 5)',
      ).argParser(readThreads),
    )
    .option('--verbose', 'say of each question when it begins and is done')
    .action(async (flags) => {
      const { workerCommand } = await import('./worker.ts');
      return workerCommand(flags, terminal);
    });
}

function addCheck(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('report everything that is or looks wrong with a model')
    .addArgument(model())
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .action((name, flags) => checkCommand(name, flags, terminal));
}

function addPublish(program: Command, terminal: Terminal): void {
  program
    .command('publish')
    .description('write the page of a briefing: a folder for any host, one file, or a PDF')
    .argument(
      '<FILES...>',
      'briefings, NAME.briefing.md, or ids of cases; several go into one folder; with --draft one model',
    )
    .option('--to <FOLDER>', 'write a folder that any host can serve')
    .option('--one-file <FILE>', 'write one file that works from disk')
    .option('--pdf <FILE>', 'print it as a PDF, with a Chromium of this machine')
    .option(
      '--address <URL>',
      'where the folder will stand, https://…: for previews, embeds and the feed',
    )
    .option('--feed', 'write a list and a feed for one briefing too, as for several')
    .addOption(
      new Option(
        '--doubt-seconds <SECONDS>',
        'answer beforehand, for at most so long, what changes without a statement of the model (default: 10)',
      ).argParser(readSecondsOrNone),
    )
    .option('--force', 'overwrite what is there already and publish did not write')
    .option('--draft', 'print a first briefing about a model instead, from what is found of it')
    .option('--variant <ID>', 'with --draft: the variant of the model that it is about')
    .action(async (names, flags) => {
      // Markdown and figures take a while to load, and no other command needs them.
      const { publishCommand } = await import('./publish.ts');
      return publishCommand(names, flags, terminal);
    });
}

function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('publish briefings and take comments, until told to stop')
    .option('--port <N>', 'the port to listen at; 4660 if none is set')
    .addOption(dataFolder())
    .addOption(database())
    .addOption(serverSettings())
    .option('--check', 'say what is set and whether the database can be used, and end')
    .option('--try-mail', 'with --check: whether the mail server can be used as well')
    .action(async (flags) => {
      // It brings a database, and no other command needs one.
      const { serveCommand } = await import('./serve.ts');
      return serveCommand(flags, terminal);
    });
}

function addAdministrator(program: Command, terminal: Terminal): void {
  program
    .command('administrator')
    .description('make a link by which somebody runs a server again, while it runs or not')
    .option('--email <E-MAIL>', 'the account that sets a new password by it; else one is made')
    .addOption(dataFolder())
    .addOption(database())
    .addOption(serverSettings())
    .action(async (flags) => {
      const { administratorCommand } = await import('./administrator.ts');
      return administratorCommand(flags, terminal);
    });
}

function addBackups(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .description('write all that a server keeps to one file, while it runs or not')
    .argument('<FILE>', 'what to write; one that is there is replaced once the new one is whole')
    .addOption(dataFolder())
    .addOption(database())
    .addOption(serverSettings())
    .action(async (file, flags) => {
      const { backupCommand } = await import('./backup.ts');
      return backupCommand(file, flags, terminal);
    });
  program
    .command('restore')
    .description('bring a backup back, into an empty database')
    .argument('<FILE>', 'what backup wrote, from a folder or from PostgreSQL')
    .addOption(dataFolder())
    .addOption(database())
    .addOption(serverSettings())
    .action(async (file, flags) => {
      const { restoreCommand } = await import('./backup.ts');
      return restoreCommand(file, flags, terminal);
    });
}

function dataFolder(): Option {
  return new Option(
    '--data <FOLDER>',
    'the folder of the embedded database; standoff-data if none is set',
  );
}

function database(): Option {
  return new Option('--database <URL>', 'a PostgreSQL in place of the folder, postgres://…');
}

function serverSettings(): Option {
  return new Option(
    '--configuration <FILE>',
    'all settings as JSON; those in the environment, STANDOFF_ADDRESS and so on, come before them, and options before both',
  );
}

function addOpen(program: Command, terminal: Terminal): void {
  program
    .command('open')
    .description('open the workbench in a browser, for this machine alone, until told to stop')
    .argument('[CASE]', 'the id of a bundled case')
    .option('--port <NUMBER>', 'where it is served; 4177 if that is free and none is set')
    .action((id, flags) => openCommand(id, flags, terminal));
}

function addCases(program: Command, terminal: Terminal): void {
  program
    .command('cases')
    .description('list the bundled cases')
    .addOption(json())
    .action((flags) => casesCommand(flags, terminal));
}

function addFormat(program: Command, terminal: Terminal): void {
  program
    .command('format')
    .description('print a model in its canonical form')
    .addArgument(model())
    .option('--write', 'overwrite the file instead')
    .option('--merged', 'print it with the files that it extends as one text, as it is analysed')
    .action((name, flags) => formatCommand(name, flags, terminal));
}

const programSchemas = listOf(
  schemaNames.filter((name) => name !== MODEL),
  'or',
);

function addSchema(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('print a JSON Schema: of model files, of options, of what is answered')
    .argument(
      '[WHAT]',
      `model for model files, which editors use (default); for programs: ${programSchemas}`,
    )
    .action((what) => schemaCommand(what, terminal));
}
