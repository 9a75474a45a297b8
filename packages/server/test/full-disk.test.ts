import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresql } from '../../../scripts/start-postgresql.mjs';
import { formToken } from '../src/sealing/form-token.ts';
import { openStorage, type Place } from '../src/storage/open-storage.ts';
import { LEAST_MEGABYTES } from '../src/storage/room.ts';
import { PATIENCE } from './databases.ts';
import { postForm } from './people.ts';
import { briefingText, createTestSite, newPublication, publish, type TestSite } from './site.ts';

// A disk of one's own is mounted by root alone, and filling it takes a while: on demand.
const isAsked = process.env['STANDOFF_FULL_DISK'] !== undefined;

/** A disk in memory. */
function mountDisk(megabytes: number) {
  const at = mkdtempSync(join(tmpdir(), 'standoff-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', at]);
  const ballast = join(at, 'ballast');
  return {
    at,
    leave(left: number) {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(at);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 2 ** 20)));
    },
    empty: () => rmSync(ballast, { force: true }),
    end() {
      execFileSync('umount', ['--lazy', at]);
      rmSync(at, { recursive: true });
    },
  };
}

interface FullDisk {
  readonly place: Place;
  /** Megabytes that are left at first. */
  readonly left: number;
  readonly disk: ReturnType<typeof mountDisk>;
  /** What somebody has to do once there is room again. */
  revive(): Promise<void>;
  end(): Promise<void>;
}

async function fullFolder(): Promise<FullDisk> {
  const disk = mountDisk(250);
  return {
    place: { kind: 'folder', folder: join(disk.at, 'data') },
    left: LEAST_MEGABYTES + 2,
    disk,
    revive: async () => {},
    end: async () => disk.end(),
  };
}

async function fullPostgresql(): Promise<FullDisk> {
  const disk = mountDisk(150);
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk.at;
  const postgresql = await startPostgresql();
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  return {
    place: { kind: 'postgresql', address: postgresql.address() },
    left: 8,
    disk,
    async revive() {
      await postgresql.kill();
      await postgresql.restart();
    },
    async end() {
      await postgresql.end();
      disk.end();
    },
  };
}

describe.runIf(isAsked).each([
  ['a folder', fullFolder],
  ['PostgreSQL', fullPostgresql],
] as const)('a full disk below %s', (name, fresh) => {
  let full: FullDisk;
  let test: TestSite;
  const kept: string[] = [];

  beforeAll(async () => {
    full = await fresh();
    test = await createTestSite(await openStorage(full.place));
    await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
  }, PATIENCE);
  afterAll(async () => {
    await test.close().catch(() => {});
    await full.end();
  }, PATIENCE);

  /** Sends what does not pack well; its status and words. */
  async function post() {
    const form = formToken(test.site.key, 'comment', new Date(test.site.now().getTime() - 60_000));
    const comment = `${randomBytes(3500).toString('base64')} end`;
    const response = await postForm(test, '/paper/swerve/comments', { form, name: 'Kim', comment });
    if (response.status === 303) kept.push(comment);
    return { status: response.status, html: await response.text(), comment };
  }

  it(
    'what is refused says so, with all that was typed, and pages are read',
    async () => {
      full.disk.leave(full.left);
      let last = await post();
      while (last.status === 303) last = await post();
      expect(last.status).toBe(503);
      expect(last.html).toContain(last.comment);
      full.disk.leave(0);
      for (let k = 0; k < 50; k++) expect((await post()).status).toBe(503);
      if (name === 'a folder') expect((await test.ask('/paper/swerve/')).status).toBe(200);
    },
    PATIENCE,
  );

  it(
    'what was acknowledged is there, and it goes on where there is room again',
    async () => {
      full.disk.empty();
      let [isRevived, after] = [false, (await post()).status];
      for (let k = 0; k < 20 && after !== 303; k++) {
        await sleep(500);
        after = (await post()).status;
      }
      if (after !== 303) {
        await full.revive();
        isRevived = true;
        after = (await post()).status;
      }
      expect(after).toBe(303);
      console.log(`${name}: ${kept.length} kept${isRevived ? ', and it had to be started' : ''}`);
      const rows = await test.site.storage.db.selectFrom('comment').select('text').execute();
      const texts = new Set(rows.map(({ text }) => text));
      expect(kept.filter((text) => !texts.has(text))).toEqual([]);
    },
    PATIENCE,
  );
});
