// npm run bench:server: how a server for briefings fares, as a table: reads of a briefing and posting of comments, by
// one process with a folder, one with PostgreSQL and two with the same, before and after 10,000 versions and 100,000
// comments are stored; what a backup takes; whether memory grows. Readers and servers share the machine, so what one run
// measured can be compared, and nothing else.
//
//     npm run bench:server -- [--seconds 5] [--minutes 1] [--rate 20] [--readers 8] [--comments 100000] [--versions 10000]
//
// --seconds   how long each load lasts; 0 for memory alone
// --minutes   how long memory is watched under load: 60 for an hour, 0 for loads alone
// --rate      so many requests a second meanwhile, of which one in ten posts a comment
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepBackup, openStorage, readConfiguration } from '../packages/server/dist/index.js';
import { drawPage } from '../packages/server/dist/press/draw-page.js';
import { reckon } from '../packages/server/dist/press/reckon.js';
import { saveBriefingText, saveModelText } from '../packages/server/dist/publishing/save.js';
import { formToken } from '../packages/server/dist/sealing/form-token.js';
import { createSite } from '../packages/server/dist/start-server.js';
import { publishBriefing } from '../packages/server/dist/storage/briefings.js';
import { keyOf } from '../packages/server/dist/storage/limits.js';
import { makePublication } from '../packages/server/dist/storage/publications.js';
import { startPostgresql } from '../scripts/start-postgresql.mjs';

// As the server has it.
const ofServer = createRequire(new URL('../packages/server/package.json', import.meta.url));
const { sql } = await import(ofServer.resolve('kysely'));

const { values: given } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '1' },
    rate: { type: 'string', default: '20' },
    readers: { type: 'string', default: '8' },
    comments: { type: 'string', default: '100000' },
    versions: { type: 'string', default: '10000' },
  },
});
const readers = Number(given.readers);
const PAGE = '/paper/swerve/';
const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standoff-bench-server-'));
const postgresql = await startPostgresql();
postgresql.run('create database bench');

