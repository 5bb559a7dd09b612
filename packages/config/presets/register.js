import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  createRequire,
  enableCompileCache,
  registerHooks,
  setSourceMapsSupport,
} from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `node -C development --import @monorepo/config/register src/main.ts`: runs an app's TypeScript as it is, decorators
 * and their metadata included, which Node's own type stripping leaves out. Types are not checked here.
 */
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
// What V8 made of the libraries is kept between restarts, which saves a fifth of each; so is what swc made of our files.
enableCompileCache();

const require = createRequire(import.meta.url);
const settings = {
  configFile: false,
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
  },
};
const made = `${JSON.stringify(settings)} ${require('@swc/core/package.json').version}`;
const folder = fileURLToPath(new URL('../node_modules/.cache/register/', import.meta.url));
mkdirSync(folder, { recursive: true });

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) {
      return nextLoad(url, context);
    }
    return { format: 'module', source: javascriptOf(fileURLToPath(url)), shortCircuit: true };
  },
});

/** @param {string} filename of TypeScript */
function javascriptOf(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = `${folder}${digestOf(filename)}.js`;
  // Last, so that a file written by halves is no match.
  const seal = `\n//${digestOf(made + source)}`;
  const known = readKept(kept);
  if (known.endsWith(seal)) return known;
  // Not loaded where nothing has changed.
  const { code } = require('@swc/core').transformSync(source, { filename, ...settings });
  writeFileSync(kept, code + seal);
  return code;
}

/** @param {string} path of what was kept, which may not be there */
function readKept(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} text of any length */
function digestOf(text) {
  return createHash('sha256').update(text).digest('base64url');
}
