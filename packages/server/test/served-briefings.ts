import { afterAll } from 'vitest';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { createSite } from '../src/start-server.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { freshPostgresql } from './databases.ts';
import { builtAssets, listen } from './served.ts';
import {
  briefingText,
  createTestSite,
  judgedText,
  newPublication,
  publish,
  quickHashings,
  saveJudged,
} from './site.ts';

export const PHONE = { width: 390, height: 844 };

/**
 * A publication with two briefings at a port of its own, with the programs and the style that readers get and the clock of the
 * machine, and a browser. All of it ends with the tests of the file.
 */
export async function serveBriefings() {
  const { place } = await freshPostgresql();
  // Letters are sent by nobody here: the page that asks for one is there.
  const set = { address: 'http://localhost:4660', hold: 'all', mail: 'smtp://127.0.0.1:9' };
  const test = await createTestSite(await openStorage(place), set);
  const site = await createSite({
    ...test.site,
    assets: builtAssets(),
    now: () => new Date(),
    hashings: quickHashings,
  });
  const real = { ...test, site };
  const paper = await newPublication(real, 'paper');
  await publish(
    real,
    paper,
    'swerve',
    briefingText('Who swerves', '## What follows\n\n::finding\n').replace(
      'What it is about.',
      'Two drivers, one road, and each would rather that the other gave way. '.repeat(9).trim(),
    ),
  );
  await saveJudged(real, paper);
  await publish(real, paper, 'judged', judgedText('What they want'));
  const { server, address } = await listen(site);
  afterAll(async () => {
    server.close();
    await test.close();
  });
  return { place, real, paper, address, browser: await browserFor('brief') };
}
