import { resolve } from 'node:path';
import { repository } from '../repository.ts';
import { addToEnvFile, readEnvFile } from './env-file.ts';
import { readStackKeys, type StackKeys } from './keys.ts';
import { missingSecrets } from './secrets.ts';

export interface Checkout {
  readonly keys: StackKeys;
  /** Absolute. */
  readonly dataFolder: string;
  /** Absolute. */
  readonly envFile: string;
  /** The `.env` file and, above it, the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What this checkout is set to. @throws {Failure} where a setting is wrong */
export function readCheckout(given: Checkout['environment'] = process.env): Checkout {
  const envFile = resolve(repository, given['ENV_FILE'] ?? '.env');
  const environment = { ...readEnvFile(envFile), ...given };
  const keys = readStackKeys(environment);
  return { keys, envFile, environment, dataFolder: resolve(repository, keys.DATA_DIR) };
}

/** The same checkout with every secret: those that were missing are written down now. */
export function withSecrets(checkout: Checkout): Checkout {
  const missing = missingSecrets(checkout.environment);
  addToEnvFile(checkout.envFile, missing);
  const made = Object.fromEntries(missing.map(({ name, value }) => [name, value]));
  return { ...checkout, environment: { ...checkout.environment, ...made } };
}
