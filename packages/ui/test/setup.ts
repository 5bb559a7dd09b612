import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

// What jsdom lacks and Base UI asks for: here nothing has a size, and animations are over at once.
class NothingResizes {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}
Object.defineProperty(globalThis, 'ResizeObserver', { value: NothingResizes });
Object.defineProperty(Element.prototype, 'getAnimations', { value: () => [] });
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined });
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
