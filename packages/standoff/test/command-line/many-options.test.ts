import { beforeAll, describe, expect, it } from 'vitest';
import { fileIn, modelOf, temporaryFolder } from './files.ts';
import { run } from './run.ts';

/**
 * Three decision makers with two options that matter and `copies` more, each of which must stand as
 * the second does. However many copies there are, it is the same conflict with the same state ids.
 */
function conflictWith(copies: number): string {
  const ids = ['a', 'b', 'c'];
  const options = ['first', 'second', ...Array.from({ length: copies }, (_, k) => `copy${k}`)];
  const numbered = Array.from({ length: 64 }, (_, k) => `s${64 - ((k * 37) % 64)}`);
  const preferences = [
    'prefers: [ not a.second or b.second, c.first, a.first iff b.first, b.second, not a.first ]',
    'prefers: [ a.second iff c.first, not b.first or a.first, c.second, b.second ]',
    `ranking: [ ${numbered.join(', ')} ]`,
  ];
  const rules = ids.flatMap((id) =>
    options.slice(2).map((copy) => `  - not (${id}.${copy} iff ${id}.second)`),
  );
  return [
    'standoff: 1',
    'title: The same conflict',
    'decision-makers:',
    ...ids.flatMap((id, k) => [
      `  ${id}:`,
      `    options: { ${options.map((option) => `${option}: yes/no`).join(', ')} }`,
      `    ${preferences[k]}`,
    ]),
    ...(rules.length > 0 ? ['infeasible:', ...rules] : []),
    'states:',
    `  all: { ${ids.flatMap((id) => options.map((o) => `${id}.${o}: yes`)).join(', ')} }`,
    'status-quo:',
    ...ids.flatMap((id) => options.map((option) => `  ${id}.${option}: no`)),
    '',
  ].join('\n');
}

const folder = temporaryFolder();
const few = fileIn(folder, 'few.standoff.yaml', conflictWith(5));
const many = fileIn(folder, 'many.standoff.yaml', conflictWith(18));

/** What is said about `a.second` said about its copies as well. */
function withCopies(state: string, copies: number): string {
  const also = Array.from({ length: copies }, (_, k) => `a.copy${k}`);
  return state.includes(',') ? [state, ...also].join(', ') : state;
}

async function json(...argv: string[]) {
  const { status, stdout, stderr } = await run([...argv, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** What is said of a state names every option, and there are more of them in one of the files. */
function withoutWords(document: unknown): unknown {
  const words = ['says', 'text', 'values'];
  return JSON.parse(
    JSON.stringify(document, (key, value) => (words.includes(key) ? undefined : value)),
  );
}

/** Where an evolution leads, in the order of ids. */
function endsOf({ destinations }: { destinations: { state: { id: string } }[] }): unknown {
  const sorted = [...destinations].sort((a, b) => a.state.id.localeCompare(b.state.id));
  return withoutWords(sorted);
}

describe('a model of sixty options with few feasible states', () => {
  let expected: Record<string, unknown>;

  beforeAll(async () => {
    expected = await json('analyze', few);
  });

  it('has nothing wrong with it', async () => {
    const { stdout } = await run(['check', many]);
    expect(stdout).toContain('no errors and no warnings');
  });

  it('has the verdicts of the same conflict with twenty-one options', async () => {
    const found = await json('analyze', many);
    expect(found).toMatchObject({ representation: 'sparse', stateCount: 64, statusQuo: 's1' });
    for (const key of ['stability', 'equilibria', 'commonGains', 'foresight']) {
      expect(found[key], key).toEqual(expected[key]);
    }
  });

  it.each([['status-quo'], ['s38'], ['all'], ['a.second, c.first']])(
    'has the arguments of the same conflict about %s',
    async (state) => {
      const wide = await json('explain', many, '--state', withCopies(state, 18));
      const narrow = await json('explain', few, '--state', withCopies(state, 5));
      const certificates = (explanation: { arguments: { certificate: unknown }[] }) =>
        explanation.arguments.map(({ certificate }) => certificate);
      expect(wide.state.id).toBe(narrow.state.id);
      expect(certificates(wide)).toEqual(certificates(narrow));
    },
  );

  it('has the paths of the same conflict', async () => {
    const [wide, narrow] = [
      await json('evolve', many, '--limit', '64'),
      await json('evolve', few, '--limit', '64'),
    ];
    expect(wide.reached).toEqual(narrow.reached);
    expect(endsOf(wide)).toEqual(endsOf(narrow));
  });

  it('can be asked about', async () => {
    const { status, stdout } = await run(['ask', many, '--state', 'status-quo', '--json']);
    expect(status).toBe(0);
    const { verdicts } = JSON.parse(stdout).state;
    const { nash } = expected['stability'] as Record<string, Record<string, string[]>>;
    for (const id of ['a', 'b']) {
      expect(verdicts[id]).toMatchObject({ stable: nash![id]!.includes('s1') });
    }
  });
});

describe('a model of sixty options that nothing rules out', () => {
  const free = fileIn(folder, 'free.standoff.yaml', modelOf(60));

  it.each([['analyze'], ['explain'], ['evolve']])(
    '%s says that it is too large',
    async (command) => {
      const { status, stderr } = await run([
        command,
        free,
        ...(command === 'explain' ? ['--state', 'status-quo'] : []),
      ]);
      expect(status).toBe(3);
      expect(stderr).toContain('about 1.2 × 10^18 combinations');
      expect(stderr).toContain('`standoff ask` answers questions without listing the states');
    },
  );

  it('check says that its states cannot be listed', async () => {
    const { status, stdout, stderr } = await run(['check', free]);
    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).toContain(
      'note: the states were not looked at: the options of this model have about 1.2 × 10^18 combinations',
    );
  });

  it('is too large even where the combinations have no number', async () => {
    const huge = fileIn(folder, 'huge.standoff.yaml', modelOf(1200));
    const { status, stderr } = await run(['analyze', huge]);
    expect(status).toBe(3);
    expect(stderr).toContain('more than 10^308 combinations');
  });
});
