import { settings } from './settings.ts';

type Read<S> = S extends { readonly otherwise: infer T } ? T : never;

/** All that is set, or left as it is. */
export type Configuration = {
  readonly [K in keyof typeof settings]: Read<(typeof settings)[K]>;
};

export type ReadConfiguration =
  | { readonly configuration: Configuration }
  | { readonly problems: readonly string[] };

type Key = keyof typeof settings;

const KEYS = Object.keys(settings) as Key[];

/** `heldWords` is `STANDOFF_HELD_WORDS` in the environment. */
function variableOf(key: string): string {
  return `STANDOFF_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** What a command may be told as options: where it listens, and where it keeps things. */
export type ConfigurationOptions = Readonly<
  Partial<Record<'port' | 'data' | 'database', string | undefined>>
>;

/**
 * Reads what options, the environment and a file say; they come first in this order. All that is wrong is told at once.
 * @param file what the file holds, as JSON; absent where there is none
 */
export function readConfiguration(
  file: unknown,
  environment: Readonly<Record<string, string | undefined>>,
  options: ConfigurationOptions = {},
): ReadConfiguration {
  const problems: string[] = [];
  if (options.data !== undefined && options.database !== undefined) {
    problems.push('--data and --database name two places: give one of them');
  }
  const inFile = membersOf(file, problems);
  for (const key of Object.keys(inFile)) {
    if (KEYS.includes(key as Key)) continue;
    problems.push(`"${key}" is no setting; there are ${KEYS.join(', ')}`);
  }
  const read = KEYS.map((key) => {
    const setting = settings[key];
    const { given, named } = givenFor(key, options, environment, inFile);
    if (given === undefined) return [key, setting.otherwise] as const;
    const result = setting.read(given);
    if ('value' in result) return [key, result.value] as const;
    // Who reads this may not be who may read a password.
    const shown = 'secret' in setting && setting.secret ? '' : `, not ${JSON.stringify(given)}`;
    problems.push(`${named} must be ${result.mustBe}${shown}`);
    return [key, setting.otherwise] as const;
  });
  if (problems.length > 0) return { problems };
  const configuration = Object.fromEntries(read) as unknown as Configuration;
  const hasAddress = givenFor('address', options, environment, inFile).given !== undefined;
  const address = hasAddress ? configuration.address : `http://localhost:${configuration.port}`;
  // Who names a folder means it, whatever database is set elsewhere.
  const { database } = options.data === undefined ? configuration : options;
  return { configuration: { ...configuration, address, database } };
}

/** What is given for a setting, and how the place that gives it is called. */
function givenFor(
  key: Key,
  options: ConfigurationOptions,
  environment: Readonly<Record<string, string | undefined>>,
  inFile: Readonly<Record<string, unknown>>,
): { readonly given: unknown; readonly named: string } {
  const option = (options as Readonly<Partial<Record<Key, string>>>)[key];
  if (option !== undefined) return { given: option, named: `--${key}` };
  const variable = variableOf(key);
  const isSet = environment[variable] !== undefined && environment[variable] !== '';
  return isSet
    ? { given: environment[variable], named: variable }
    : { given: inFile[key], named: `"${key}"` };
}

function membersOf(file: unknown, problems: string[]): Readonly<Record<string, unknown>> {
  if (file === undefined) return {};
  if (typeof file === 'object' && file !== null && !Array.isArray(file)) {
    return file as Readonly<Record<string, unknown>>;
  }
  problems.push(
    'the file must hold one object, such as {"address": "https://briefings.example.org"}',
  );
  return {};
}

/** What is set, line by line, without what is secret. */
export function sayConfiguration(configuration: Configuration): string[] {
  return KEYS.map((key) => {
    const setting = settings[key];
    const value = configuration[key];
    const isSecret = 'secret' in setting && setting.secret === true;
    const shown =
      value === undefined ? 'not set' : isSecret ? 'set' : [value].flat().join(', ') || 'none';
    return `${key}: ${shown}`;
  });
}

/** What is set in a way that is hardly meant. */
export function doubtsAbout(
  { address, proxies }: Configuration,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const known = KEYS.map(variableOf);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('STANDOFF_') && !known.includes(name),
  );
  return [
    ...(address.startsWith('https:') && proxies === 0
      ? [
          'proxies: it speaks no HTTPS itself, so a proxy stands before it, and with 0 all readers count as one; set how many there are',
        ]
      : []),
    ...unknown.map((name) => `${name} is no setting of a server; there are ${known.join(', ')}`),
  ];
}
