// The types of the doors of the published package, each with all that it names in one file, and the record of its surface.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { root } from './run-command.mjs';

const own = join(root, 'packages/standoff');

/** Files of types that the compiler writes, by the door that each is of. */
const DOORS = { index: 'index', threads: 'threads', cases: 'command-line/cases' };

/** @typedef {keyof typeof DOORS} Door */

/**
 * @param {Door} door
 * @param {string} folder where `DOOR.d.ts` goes, and `DOOR.api.md`, which says what can be imported and is short enough to be read
 */
export function rollTypes(door, folder) {
  const work = mkdtempSync(join(tmpdir(), 'standoff-types-'));
  const entry = join(own, 'dist', `${DOORS[door]}.d.ts`);
  const project = join(work, 'tsconfig.json');
  const compilerOptions = {
    ...{ module: 'nodenext', moduleResolution: 'nodenext', target: 'es2023', strict: true },
    ...{ skipLibCheck: true, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [entry] }));
  const quiet = { default: { logLevel: /** @type {any} */ ('none') } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: own,
      mainEntryPointFilePath: entry,
      bundledPackages: ['@standoff/*'],
      compiler: { tsconfigFilePath: project },
      apiReport: {
        enabled: true,
        reportFileName: `${door}.api.md`,
        reportFolder: folder,
        reportTempFolder: work,
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: join(folder, `${door}.d.ts`) },
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(own, 'package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  rmSync(work, { recursive: true });
  if (!succeeded) throw new Error(`the types of ${door} cannot be put into one file`);
}

/** Where it is recorded what can be imported from the package. */
export const RECORD = join(own, 'surface.api.md');

/** What can be imported now. */
export function surfaceNow() {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-surface-'));
  rollTypes('index', folder);
  const surface = readFileSync(join(folder, 'index.api.md'), 'utf8');
  rmSync(folder, { recursive: true });
  return surface.replaceAll('\r\n', '\n');
}