/** @typedef {import('../packages/server/dist/storage/open-storage.js').Place} Place */
/** @type {readonly { readonly name: string; readonly place: Place; readonly processes: number }[]} */
const ways = [
  { name: 'folder, 1 process', place: { kind: 'folder', folder }, processes: 1 },
  ...[1, 2].map((processes) => ({
    name: `PostgreSQL, ${processes} ${processes === 1 ? 'process' : 'processes'}`,
    place: /** @type {Place} */ ({ kind: 'postgresql', address: postgresql.address('bench') }),
    processes,
  })),
];

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** @param {Place} place */
async function start(place) {
  const child = spawn(process.execPath, [command, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      STANDOFF_PORT: '0',
      STANDOFF_PROXIES: '1',
      ...(place.kind === 'folder'
        ? { STANDOFF_DATA: place.folder }
        : { STANDOFF_DATABASE: place.address }),
    },
  });
  children.add(child);
  let complaints = '';
  child.stderr.on('data', (words) => {
    complaints += words;
  });
  const port = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${complaints}`)));
    child.stdout.on('data', (line) => {
      const found = /"event":"listens","port":(\d+)/.exec(String(line));
      if (found !== null) resolve(Number(found[1]));
    });
  });
  return {
    port: /** @type {number} */ (port),
    megabytes() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    /** Of one core. */
    milliseconds() {
      const status = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /, '');
      const [user, system] = status.split(' ').slice(11, 13);
      return 10 * (Number(user) + Number(system));
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      children.delete(child);
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let networks = 0;

/** @param {number} port @param {string} [form] A comment is posted by it where it is given. */
function ask(port, form) {
  networks += 1;
  // Each from a network of its own, also in an hour: one that is used again may post no more.
  const from = {
    'X-Forwarded-For': `${11 + (networks >> 16)}.${(networks >> 8) & 255}.${networks & 255}.1`,
  };
  const isForm = form !== undefined;
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        agent,
        port,
        path: isForm ? `${PAGE}comments` : PAGE,
        method: isForm ? 'POST' : 'GET',
        headers: {
          ...from,
          'Accept-Encoding': 'gzip',
          ...(isForm && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          const isRight = response.statusCode === (isForm ? 303 : 200);
          isRight ? resolve(undefined) : reject(new Error(`answered ${response.statusCode}`));
        });
      },
    );
    asking.once('error', (error) => {
      // The server may close a connection that was kept open just when it is used again; browsers and proxies ask anew as well.
      const isStale = asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (!isStale) return reject(error);
      ask(port, form).then(resolve, reject);
    });
    asking.end(
      isForm
        ? `${new URLSearchParams({ form, name: 'Kim', comment: `Comment ${networks} ${'word '.repeat(40)}` })}`
        : undefined,
    );
  });
}

/**
 * Asks as fast as answers come, by so many at a time.
 * @param {readonly Awaited<ReturnType<typeof start>>[]} servers @param {number} seconds @param {string} [form]
 */
async function load(servers, seconds, form) {
  const ports = servers.map(({ port }) => port);
  const used = () => servers.reduce((sum, server) => sum + server.milliseconds(), 0);
  const before = used();
  /** @type {number[]} */
  const lasted = [];
  const until = performance.now() + 1000 * seconds;
  const one = async (/** @type {number} */ k) => {
    while (performance.now() < until) {
      const began = performance.now();
      await ask(ports[k % ports.length] ?? 0, form);
      lasted.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, k) => one(k)));
  lasted.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => lasted[Math.floor(share * (lasted.length - 1))] ?? 0;
  return {
    perSecond: lasted.length / seconds,
    median: at(0.5),
    slow: at(0.99),
    // What the machine has to do besides changes this least.
    core: (used() - before) / lasted.length,
  };
}

/** @param {Place} place A publication with one briefing; what forms are signed with. */
async function fill(place) {
  const storage = await openStorage(place);
  const read = readConfiguration({}, {});
  if (!('configuration' in read)) throw new Error(read.problems.join());
  const site = await createSite({
    configuration: read.configuration,
    storage,
    assets: new Map(),
    press: drawPage,
    reckon,
    encodePicture: async () => ({ problem: 'none' }),
    log: () => {},
    now: () => new Date(),
  });
  const made = await makePublication(storage.db, { slug: 'paper', title: 'Paper' }, new Date());
  if (made !== undefined) {
    const path = createRequire(import.meta.url).resolve(
      '@standoff/catalog/chicken/chicken.standoff.yaml',
    );
    const all = { publication: made, madeFrom: null, message: '', author: 'ann' };
    await saveModelText(site, { ...all, slug: 'chicken', text: readFileSync(path, 'utf8') });
    const head =
      'briefing: 1\nmodel: chicken\nheadline: Who swerves\nstandfirst: s\nby: Ann\ndate: 2026-11-28';
    const text = `---\n${head}\n---\n\n${'Some prose, as long as such a page is.\n\n'.repeat(60)}::finding\n`;
    const saved = await saveBriefingText(site, { ...all, slug: 'swerve', text, pictures: {} });
    if ('problems' in saved) throw new Error(saved.problems.join());
    await publishBriefing(storage.db, made.id, 'swerve', 1, { at: new Date() });
  }
  const key = await keyOf(storage.db, 'forms');
  await storage.close();
  return formToken(key, 'comment', new Date(Date.now() - 60_000));
}

/** @param {Place} place Comments of which one in ten waits, and versions of a briefing. */
async function store(place) {
  const { db, close } = await openStorage(place);
  await sql`insert into "briefingVersion"
    select work, number + k, number, text, hash || k, author, message, "madeAt", model, "modelVersion", summary, anchors, page, null
    from "briefingVersion", generate_series(1, ${sql.lit(Number(given.versions))}) k where number = 1`.execute(
    db,
  );
  await sql`update briefing set versions = versions + ${sql.lit(Number(given.versions))}`.execute(
    db,
  );
  await sql`insert into comment (id, briefing, publication, version, name, text, state, held, "madeAt", secret, writer)
    select gen_random_uuid(), briefing.id, briefing.publication, 1, 'Kim', 'Comment ' || k || repeat(' word', 40),
      case when k % 10 = 0 then 'held' else 'shown' end, case when k % 10 = 0 then 'first' end, now(), md5(k::text), md5(k::text)
    from briefing, generate_series(1, ${sql.lit(Number(given.comments))}) k`.execute(db);
  await sql`update briefing set "shownComments" = (select count(*) from comment where comment.briefing = briefing.id and state = 'shown')`.execute(
    db,
  );
  // As PostgreSQL does by itself.
  await sql`vacuum analyze`.execute(db);
  await close();
}

/** @param {readonly (string | number)[]} cells */
const row = (...cells) =>
  console.log(
    cells
      .map((cell, k) =>
        (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 1 : 0) : cell)[
          k === 0 ? 'padEnd' : 'padStart'
        ](k === 0 ? 40 : 10),
      )
      .join(''),
  );

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${readers} at a time\n`,
);
row(
  '',
  'reads/s',
  'median ms',
  '99 % ms',
  'core ms',
  'posts/s',
  'median',
  '99 % ms',
  'core ms',
  'MB',
);
const loads = Number(given.seconds) > 0 ? ['little stored', 'much stored'] : [];
for (const stored of loads) {
  for (const { name, place, processes } of ways) {
    const form = await fill(place);
    if (stored === 'much stored' && processes === 1) await store(place);
    const servers = await Promise.all(Array.from({ length: processes }, () => start(place)));
    const ports = servers.map(({ port }) => port);
    await load(servers, 1);
    const reads = await load(servers, Number(given.seconds));
    const posts = await load(servers, Number(given.seconds), form);
    const megabytes = servers.map((server) => server.megabytes());
    row(
      `${stored}: ${name}`,
      ...Object.values(reads),
      ...Object.values(posts),
      Math.max(...megabytes),
    );
    if (stored === 'much stored' && processes === 1) {
      const file = join(folder, 'bench.backup');
      const began = performance.now();
      let longest = 0;
      const backup = keepBackup(place, file).then(() => performance.now() - began);
      let isOver = false;
      void backup.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        const asked = performance.now();
        await ask(ports[0] ?? 0);
        longest = Math.max(longest, performance.now() - asked);
      }
      const seconds = ((await backup) / 1000).toFixed(1);
      const size = (statSync(file).size / 2 ** 20).toFixed(1);
      console.log(
        `  a backup of ${size} MB took ${seconds} s; a reader waited ${(longest / 1000).toFixed(1)} s at the most`,
      );
    }
    await Promise.all(servers.map((server) => server.stop()));
  }
}

