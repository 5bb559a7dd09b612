'use client';

import { useEffect } from 'react';

const dayMs = 24 * 60 * 60 * 1000;
const lifetimeMs = 30 * dayMs;

/** Whether a session has lived for a day since it was made or extended last. */
export function needsExtension(expiresAt: string, now: number): boolean {
  return Date.parse(expiresAt) - now < lifetimeMs - dayMs;
}

/**
 * Extends a session that is in use, at most once a day: pages are read through the bff, and only Auth.js can move the end
 * of the session and of its cookie together.
 */
export function SessionKeeper({ expiresAt }: { expiresAt: string }) {
  useEffect(() => {
    if (!needsExtension(expiresAt, Date.now())) return;
    // Read to its end, or the browser keeps the connection; what fails is tried again with the next page.
    void fetch('/api/auth/session', { credentials: 'same-origin' })
      .then((response) => response.text())
      .catch(() => undefined);
  }, [expiresAt]);
  return null;
}
