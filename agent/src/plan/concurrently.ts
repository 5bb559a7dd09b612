/** The formatter keeps memory for each text that it is at: more than this is no faster, and took half as much again. */
const atOnce = 8;

/** `work` on each, several at once, results in order; the first failure is thrown. */
export async function concurrently<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
