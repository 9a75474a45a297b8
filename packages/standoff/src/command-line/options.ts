import { describeIds, findConcept } from '@standoff/engine';
import { moversOf, nearestNames } from '@standoff/language';
import { listOf } from '@standoff/study';
import { InvalidArgumentError } from 'commander';
import { keyOfCoalition, namesCoalition } from '../foresight-asked.ts';
import type { Model } from '../model.ts';
import { wrongUsage } from './failure.ts';

/** `nash,seq` as a list of concept ids. */
export function readConcepts(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim().toLowerCase());
  const unknown = ids.find((id) => findConcept(id) === undefined);
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `No solution concept is called "${unknown}". There are: ${describeIds().join(', ')}.`,
    );
  }
  return [...new Set(ids)];
}

/** One concept id. */
export function readConcept(text: string): string {
  const [id, ...more] = readConcepts(text);
  if (more.length > 0) throw new InvalidArgumentError('Give one solution concept.');
  return id!;
}

/** Whose foresight is which: one concept for all, or `dm=concept` and `dm+dm=concept` separated by commas. */
export type AskedForesight =
  | { readonly all: string }
  | { readonly each: readonly [string, string][] };

/** `seq`, or `dprk=smr,us=nash`. */
export function readForesight(text: string): AskedForesight {
  if (!text.includes('=')) return { all: readConcept(text) };
  const each = text.split(',').map((entry): [string, string] => {
    const [who = '', concept = '', ...more] = entry.split('=').map((part) => part.trim());
    if (who === '' || concept === '' || more.length > 0) {
      throw new InvalidArgumentError('Give a concept, or entries such as dprk=smr,us=nash.');
    }
    return [who, readConcept(concept)];
  });
  return { each };
}

/**
 * The foresight asked for by the ids of decision makers and bodies, which may be given by name, and of
 * coalitions of these.
 */
export function foresightOf(
  model: Model,
  asked: AskedForesight | undefined,
): Record<string, string> | undefined {
  if (asked === undefined) return undefined;
  if ('all' in asked) {
    const { decisionMakers, bodies } = model.base.conflict;
    return Object.fromEntries([...decisionMakers, ...bodies].map(({ id }) => [id, asked.all]));
  }
  const found = asked.each.map(([who, concept]) => [findSome(model, who), concept] as const);
  const twice = found.find(([id], k) => found.findIndex(([other]) => other === id) < k);
  if (twice !== undefined) throw wrongUsage(`the foresight of ${twice[0]} is given twice`);
  return Object.fromEntries(found);
}

/** The id of a decision maker or body, or those of the members of a coalition, in the order of the file. */
function findSome(model: Model, who: string): string {
  if (!namesCoalition(who)) return findDecisionMaker(model, who)!;
  const members = findCoalition(model, who)!;
  const ids = moversOf(model.base.conflict).map(({ id }) => id);
  return keyOfCoalition(ids.filter((id) => members.includes(id)));
}

/** `us+dprk,china+russia` as coalitions, as they were written. */
export function readCoalitions(text: string): string[] {
  return text
    .split(',')
    .map((coalition) => coalition.trim())
    .filter((coalition) => coalition !== '');
}

/** A whole number from 1. */
export function readCount(text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('Give a whole number, 1 or more.');
  }
  return number;
}

const UNITS = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 } as const;

/** `4GB` or `500 MB` as bytes; `GiB` and the like count in steps of 1,024. */
export function readMemory(text: string): number {
  const [, number, unit = '', binary] =
    /^([0-9]+(?:\.[0-9]+)?) ?([kmgt]?)(i?)b?$/i.exec(text) ?? [];
  const known = UNITS[unit.toLowerCase() as keyof typeof UNITS];
  const factor = binary ? 1024 ** (Math.log10(known) / 3) : known;
  const bytes = Math.floor(Number(number) * factor);
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new InvalidArgumentError('Give an amount of memory, such as 4GB or 500MB.');
  }
  return bytes;
}

/** Ends the command if the file has no such variant. */
export function checkVariant({ variants }: Model, variant: string | undefined): void {
  if (variant === undefined || variants.has(variant)) return;
  throw wrongUsage(
    variants.size === 0
      ? `there is no variant "${variant}": the file has no variants`
      : `there is no variant "${variant}"${suggest(variant, [...variants.keys()])}`,
  );
}

/** The id of a decision maker, which may be given in other letter case or by name. */
export function findDecisionMaker({ base }: Model, asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const movers = moversOf(base.conflict);
  const ids = movers.map(({ id }) => id);
  if (ids.includes(asked)) return asked;
  const wanted = asked.toLowerCase();
  const [found, ...others] = movers.filter(({ id, name, short }) =>
    [id, name, short].some((text) => text.toLowerCase() === wanted),
  );
  if (found === undefined) {
    const parts = asked.split(',').map((part) => part.trim());
    const isList = parts.length > 1 && parts.every((part) => ids.includes(part));
    if (isList) {
      throw wrongUsage(
        `"${asked}" names several; for what they do together write ${parts.join('+')}`,
      );
    }
    const what = base.conflict.bodies.length === 0 ? 'decision maker' : 'decision maker or body';
    throw wrongUsage(`there is no ${what} "${asked}"${suggest(asked, ids)}`);
  }
  if (others.length > 0) {
    const meant = [found, ...others].map(({ id, name }) => `${id} (${name})`);
    throw wrongUsage(`"${asked}" can mean ${listOf(meant, 'or')}; give the id`);
  }
  return found.id;
}

/** `us,china` or `us+china` as ids of the members of a coalition; each may be given by name. */
export function findCoalition(model: Model, asked: string | undefined): string[] | undefined {
  if (asked === undefined) return undefined;
  const parts = asked.split(/[,+]/).map((part) => part.trim());
  if (parts.includes('')) throw wrongUsage(`in the coalition "${asked}" a member is missing`);
  const members = parts.map((part) => findDecisionMaker(model, part)!);
  const twice = members.find((member, k) => members.indexOf(member) < k);
  if (twice !== undefined) throw wrongUsage(`${twice} is named twice in the coalition`);
  return members;
}

/** `; did you mean …?`, or the list of what there is. */
function suggest(asked: string, known: readonly string[]): string {
  const near = nearestNames(asked, known);
  return near.length === 1 ? `; did you mean ${near[0]}?` : `; there are ${known.join(', ')}`;
}
