import { expect, it } from 'vitest';
import { run } from '../packages/standoff/test/command-line/run.ts';
import { askedOf, mostWords, wordsIn } from '../scripts/count-words.mjs';

/** What a person reads of Korea before asking for more; tables and lists of claims apart. */
it.each(Object.entries(mostWords))('%s prints at most %i words', async (command, most) => {
  const { stdout } = await run(askedOf(command, 'korea-2017'));
  expect(wordsIn(stdout)).toBeLessThanOrEqual(most);
});

it('a deal is told in fewer words where fewer are asked for, whatever could be added to it', async () => {
  const asked = askedOf('deal --parties dprk,us,china,south-korea --additions 2', 'korea-2017');
  const [brief, usual] = [await run([...asked, '--brief']), await run(asked)];
  expect(wordsIn(brief.stdout)).toBeLessThan(wordsIn(usual.stdout));
});

it('counts neither tables nor claims', () => {
  const table = 'Outcomes\n      s1  s2\nA     Y   N';
  const goOn = 'To go on\n  standoff evolve';
  expect(wordsIn(`It – holds.\n\n${table}\n\n${goOn}\n\nClaims\n  [c1] Said so`)).toBe(7);
});
