#!/usr/bin/env node
import { existsSync } from 'node:fs';

const start = new URL('../dist/command/start.js', import.meta.url);

if (existsSync(start)) {
  await import(start.href);
} else {
  console.error('standoff is not built: run `npm run build` at the root of the repository first');
  process.exitCode = 2;
}
