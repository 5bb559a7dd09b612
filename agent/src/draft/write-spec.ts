import { linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a new file, whole or not at all.
 *
 * @throws with the code EEXIST where there is one of the name
 */
export function writeNew(file: string, text: string): void {
  const whole = writeAside(file, text);
  try {
    linkSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Writes a file in the place of another, whole or not at all. Its permissions stay. */
export function replace(file: string, text: string): void {
  const { mode } = statSync(file, { throwIfNoEntry: false }) ?? { mode: 0o644 };
  const whole = writeAside(file, text, mode);
  try {
    renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

function writeAside(file: string, text: string, mode?: number): string {
  const aside = `${file}.${process.pid}.part`;
  writeFileSync(aside, text, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) });
  return aside;
}
