import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { catalog } from './build/catalog.ts';
import { firstChunks, nameFile } from './build/first-chunks.ts';
import { firstFiles } from './build/first-files.ts';
import { manual } from './build/manual.ts';
import { offline } from './build/offline.ts';

// Packages are taken from their sources, so that the page needs no other build first.
const conditions = ['standoff-source', ...defaultClientConditions];

export default defineConfig({
  base: './',
  plugins: [react(), catalog(), firstFiles(), manual(), offline()],
  resolve: { conditions },
  worker: { format: 'es', plugins: () => [catalog()] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: firstChunks, chunkFileNames: nameFile } },
  },
});
