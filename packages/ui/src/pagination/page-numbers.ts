/**
 * The pages to offer: the first, the last, the current one and its neighbours; `null` is a gap. Always as many entries for a
 * given count, so that the buttons stay under the pointer.
 */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (pageCount <= 7) return range(1, pageCount);
  if (page <= 4) return [...range(1, 5), null, pageCount];
  if (page >= pageCount - 3) return [1, null, ...range(pageCount - 4, pageCount)];
  return [1, null, ...range(page - 1, page + 1), null, pageCount];
}
