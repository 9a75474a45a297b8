import { coalitionReadings, describeIds, concepts as registry } from '@standoff/engine';
import { modelJsonSchema } from '@standoff/language';
import { Argument, Command, Option } from 'commander';
import { readingWords } from '../reading.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { askCommand } from './commands/ask.ts';
import { casesCommand } from './commands/cases.ts';
import { checkCommand } from './commands/check.ts';
import { coalitionsCommand } from './commands/coalitions.ts';
import { evolveCommand } from './commands/evolve.ts';
import { explainCommand } from './commands/explain.ts';
import { formatCommand } from './commands/format.ts';
import { profilesCommand } from './commands/profiles.ts';
import { voteCommand } from './commands/vote.ts';
import {
  readCoalitions,
  readConcept,
  readConcepts,
  readCount,
  readForesight,
  readMemory,
} from './options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { writeJson } from './write-json.ts';

/** The commands and their options, bound to a terminal. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('standoff')
    .description('Which outcomes of a strategic conflict hold, for whom, and why.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .addHelpText('after', examples);
  addAnalyze(program, terminal);
  addExplain(program, terminal);
  addEvolve(program, terminal);
  addProfiles(program, terminal);
  addVote(program, terminal);
  addCoalitions(program, terminal);
  addAsk(program, terminal);
  addCheck(program, terminal);
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

function model(): Argument {
  return new Argument(
    '<MODEL>',
    'path of a model file, id of a bundled case, or - for standard input',
  );
}

function variant(values: string): Option {
  return new Option('--variant <NAME>', values);
}

function json(): Option {
  return new Option('--json', 'print one JSON document');
}

function maxStates(): Option {
  return new Option(
    '--max-states <N>',
    'enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304)',
  ).argParser(readCount);
}

function maxMemory(): Option {
  return new Option(
    '--max-memory <SIZE>',
    'use at most so much memory, such as 4GB (default: four fifths of what is available)',
  ).argParser(readMemory);
}

function threads(): Option {
  return new Option(
    '--threads <N>',
    'threads that may work on a large model; 1 starts none (default: the number of cores)',
  ).argParser(readCount);
}

/** How great a loss must be to deter, and how what is not known is treated. */
function reading(): Option[] {
  return [
    new Option('--strength <DEGREE>', 'how great a loss has to be to deter').choices(
      readingWords('strength'),
    ),
    new Option(
      '--unknown <TREATMENT>',
      'how pairs of states that cannot be compared are treated',
    ).choices(readingWords('unknown')),
  ];
}

/** Adds the options of a reading of preferences. */
function addReading(command: Command): Command {
  return reading().reduce((so, option) => so.addOption(option), command);
}

function concepts(flags: string): Option {
  const byDefault = registry.filter((concept) => concept.byDefault).map(({ id }) => id);
  const all = describeIds().join(', ');
  return new Option(
    flags,
    `solution concepts, separated by commas, of ${all} (default: ${byDefault.join(',')})`,
  ).argParser(readConcepts);
}

function addAnalyze(program: Command, terminal: Terminal): void {
  addReading(
    program
      .command('analyze')
      .description('find the equilibria of a conflict')
      .addArgument(model())
      .addOption(concepts('--concepts <LIST>'))
      .addOption(
        new Option(
          '--foresight <WHOSE>',
          'a concept for all, or for each as in "dprk=smr,us=nash", instead of what the file gives; one of the --coalitions too: "us+china=smr"',
        ).argParser(readForesight),
      )
      .addOption(coalitions('would leave together'))
      .addOption(coalitionReading()),
  )
    .addOption(variant('analyze a variant of the file, or all of them side by side'))
    .addOption(json())
    .addOption(
      new Option('--states <WHICH>', 'states to list').choices(['all', 'equilibria', 'none']),
    )
    .option('--coalesce', 'gather the states that nobody tells apart, one column for each class')
    .addOption(maxStates())
    .addOption(maxMemory())
    .addOption(threads())
    .action((name, flags) => analyzeCommand(name, flags, terminal));
}

function addExplain(program: Command, terminal: Terminal): void {
  addReading(
    program
      .command('explain')
      .description('give the reasons why a state holds or does not')
      .addArgument(model())
      .requiredOption(
        '--state <STATE>',
        'id, named state, status-quo, deal, or formula such as "dprk.tests = frozen"',
      )
      .option('--dm <DM>', 'one decision maker only, or several as one: us+china')
      .addOption(coalitionReading())
      .addOption(concepts('--concept <LIST>')),
  )
    .addOption(variant('read a variant of the file'))
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .action((name, flags) => explainCommand(name, flags, terminal));
}

