import { expect, it } from 'vitest';
import { run } from './run.ts';

const that = async (proposition: string, ...more: string[]) => {
  const { status, stdout, stderr } = await run([
    'explain',
    'korea-2017',
    '--that',
    proposition,
    ...more,
  ]);
  return { status, stderr, lines: stdout.trim().split('\n'), text: stdout.replace(/\s+/g, ' ') };
};

it('says first whether it is so, then why, how sure that is, and what it cites', async () => {
  const { status, text } = await that(
    'must-lose dprk from status-quo to freeze-for-freeze by worse',
  );
  expect(status).toBe(0);
  const parts = [
    'That is so. North Korea would have to make a losing move',
    'the first move is a step down for North Korea',
    'What it hangs on',
    'Claims',
    '[c19]',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('says what is so instead, and of several which are not so', async () => {
  const { lines } = await that('stable freeze-for-freeze nash', '--brief');
  expect(lines).toEqual(['That is not so. “Freeze for freeze” does not hold under Nash.']);
  const both = 'all (stable status-quo nash) (stable freeze-for-freeze nash)';
  expect((await that(both, '--brief')).lines).toEqual(lines);
});

it('asks further of what is so, of the variant that was asked about', async () => {
  const { lines } = await that(
    'stable freeze-for-freeze nash',
    '--full',
    '--variant',
    'hawkish-washington',
  );
  const own = 'korea-2017';
  const variant = '--variant hawkish-washington';
  const found = "'not stable freeze-for-freeze nash'";
  expect(lines.slice(-4)).toEqual([
    'Ask further',
    `  How sure? standoff sweep ${own} --findings ${found} ${variant}`,
    `  Where from? standoff evidence ${own} --findings ${found} ${variant}`,
    expect.stringMatching(
      /^ {2}What if not\? standoff inverse korea-2017 --state s\d+ --concept nash/,
    ),
  ]);
});

it('names the variant in the document, so that it can be asked anywhere', async () => {
  const { lines } = await that(
    'stable status-quo seq',
    '--json',
    '--variant',
    'hawkish-washington',
  );
  const { asked, holds } = JSON.parse(lines.join('\n'));
  expect(holds).toBe(true);
  expect(asked).toMatchObject({
    text: 'stable status-quo seq',
    written: 'in (variant hawkish-washington) stable status-quo seq',
  });
});

it('a proposition about another variant says how to ask for it', async () => {
  const { status, stderr } = await that('in (variant hawkish-washington) stable status-quo nash');
  expect(status).toBe(2);
  expect(stderr).toContain('ask with --variant hawkish-washington');
});
