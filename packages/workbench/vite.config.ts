import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { withoutProse } from '../../scripts/without-prose.mjs';
import { briefings } from './build/briefings.ts';
import { catalog } from './build/catalog.ts';
import { firstChunks, nameFile, workerChunks } from './build/first-chunks.ts';
import { firstFiles } from './build/first-files.ts';
import { manual } from './build/manual.ts';
import { modelSchema } from './build/model-schema.ts';
import { offline } from './build/offline.ts';

// Packages are taken from their sources, so that the page needs no other build first.
const conditions = ['standoff-source', ...defaultClientConditions];

// It has a version for pages, which asks the document; what needs it runs in a worker, where there is none.
const entities = 'decode-named-character-reference';
const alias = { [entities]: createRequire(import.meta.url).resolve(entities) };

export default defineConfig({
  base: './',
  plugins: [react(), catalog(), briefings(), firstFiles(), manual(), offline(), withoutProse()],
  resolve: { conditions, alias },
  worker: {
    format: 'es',
    plugins: () => [withoutProse({ keys: true }), modelSchema(), catalog()],
    rolldownOptions: { output: { codeSplitting: workerChunks, chunkFileNames: nameFile } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: firstChunks, chunkFileNames: nameFile } },
  },
});
