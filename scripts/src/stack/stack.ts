import { randomUUID } from 'node:crypto';
import { openServer, prepareDatabase } from '../database/database.ts';
import { type Checkout, withSecrets } from '../environment/checkout.ts';
import type { StackKeys } from '../environment/keys.ts';
import type { Failure } from '../failure.ts';
import { startOutbox } from '../outbox/outbox.ts';
import { Child } from '../processes/child.ts';
import { addressesOf, type App, appsOf, launchOf, type Mode } from './apps.ts';
import { checkPorts, freePortBeside } from './check-ports.ts';
import { checkDiskSpace } from './disk-space.ts';
import { failureOf, untilReady } from './readiness.ts';
import {
  claimDataFolder,
  ownIdentity,
  releaseDataFolder,
  stackVariable,
  writeStackRecord,
} from './stack-file.ts';

export interface StackOptions {
  readonly mode: Mode;
  readonly checkout: Checkout;
  readonly onLine: (name: App['name'], line: string) => void;
  /** Told before each step that takes a while. */
  readonly onStep: (step: string) => void;
  /** Builds what production needs; development runs from source. */
  readonly build: (signal: AbortSignal) => Promise<void>;
  /** How an app is run; by its own script unless told. */
  readonly launch?: typeof launchOf;
}

export interface StackFacts {
  readonly keys: StackKeys;
  readonly webUrl: string;
  readonly outboxUrl: string | null;
  /** The database as somebody who sees every row. */
  readonly databaseUrl: string;
  readonly isDatabaseEmbedded: boolean;
  /** Every setting as the processes got it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const usualOutboxPort = 3003;
const stopGraceMs = 8000;
const readyTimeoutMs = 120_000;

/** Everything that runs for one person on one machine: database, outbox, api, bff and web. */
export class Stack {
  readonly #options: StackOptions;
  readonly #id = randomUUID();
  readonly #children: Child[] = [];
  /** Undo what was started, in the order it was started. */
  readonly #undo: (() => Promise<void> | void)[] = [];
  #isStopping = false;

  constructor(options: StackOptions) {
    this.#options = options;
  }

  /**
   * Starts everything and waits until it answers.
   *
   * @throws {Failure} and leaves what was started for `stop`
   */
  async start(signal: AbortSignal): Promise<StackFacts> {
    const { keys, dataFolder } = this.#options.checkout;
    const addresses = addressesOf(keys);
    const webUrl = addresses['WEB_URL'] ?? '';
    const record = { stack: ownIdentity(), id: this.#id, webUrl, children: [] };
    await claimDataFolder(dataFolder, record);
    this.#undo.push(() => releaseDataFolder(dataFolder, record));
    await checkRoom(this.#options.checkout);
    const settings = withSecrets(this.#options.checkout).environment;
    await this.#options.build(signal);
    signal.throwIfAborted();

    this.#options.onStep('Starting the database');
    const server = await openServer(keys.DATABASE_URL, dataFolder);
    this.#undo.push(() => server.stop());
    signal.throwIfAborted();
    const database = await prepareDatabase(server.ownerUrl, settings);
    signal.throwIfAborted();
    const outbox = keys.SMTP_URL ? null : await startOutbox(await outboxPortOf(keys), dataFolder);
    if (outbox) this.#undo.push(() => outbox.stop());
    signal.throwIfAborted();

    this.#options.onStep('Starting web, api and bff');
    const environment = {
      // No proxy stands before the api that would have to notice first that it leaves.
      SHUTDOWN_DRAIN_MS: '0',
      ...settings,
      ...addresses,
      ...(outbox ? { SMTP_URL: outbox.smtpUrl } : {}),
      DATABASE_URL: database.ownerUrl,
      DATABASE_RUNTIME_URL: database.runtimeUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
      [stackVariable]: this.#id,
    };
    const started = appsOf(keys).map((app) => ({ app, child: this.#launch(app, environment) }));
    const children = this.#children.flatMap(({ identity }) => identity ?? []);
    writeStackRecord(dataFolder, { ...record, children });
    await Promise.all(
      started.map(async ({ app, child }) => {
        const origin = `http://localhost:${app.port}`;
        const options = { timeoutMs: readyTimeoutMs, signal };
        await untilReady(child, `${origin}${app.readyPath}`, options);
        if (app.firstPage) void fetch(`${origin}${app.firstPage}`).catch(() => undefined);
      }),
    );
    signal.throwIfAborted();
    return {
      keys,
      webUrl,
      outboxUrl: outbox?.url ?? null,
      databaseUrl: server.studioUrl,
      isDatabaseEmbedded: server.isEmbedded,
      environment,
    };
  }

  /** Resolves when one of the processes has ended although nobody asked it to. */
  async untilBroken(): Promise<Failure> {
    return Promise.race(
      this.#children.map(async (child) => {
        const { code, signal } = await child.exit;
        if (this.#isStopping) return new Promise<never>(() => undefined);
        return failureOf(
          child,
          `stopped by itself (${signal ?? `exit code ${code ?? 'unknown'}`})`,
        );
      }),
    );
  }

  /** Stops everything that was started: the apps together, then what they stand on. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#children.map((child) => child.stop(stopGraceMs)));
    for (const undo of this.#undo.reverse()) await undo();
  }

  /** Ends the apps at once, for a person who will not wait. */
  async kill(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.stop(0)));
  }

  #launch(app: App, environment: Readonly<Record<string, string | undefined>>): Child {
    const child = new Child({
      ...(this.#options.launch ?? launchOf)(app, this.#options.mode, environment),
      onLine: (line) => {
        if (!this.#isStopping || !line.startsWith('Failed running '))
          this.#options.onLine(app.name, line);
      },
    });
    this.#children.push(child);
    return child;
  }
}

function outboxPortOf(keys: StackKeys): Promise<number> | number {
  return keys.OUTBOX_PORT ?? freePortBeside(usualOutboxPort, appsOf(keys));
}

async function checkRoom({ keys, dataFolder }: Checkout): Promise<void> {
  const apps = appsOf(keys).map(({ name, port, portSetting: setting }) => ({
    name,
    port,
    setting,
  }));
  const { OUTBOX_PORT: port } = keys;
  const outbox = port === undefined ? [] : [{ name: 'outbox', port, setting: 'OUTBOX_PORT' }];
  await checkPorts(keys.SMTP_URL ? apps : [...apps, ...outbox]);
  if (!keys.DATABASE_URL) checkDiskSpace(dataFolder);
}
