import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The page of samples, apart from the workbench: nobody who uses it loads them. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  resolve: { conditions: ['standoff-source', ...defaultClientConditions] },
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
});
