import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A path that would leave the tree, by `..`, by being absolute, or through a symbolic link. Nothing is read or written. */
export class UnsafePath extends Error {
  override readonly name = 'UnsafePath';
}

/** A checkout. Every path of the generator goes through `resolve`. */
export class Root {
  /** The real folder, without symbolic links. */
  readonly folder: string;

  /** @throws where there is no such folder */
  constructor(folder: string) {
    this.folder = realpathSync(folder);
  }

  /**
   * The absolute path of a file of the tree that is there or not.
   *
   * @param relative with `/`, from the root
   * @throws {UnsafePath}
   */
  resolve(relative: string): string {
    const parts = relative.split('/');
    const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (!isPlain || /[\\\0]/.test(relative)) {
      throw new UnsafePath(`${JSON.stringify(relative)} is not a path within the tree`);
    }
    let at = this.folder;
    for (const part of parts) {
      at = path.join(at, part);
      if (!isLink(at)) continue;
      throw new UnsafePath(`${relative} goes through the symbolic link ${this.relative(at)}`);
    }
    return at;
  }

  /** From the root, with `/`. */
  relative(absolute: string): string {
    return path.relative(this.folder, absolute).split(path.sep).join('/');
  }
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
