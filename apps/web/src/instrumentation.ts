/** Runs once when the server starts. Next.js also compiles this file for the edge, where the rest could not be. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { start } = await import('./instrumentation-node.ts');
  start();
}
