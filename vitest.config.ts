import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['standoff-source'] },
  ssr: { resolve: { conditions: ['standoff-source'], externalConditions: ['standoff-source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
