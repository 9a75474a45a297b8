// npm run site: builds the site into one folder of static files, packages/site/dist/site, and fails where a link leads nowhere.
// --serve serves it to this machine afterwards; STANDOFF_SITE_BASE=/path/ is for a host that serves it below a path.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveWorkbench } from '@standoff/workbench/serve';
import { build } from 'vitepress';
import { sayLicences } from '../../../scripts/licences.mjs';
import { runCommand } from '../../../scripts/run-command.mjs';
import { checkSite } from './check-site.mjs';
import { sealPages } from './seal-pages.mjs';

const own = fileURLToPath(new URL('..', import.meta.url));
const root = join(own, '../..');
const site = join(own, 'dist/site');
const base = process.env['STANDOFF_SITE_BASE'] ?? '/';

await build(own);
const sealed = sealPages(site);
cpSync(join(root, 'packages/workbench/dist'), join(site, 'workbench'), { recursive: true });
await publishBriefings();
copyCases();
copyPacked();
writeFileSync(
  join(site, 'third-party-licences.txt'),
  sayLicences({
    into: ['standoff', 'site'],
    title: 'What of others is on this site',
    says: 'The pages, their search, the workbench, the briefings and the packed file were made with these packages, and hold some of them, in whole or in part.',
  }),
);

const { links, broken } = checkSite(site, base);
console.log(`${sealed} pages, ${links} links, ${broken.length} broken`);
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exitCode = 1;
} else if (process.argv.includes('--serve')) {
  const { address } = await serveWorkbench(4173, { dist: site });
  console.log(`The site is at ${address}${base}; Ctrl-C ends it.`);
}

/** The briefings of the catalog, each as its readers get it, and a list of them. */
async function publishBriefings() {
  const ids = readdirSync(join(root, 'catalog')).filter((id) =>
    existsSync(join(root, 'catalog', id, `${id}.briefing.md`)),
  );
  const command = `node packages/standoff/bin/standoff.js publish ${ids.join(' ')} --to ${join(site, 'briefings')}`;
  const { code, output } = await runCommand(command, 'pipe');
  if (code !== 0) throw new Error(output);
}

/** The package as one file, for who installs it without a clone; `npm run site` packs it, and so builds all else. */
function copyPacked() {
  const { name, version } = JSON.parse(
    readFileSync(join(root, 'packages/standoff/package.json'), 'utf8'),
  );
  const packed = `${name}-${version}.tgz`;
  cpSync(join(own, 'dist', packed), join(site, packed));
}

/** The model files and briefings of the catalog, for who takes one along. */
function copyCases() {
  for (const id of readdirSync(join(root, 'catalog'))) {
    for (const name of [`${id}.standoff.yaml`, `${id}.briefing.md`, 'published.yaml']) {
      const from = join(root, 'catalog', id, name);
      if (!existsSync(from)) continue;
      const to = join(site, 'catalog', id, name);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to);
    }
  }
}
