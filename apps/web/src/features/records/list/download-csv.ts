import { csvLine } from '@monorepo/shared-types/csv';
import { openBff } from '@/lib/bff.ts';

const [quote, lineEnd, byteOrderMark] = [0x22, 0x0a, '\uFEFF'];

export interface CsvRequest {
  readonly path: string;
  /** What stands in the first line, in place of the names that the api has for the columns. */
  readonly labels: readonly string[];
  readonly withMark: boolean;
  readonly signal: AbortSignal;
  /** Hears how many records have come. */
  readonly onProgress: (count: number) => void;
}

/**
 * A CSV file of the bff with the columns named as people know them.
 *
 * @throws {BffError} when it is refused
 * @throws {TypeError} when it breaks off
 */
export async function downloadCsv({ path, labels, withMark, signal, onProgress }: CsvRequest) {
  const response = await openBff(path, signal);
  const reader = response.body?.getReader();
  const parts: BlobPart[] = [(withMark ? byteOrderMark : '') + csvLine(labels)];
  const lines = new LineCounter();
  let step = await reader?.read();
  while (step?.done === false) {
    const body = lines.afterHeader(step.value);
    if (body.length > 0) parts.push(body);
    onProgress(lines.records);
    step = await reader?.read();
  }
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), count: lines.records };
}

/** Counts the records of a CSV file while its bytes come: a line break in quotes is no end of a record. */
class LineCounter {
  records = 0;
  private quoted = false;
  private inHeader = true;

  /** The bytes that come after the first line. */
  afterHeader(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    let start = this.inHeader ? bytes.length : 0;
    for (let index = 0; index < bytes.length; index += 1) {
      if (bytes[index] === quote) this.quoted = !this.quoted;
      if (bytes[index] !== lineEnd || this.quoted) continue;
      if (this.inHeader) start = index + 1;
      else this.records += 1;
      this.inHeader = false;
    }
    return bytes.subarray(start);
  }
}

/** Hands a file to the person, as a download of the browser. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name.replaceAll(/[/\\:*?"<>|]/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
