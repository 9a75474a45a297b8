// The types of the doors of the published package, each with all that it names in one file, and the record of its surface.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { root } from './run-command.mjs';

const own = join(root, 'packages/standoff');

/** Files of types that the compiler writes, by the door that each is of. */
const DOORS = { index: 'index', threads: 'threads', cases: 'command-line/cases' };

/** All doors as one, for the record: names of further doors behind the name of the door. */
const ALL = [
  "export * from '../index.ts';",
  "export * as threads from '../threads.ts';",
  "export * as cases from '../command-line/cases.ts';",
];

/** @typedef {keyof typeof DOORS} Door */

/**
 * The types of one door.
 * @param {Door} door
 * @param {string} folder where `DOOR.d.ts` goes
 */
export function rollTypes(door, folder) {
  roll(join(own, 'dist', `${DOORS[door]}.d.ts`), door, folder);
  rmSync(join(folder, `${door}.api.md`));
}

/** @param {string} entry @param {string} name @param {string} folder where `NAME.d.ts` and `NAME.api.md` go */
function roll(entry, name, folder) {
  const work = mkdtempSync(join(tmpdir(), 'standoff-types-'));
  const project = join(work, 'tsconfig.json');
  const compilerOptions = {
    ...{ module: 'nodenext', moduleResolution: 'nodenext', target: 'es2023', strict: true },
    ...{ skipLibCheck: true, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [entry] }));
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: own,
      mainEntryPointFilePath: entry,
      bundledPackages: ['@standoff/*'],
      compiler: { tsconfigFilePath: project },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: work,
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: join(folder, `${name}.d.ts`) },
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
  if (!succeeded) throw new Error(`the types of ${name} cannot be put into one file`);
}

/** Where it is recorded what can be imported from the package. */
export const RECORD = join(own, 'surface.api.md');

/** What can be imported now. */
export function surfaceNow() {
  const folder = join(own, 'dist/surface');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'doors.d.ts');
  writeFileSync(entry, `${ALL.join('\n')}\n`);
  roll(entry, 'surface', folder);
  const surface = readFileSync(join(folder, 'surface.api.md'), 'utf8');
  rmSync(folder, { recursive: true });
  return surface.replaceAll('\r\n', '\n');
}
