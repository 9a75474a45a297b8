import type { InText } from '@standoff/report';
import type { Command } from 'commander';
import { answerCommand, type Given, type ToldBoth } from './answer-command.ts';
import {
  details,
  force,
  json,
  model,
  models,
  operandOf,
  optionOf,
  tableFile,
  threads,
} from './common-options.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command that answers an inquiry, made from its options. */
export function addInquiry(program: Command, told: ToldBoth, terminal: Terminal): void {
  const { telling, inText } = told;
  const { inquiry } = telling;
  const command = program
    .command(inquiry.id)
    .description(inquiry.asks)
    .addArgument(inquiry.several ? models() : model());
  const options = Object.entries(inquiry.options);
  const operands = options.filter(([, { operand }]) => operand !== undefined);
  for (const [, option] of operands) command.addArgument(operandOf(option));
  const keys = new Map<string, string>();
  for (const [key, option] of options) {
    if (option.operand !== undefined) continue;
    const made = optionOf(key, option);
    keys.set(made.attributeName(), key);
    command.addOption(made);
    if (key === 'variant') command.addOption(json());
  }
  if (!Object.hasOwn(inquiry.options, 'variant')) command.addOption(json());
  if (inText.details) for (const option of details()) command.addOption(option);
  if (inquiry.needs === 'analysis') command.addOption(threads());
  if (inText.table) command.addOption(tableFile(inText.table)).addOption(force());
  command.action((names: string | string[], ...given: unknown[]) => {
    const flags = given[operands.length] as Readonly<Record<string, unknown>>;
    const written = Object.entries(flags).flatMap(([attribute, value]) => {
      const key = keys.get(attribute);
      return key === undefined ? [] : [[key, value]];
    });
    const asked = operands.map(([key], position) => [key, given[position]]);
    return answerCommand(
      told,
      typeof names === 'string' ? [names] : names,
      {
        options: Object.fromEntries([...asked, ...written]),
        json: flags['json'] === true,
        detail: flags['brief'] === true ? 'brief' : flags['full'] === true ? 'full' : 'default',
        ...(typeof flags['threads'] === 'number' && { threads: flags['threads'] }),
        ...tableIn(inText, flags),
      } satisfies Given,
      terminal,
    );
  });
}

function tableIn(
  { table }: InText,
  flags: Readonly<Record<string, unknown>>,
): Pick<Given, 'table'> {
  const path = table && flags[table.flag];
  return typeof path === 'string' ? { table: { path, force: flags['force'] === true } } : {};
}
