'use client';

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
const waiting = new Set<() => void>();
let arrived = false;

function arrive() {
  arrived = true;
  for (const sign of signs) window.removeEventListener(sign, arrive, true);
  for (const run of waiting) whenIdle(run);
  waiting.clear();
}

function whenIdle(run: () => void) {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else setTimeout(run, 200);
}

/** Runs once the person moves, presses or types for the first time and the browser is idle. Returns how to call it off. */
export function onFirstInteraction(run: () => void): () => void {
  if (arrived) {
    whenIdle(run);
    return () => undefined;
  }
  if (waiting.size === 0) {
    for (const sign of signs) window.addEventListener(sign, arrive, true);
  }
  waiting.add(run);
  return () => waiting.delete(run);
}
