// Generates the Prisma client when the schema has changed. Plain JavaScript, because it runs right after installation,
// when the Node at hand may be an old one. Does nothing where Prisma's command line is not installed (production).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const home = path.resolve(import.meta.dirname, '../..');
const schema = path.join(home, 'prisma/schema');
const stamp = path.join(home, 'src/generated/.fingerprint');
const manifest = findPrisma();

if (manifest) {
  const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const fingerprint = createHash('sha256').update(version);
  for (const file of readdirSync(schema).sort()) {
    fingerprint.update(file).update(readFileSync(path.join(schema, file)));
  }
  const wanted = fingerprint.digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    generate(path.join(path.dirname(manifest), bin.prisma));
    writeFileSync(stamp, wanted);
  }
}

/** @returns {string | undefined} */
function findPrisma() {
  try {
    return createRequire(import.meta.url).resolve('prisma/package.json');
  } catch {
    return undefined;
  }
}

/** @param {string} command */
function generate(command) {
  // Generating needs no schema engine, but Prisma downloads one unless it is told of one: any executable will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env };
  const options = { cwd: home, env, encoding: 'utf8' };
  const result = spawnSync(process.execPath, [command, 'generate'], options);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
}
