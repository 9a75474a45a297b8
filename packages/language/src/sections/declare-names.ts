import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { agreementOption } from '../formula/agreement-option.ts';
import {
  completeNames,
  type NamedQuantity,
  type OptionNames,
  type OwnerNames,
  type ScopeNames,
} from '../formula/formula-scope.ts';
import type { ById, NamedValue } from '../shapes/id-mapping.ts';
import type { Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { WrittenAgreements } from './agreements.ts';
import { optionNames } from './check-options.ts';
import type { WrittenFile } from './index.ts';
import type { Names } from './names.ts';
import type { WrittenOption, WrittenOptions } from './options.ts';

/** The names of everything in a file, readable or not. Names that clash are reported. */
export function declareNames(written: WrittenFile, report: Report): Names {
  const { fields, keys } = written;
  const clashing = reportClashes(written, report);
  const form = formOf(written);
  const names = {
    form,
    sources: placesOf(fields.sources, keys.has('sources')),
    claims: placesOf(fields.claims, keys.has('claims')),
    decisionMakers: ownersOf('decision-maker', fields['decision-makers'], true),
    bodies: joinNames(
      ownersOf('body', fields.bodies, keys.has('bodies')),
      agreementsOf(fields.agreements, keys.has('agreements')),
    ),
    facts: breakNames(placesOf(fields.facts, keys.has('facts')), clashing),
    states: placesOf(fields.states, form === 'graph' || keys.has('states')),
    // What they come to is looked up once all other names are known.
    quantities: {
      known: new Map<string, NamedQuantity>(),
      broken: clashingQuantities(fields, report),
      complete: fields.quantities !== undefined || !keys.has('quantities'),
    },
    signals: placesOf(fields.signals, keys.has('signals')),
    deals: placesOf(fields.deals, keys.has('deals')),
  };
  return { ...names, owners: joinOwners(names) };
}

/** Names that clash are known, but what they stand for is open. */
function breakNames<N>(names: ScopeNames<N>, clashing: ReadonlySet<string>): ScopeNames<N> {
  const known = new Map([...names.known].filter(([name]) => !clashing.has(name)));
  return { ...names, known, broken: new Set([...names.broken, ...clashing]) };
}

/** A model has options as soon as one decision maker or body has, or something can be agreed on. */
function formOf({ fields, keys }: WrittenFile): Names['form'] {
  const decisionMakers = fields['decision-makers']?.entries ?? [];
  const written = decisionMakers.flatMap(({ value }) => value ?? []);
  const bodies = (fields.bodies?.entries ?? []).flatMap(({ value }) => value ?? []);
  const withOptions =
    (fields.agreements?.entries.length ?? 0) > 0 ||
    [...written, ...bodies].some(
      (value) => (value.fields.options?.entries.length ?? 0) > 0 || hasUnreadOptions(value),
    );
  if (withOptions) return 'options';
  if (decisionMakers.some(({ value }) => !value)) return 'open';
  return keys.has('states') || written.some((value) => value.keys.has('moves')) ? 'graph' : 'open';
}

function hasUnreadOptions({ fields, keys }: WithOptions): boolean {
  return keys.has('options') && fields.options === undefined;
}

/** Things by their place; those that could not be read are known as broken. */
function placesOf<T>(byId: ById<T> | undefined, isWritten: boolean): ScopeNames<Span> {
  return namesOf(byId, isWritten, ({ id, value }) => (value === undefined ? undefined : id.span));
}

function namesOf<T, N>(
  byId: ById<T> | undefined,
  isWritten: boolean,
  namesFor: (entry: NamedValue<T>) => N | undefined,
): ScopeNames<N> {
  const known = new Map<string, N>();
  const broken = new Set<string>();
  for (const entry of byId?.entries ?? []) {
    const names = namesFor(entry);
    if (names === undefined) broken.add(entry.id.text);
    else known.set(entry.id.text, names);
  }
  return { known, broken, complete: byId !== undefined || !isWritten };
}

interface WithOptions {
  readonly fields: { readonly options?: WrittenOptions | undefined };
  readonly keys: ReadonlyMap<string, Span>;
}

function ownersOf<T extends WithOptions>(
  kind: OwnerNames['kind'],
  owners: ById<T> | undefined,
  isWritten: boolean,
): ScopeNames<OwnerNames> {
  return namesOf(owners, isWritten, ({ value }) => {
    if (!value) return undefined;
    const { options } = value.fields;
    return { kind, options: namesOf(options, value.keys.has('options'), namesOfOption) };
  });
}

/** An agreement has one option, which is what it stands at. */
function agreementsOf(
  written: WrittenAgreements | undefined,
  isWritten: boolean,
): ScopeNames<OwnerNames> {
  return namesOf(written, isWritten, ({ value }) => {
    if (!value?.fields.levels) return undefined;
    const options = new Map([[agreementOption, optionNames(value.fields.levels)]]);
    return { kind: 'agreement', options: completeNames(options) };
  });
}

function namesOfOption({ value }: NamedValue<WrittenOption>): OptionNames | undefined {
  return value?.levels && optionNames(value.levels);
}

type Owners = Pick<Names, 'decisionMakers' | 'bodies'>;

function joinOwners({ decisionMakers, bodies }: Owners): ScopeNames<OwnerNames> {
  return joinNames(bodies, decisionMakers);
}

/** Of names that are in both what the second says. */
function joinNames<N>(first: ScopeNames<N>, second: ScopeNames<N>): ScopeNames<N> {
  return {
    ...completeNames(new Map([...first.known, ...second.known])),
    broken: new Set([...first.broken, ...second.broken]),
    complete: first.complete && second.complete,
  };
}

/** Reports names that formulas could not tell apart; the result are the facts among them. */
function reportClashes({ fields }: WrittenFile, report: Report): Set<string> {
  const decisionMakers = fields['decision-makers']?.entries ?? [];
  const bodies = fields.bodies?.entries ?? [];
  const owners = placesById(decisionMakers);
  for (const { id } of bodies) {
    const first = owners.get(id.text);
    if (first) reportClash(id, 'a decision maker and a body', first, report);
  }
  reportAgreements(fields, report);
  const options = placesById(
    [...decisionMakers, ...bodies].flatMap(({ value }) => value?.fields.options?.entries ?? []),
  );
  const states = placesById(fields.states?.entries ?? []);
  const facts = (fields.facts?.entries ?? []).map(({ id }) => id);
  const clashing = facts.filter(({ text }) => options.has(text) || states.has(text));
  for (const id of clashing) {
    const option = options.get(id.text);
    const first = option ?? states.get(id.text);
    if (first) reportClash(id, `a fact and ${option ? 'an option' : 'a state'}`, first, report);
  }
  return new Set(clashing.map(({ text }) => text));
}

/** The id of a quantity stands alone in formulas, and so do those of options, facts, states and agreements. */
function clashingQuantities(fields: WrittenFile['fields'], report: Report): Set<string> {
  const clashing = new Set<string>();
  const agreements = ['an agreement', fields.agreements?.entries ?? []] as const;
  for (const { id } of fields.quantities?.entries ?? []) {
    for (const [what, entries] of [...namesStandingAlone(fields), agreements]) {
      const first = placesById(entries).get(id.text);
      if (!first) continue;
      reportClash(id, `${what} and a quantity`, first, report);
      clashing.add(id.text);
    }
  }
  return clashing;
}

/** What may stand alone in a formula somewhere, beside agreements and quantities. */
function namesStandingAlone(
  fields: WrittenFile['fields'],
): (readonly [what: string, entries: readonly NamedValue<unknown>[]])[] {
  const movers = [fields['decision-makers'], fields.bodies];
  const options = movers.flatMap((owners) =>
    (owners?.entries ?? []).flatMap(({ value }) => value?.fields.options?.entries ?? []),
  );
  return [
    ['an option', options],
    ['a fact', fields.facts?.entries ?? []],
    ['a state', fields.states?.entries ?? []],
  ];
}

/** The id of an agreement stands alone in formulas, so that nothing else that could stand there is called so. */
function reportAgreements(fields: WrittenFile['fields'], report: Report): void {
  const others: readonly (readonly [string, readonly NamedValue<unknown>[]])[] = [
    ['a decision maker', fields['decision-makers']?.entries ?? []],
    ['a body', fields.bodies?.entries ?? []],
    ...namesStandingAlone(fields),
  ];
  for (const { id } of fields.agreements?.entries ?? []) {
    for (const [what, entries] of others) {
      const first = placesById(entries).get(id.text);
      if (first) reportClash(id, `${what} and an agreement`, first, report);
    }
  }
}

function reportClash(id: Word, what: string, first: Span, report: Report): void {
  report('name-clash', id.span, `"${id.text}" is ${what}`, {
    related: [{ span: first, message: 'this has the same id' }],
    help: 'choose another id for one of them; what is shown is up to "name:"',
  });
}

function placesById(entries: readonly NamedValue<unknown>[]): Map<string, Span> {
  return new Map(entries.map(({ id }) => [id.text, id.span]));
}
