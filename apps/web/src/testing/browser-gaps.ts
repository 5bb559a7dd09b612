import { configure } from '@testing-library/react';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks of a browser: here nothing has a size, nothing scrolls, and animations are over at once.
class Observer {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
  takeRecords(): never[] {
    return [];
  }
}

globalThis.ResizeObserver = Observer;
globalThis.IntersectionObserver = Observer;
Element.prototype.getAnimations = () => [];
Element.prototype.scrollIntoView = () => undefined;
if (!('CSS' in globalThis)) {
  const escape = (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
  Object.assign(globalThis, { CSS: { escape } });
}
