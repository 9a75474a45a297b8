import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CODE = /\.(ts|tsx|mjs|js)$/;
const MADE = /\.generated\.ts$|\.d\.ts$/;

export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The code in some folders, tests included and what is generated left out. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => CODE.test(path) && !MADE.test(path))
      .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
      .map((path) => ({
        path: `${folder}/${path}`,
        text: readFileSync(join(root, folder, path), 'utf8'),
      })),
  );
}

/** The same without tests. */
export function productFiles(folders: readonly string[]): SourceFile[] {
  return sourceFiles(folders).filter(({ path }) => !/\.test\.tsx?$/.test(path));
}

export const packages: readonly string[] = readdirSync(join(root, 'packages')).map(
  (name) => `packages/${name}`,
);
