import { beforeEach, vi } from 'vitest';

interface WrittenCookie {
  value: string;
  options: Record<string, unknown> | undefined;
}

/** The request that code of the server believes to serve. Every test begins with an empty one. */
export const served = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  /** What was set by name; null is deleted. */
  written: new Map<string, WrittenCookie | null>(),
  revalidated: [] as string[],
};

beforeEach(() => {
  served.headers = new Headers();
  served.cookies.clear();
  served.written.clear();
  served.revalidated.length = 0;
});

const cookieStore = {
  get: (name: string) => {
    const value = served.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
  set: (name: string, value: string, options?: Record<string, unknown>) => {
    served.written.set(name, { value, options });
  },
  delete: (name: string) => {
    served.written.set(name, null);
  },
};

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(served.headers),
  cookies: () => Promise.resolve(cookieStore),
}));

vi.mock('next/cache', () => ({
  revalidatePath: (path: string) => {
    served.revalidated.push(path);
  },
}));
