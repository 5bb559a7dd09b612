'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The value of the latest drawing, for functions that keep their identity. Not to be read while drawing. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
