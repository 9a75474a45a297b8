#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('standoff is not built: run `npm run build` at the root of the repository first');
  process.exitCode = 2;
}
