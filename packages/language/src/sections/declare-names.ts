import type { Report } from '../diagnostics/diagnostic-collector.ts';
import {
  completeNames,
  type OptionNames,
  type OwnerNames,
  type ScopeNames,
} from '../formula/formula-scope.ts';
import type { ById, NamedValue } from '../shapes/id-mapping.ts';
import type { Span } from '../source/span.ts';
import type { WrittenFile } from './index.ts';
import type { Names } from './names.ts';
import { optionNames, type WrittenOption, type WrittenOptions } from './options.ts';

/** The names of everything in a file, readable or not. Names that clash are reported. */
export function declareNames(written: WrittenFile, report: Report): Names {
  const { fields, keys } = written;
  const names = {
    form: formOf(written),
    sources: placesOf(fields.sources, keys.has('sources')),
    claims: placesOf(fields.claims, keys.has('claims')),
    decisionMakers: ownersOf('decision-maker', fields['decision-makers'], true),
    bodies: ownersOf('body', fields.bodies, keys.has('bodies')),
    facts: placesOf(fields.facts, keys.has('facts')),
    states: placesOf(fields.states, keys.has('states')),
  };
  reportClashes(written, names, report);
  return { ...names, owners: joinOwners(names) };
}

/** A model has options as soon as one decision maker has. */
function formOf({ fields, keys }: WrittenFile): Names['form'] {
  const decisionMakers = fields['decision-makers']?.entries ?? [];
  const written = decisionMakers.flatMap(({ value }) => value ?? []);
  const withOptions = written.some(
    (value) => (value.fields.options?.entries.length ?? 0) > 0 || hasUnreadOptions(value),
  );
  if (withOptions) return 'options';
  if (decisionMakers.some(({ value }) => !value)) return 'open';
  return keys.has('states') || written.some((value) => value.keys.has('moves')) ? 'graph' : 'open';
}

type DecisionMakers = NonNullable<WrittenFile['fields']['decision-makers']>;
type DecisionMakerValue = NonNullable<DecisionMakers['entries'][number]['value']>;

function hasUnreadOptions({ fields, keys }: DecisionMakerValue): boolean {
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

function namesOfOption({ value }: NamedValue<WrittenOption>): OptionNames | undefined {
  return value?.levels && optionNames(value.levels);
}

type Owners = Pick<Names, 'decisionMakers' | 'bodies'>;

function joinOwners({ decisionMakers, bodies }: Owners): ScopeNames<OwnerNames> {
  return {
    ...completeNames(new Map([...bodies.known, ...decisionMakers.known])),
    broken: new Set([...bodies.broken, ...decisionMakers.broken]),
    complete: bodies.complete && decisionMakers.complete,
  };
}

/** Names that formulas could not tell apart. */
function reportClashes({ fields }: WrittenFile, names: Owners, report: Report): void {
  const clash = (span: Span, message: string, first: Span | undefined): void =>
    report('name-clash', span, message, {
      ...(first ? { related: [{ span: first, message: 'this has the same id' }] } : {}),
      help: 'choose another id for one of them; what is shown is up to "name:"',
    });
  const decisionMakers = fields['decision-makers']?.entries ?? [];
  const bodies = fields.bodies?.entries ?? [];
  const options = optionPlaces([...decisionMakers, ...bodies]);
  const states = new Map(fields.states?.entries.map(({ id }) => [id.text, id.span]));
  for (const { id } of bodies) {
    const first = decisionMakers.find((entry) => entry.id.text === id.text)?.id.span;
    if (names.decisionMakers.known.has(id.text)) {
      clash(id.span, `"${id.text}" is a decision maker and a body`, first);
    }
  }
  for (const { id } of fields.facts?.entries ?? []) {
    const option = options.get(id.text);
    const state = states.get(id.text);
    if (option) clash(id.span, `"${id.text}" is a fact and an option`, option);
    else if (state) clash(id.span, `"${id.text}" is a fact and a state`, state);
  }
}

function optionPlaces(owners: readonly NamedValue<WithOptions>[]): Map<string, Span> {
  const entries = owners.flatMap(({ value }) => value?.fields.options?.entries ?? []);
  return new Map(entries.map(({ id }) => [id.text, id.span]));
}
