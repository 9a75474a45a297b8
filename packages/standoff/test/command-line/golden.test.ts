import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

/**
 * What the command line prints, to be read by a person when it changes. `vitest -u` writes the files
 * anew.
 */
describe('the output of', () => {
  it.each([
    ['analyze korea-2017', 'analyze-korea-2017.txt'],
    ['analyze korea-2017 --brief', 'analyze-korea-2017-brief.txt'],
    ['analyze korea-2017 --full', 'analyze-korea-2017-full.txt'],
    ['analyze korea-2017 --variant all', 'variants-korea-2017.txt'],
    ['explain korea-2017 --state freeze-for-freeze', 'explain-korea-2017.txt'],
    ['explain korea-2017 --state status-quo', 'explain-korea-2017-status-quo.txt'],
    ['explain korea-2017 --state freeze-for-freeze --full', 'explain-korea-2017-full.txt'],
    ['evolve korea-2017 --limit 3', 'evolve-korea-2017.txt'],
    ['analyze kinsara-2014-garrison-diversion', 'analyze-garrison-diversion.txt'],
    ['analyze chicken', 'analyze-chicken.txt'],
    ['explain chicken --state cc', 'explain-chicken.txt'],
    ['analyze kinsara-2014-prisoners --json', 'analyze-prisoners.json'],
    ['explain kinsara-2014-prisoners --state s4 --json', 'explain-prisoners.json'],
    ['coalitions korea-2017', 'coalitions-korea-2017.txt'],
    ['coalitions kinsara-2014-prisoners --json', 'coalitions-prisoners.json'],
    ['vote korea-2017 --state council.sanctions=none', 'vote-korea-2017.txt'],
    ['analyze --help', 'help-analyze.txt'],
  ])('standoff %s', async (command, file) => {
    const { status, stdout } = await run(command.split(' '));
    expect(status).toBe(0);
    const text = file.endsWith('.json') ? readable(stdout) : stdout;
    await expect(text).toMatchFileSnapshot(`../golden/${file}`);
  });
});

/** Indented, and without the time that it took. */
function readable(json: string): string {
  const document = JSON.parse(json);
  if ('elapsedMs' in document) document.elapsedMs = 0;
  return `${JSON.stringify(document, null, 2)}\n`;
}