function addEvolve(program: Command, terminal: Terminal): void {
  addReading(
    program
      .command('evolve')
      .description('follow the moves from a state: what can be reached, how, and who moves first')
      .addArgument(model())
      .option('--from <STATE>', 'where to start (default: status-quo)')
      .option('--to <STATE>', 'one destination only')
      .addOption(
        new Option('--limit <N>', 'how many destinations to describe').argParser(readCount),
      )
      .addOption(concepts('--concepts <LIST>')),
  )
    .addOption(variant('read a variant of the file'))
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .addOption(threads())
    .action((name, flags) => evolveCommand(name, flags, terminal));
}

function addVote(program: Command, terminal: Terminal): void {
  program
    .command('vote')
    .description('take the vote of institutions on every draft: who votes how and why, what passes')
    .addArgument(model())
    .option('--state <STATE>', 'from where the drafts start (default: status-quo)')
    .option('--body <ID>', 'one body only')
    .option(
      '--draft <STATE>',
      'one draft only: a state, or levels over the state from where it starts',
    )
    .addOption(variant('read a variant of the file'))
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .action((name, flags) => voteCommand(name, flags, terminal));
}

function coalitions(would: string): Option {
  return new Option(
    '--coalitions <LIST>',
    `ask besides which of these ${would}, such as us+china,us+dprk`,
  ).argParser(readCoalitions);
}

function coalitionReading(): Option {
  const all = coalitionReadings.map(({ id }) => id);
  return new Option(
    '--reading <WHICH>',
    `whom a joint move must serve (default: ${all[0]})`,
  ).choices(all);
}

function addCoalitions(program: Command, terminal: Terminal): void {
  program
    .command('coalitions')
    .description('say what some can do together, what survives that, and what a wedge would change')
    .addArgument(model())
    .option('--state <STATE>', 'one state only (default: the status quo and all equilibria)')
    .option('--coalition <MEMBERS>', 'one coalition only, such as us,china')
    .addOption(coalitionReading())
    .addOption(
      new Option(
        '--limit <N>',
        'how many equilibria to look at, the most telling ones (default: 1000)',
      ).argParser(readCount),
    )
    .addOption(concepts('--concepts <LIST>'))
    .addOption(variant('read a variant of the file'))
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .addOption(threads())
    .action((name, flags) => coalitionsCommand(name, flags, terminal));
}

function addProfiles(program: Command, terminal: Terminal): void {
  addReading(
    program
      .command('profiles')
      .description('say under which foresight of each decision maker a state holds')
      .addArgument(model())
      .requiredOption(
        '--state <STATE>',
        'id, named state, status-quo, deal, or formula such as "dprk.tests = frozen"',
      )
      .addOption(concepts('--concepts <LIST>'))
      .addOption(coalitions('would leave together'))
      .addOption(coalitionReading()),
  )
    .addOption(variant('read a variant of the file'))
    .addOption(json())
    .addOption(maxStates())
    .addOption(maxMemory())
    .addOption(threads())
    .action((name, flags) => profilesCommand(name, flags, terminal));
}

function addAsk(program: Command, terminal: Terminal): void {
  const all = describeIds().join(', ');
  program
    .command('ask')
    .description('find equilibria in which a formula holds, without listing the states')
    .addArgument(model())
    .argument('[FORMULA]', 'what is to be true, such as "dprk.tests = frozen" (default: anything)')
    .addOption(
      new Option(
        '--concept <ID>',
        `solution concept, one of ${all} (default: ${registry[0]!.id})`,
      ).argParser(readConcept),
    )
    .addOption(new Option('--most <N>', 'find at most so many (default: 1)').argParser(readCount))
    .option('--state <STATE>', 'ask instead whether this state is stable')
    .option('--dm <DM>', 'for one decision maker only, or for several as one: us+china')
    .addOption(
      new Option(
        '--coalitions <LIST>',
        'coalitions that are not to leave the equilibria together, such as us+china,us+dprk',
      ).argParser(readCoalitions),
    )
    .addOption(coalitionReading())
    .addOption(variant('ask about a variant of the file'))
    .addOption(json())
    .addOption(
      new Option('--timeout <SECONDS>', 'give up after so long (default: 60)').argParser(readCount),
    )
    .action((name, formula, flags) => askCommand(name, formula, flags, terminal));
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
    .action((name, flags) => formatCommand(name, flags, terminal));
}

function addSchema(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('print the JSON Schema of model files, for editors')
    .action(() => writeJson(modelJsonSchema(), terminal));
}