const MEMORY_SECONDS = 10;

/**
 * Megabytes that a line through what was seen gains in an hour, by least squares.
 * @param {readonly number[]} seen Every ten seconds.
 */
function growthPerHour(seen) {
  const hours = seen.map((_, k) => (k * MEMORY_SECONDS) / 3600);
  const mean = (/** @type {readonly number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [hour, megabytes] = [mean(hours), mean(seen)];
  const [across, along] = [
    mean(hours.map((one, k) => (one - hour) * ((seen[k] ?? 0) - megabytes))),
    mean(hours.map((one) => (one - hour) ** 2)),
  ];
  return across / along;
}

/**
 * Asks at a rate that is kept, and looks at the memory every ten seconds.
 * @param {Awaited<ReturnType<typeof start>>} server @param {string} form
 */
async function watchMemory(server, form) {
  const until = performance.now() + 60_000 * Number(given.minutes);
  const pause = 1000 / Number(given.rate);
  /** @type {number[]} */
  const seen = [];
  let [asked, next, look] = [0, performance.now(), performance.now()];
  while (performance.now() < until) {
    asked += 1;
    await ask(server.port, asked % 10 === 0 ? form : undefined);
    if (performance.now() >= look) {
      seen.push(server.megabytes());
      look += 1000 * MEMORY_SECONDS;
    }
    next = Math.max(next + pause, performance.now() - 1000);
    await sleep(Math.max(0, next - performance.now()));
  }
  return { seen, asked };
}

const watched = Number(given.minutes) > 0 ? ways.slice(0, 2) : [];
await Promise.all(
  watched.map(async ({ name, place }) => {
    const form = await fill(place);
    const server = await start(place);
    const { seen, asked } = await watchMemory(server, form);
    // What is loaded and compiled at first is no growth.
    const settled = seen.slice(Math.floor(seen.length / 4));
    const parts = Array.from(
      { length: 13 },
      (_, k) => seen[Math.round((k * (seen.length - 1)) / 12)],
    );
    console.log(
      `\nmemory under load for ${given.minutes} min, ${name}, ${asked} requests, in twelfths: ${parts.map((one) => one?.toFixed(0)).join(', ')} MB; without the first quarter ${growthPerHour(settled).toFixed(1)} MB an hour`,
    );
    await server.stop();
  }),
);
agent.destroy();
await postgresql.end();
rmSync(folder, { recursive: true, force: true });
