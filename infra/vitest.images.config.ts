import { defineConfig } from 'vitest/config';

/** Builds and runs the container images: minutes of work, so it is a command of its own. */
export default defineConfig({
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development', 'node'] } },
  test: {
    include: ['images/*.spec.ts'],
    reporters: ['verbose'],
    hookTimeout: 30 * 60_000,
    testTimeout: 60_000,
  },
});
