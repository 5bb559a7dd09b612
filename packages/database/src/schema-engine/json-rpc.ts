import { describeFailure } from './failure.ts';
import type { SchemaEngine } from './engine.ts';

interface Request {
  id: number;
  method?: string;
  params?: unknown;
}

interface Output {
  write(text: string): unknown;
}

/** The error code the native engine gives every failure of a command (schema-engine/core, json_rpc). */
const commandFailed = 4466;

/**
 * Answers one JSON-RPC 2.0 request per line, one after another, until the input ends. An engine starts with the first
 * request.
 */
export async function answerRequests(
  start: () => Promise<SchemaEngine>,
  lines: AsyncIterable<string>,
  output: Output,
): Promise<void> {
  const send = (message: object) => {
    output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  let engine: SchemaEngine | undefined;
  for await (const line of lines) {
    const { id, method, params } = JSON.parse(line) as Request;
    // Without a method it is the client's answer to a `print`.
    if (method === undefined) continue;
    try {
      engine ??= await start();
      send({ id, result: (await call(engine, method, params, send)) ?? {} });
    } catch (error) {
      const data = { meta: null, ...describeFailure(error) };
      send({ id, error: { code: commandFailed, message: 'The command failed.', data } });
    }
  }
}

async function call(
  engine: SchemaEngine,
  method: string,
  params: unknown,
  send: (message: object) => void,
): Promise<unknown> {
  switch (method) {
    case 'getDatabaseVersion':
      return await engine.version();
    case 'evaluateDataLoss': {
      // In WebAssembly it cannot make a shadow database ("must be provided through an external factory"), and finds what
      // it needs only where this one has made it.
      const input = params as Parameters<SchemaEngine['evaluateDataLoss']>[0];
      await engine.devDiagnostic(input);
      return await engine.evaluateDataLoss(input);
    }
    case 'diff': {
      // The native engine prints the difference itself, by asking its client to.
      const { exitCode, stdout } = await engine.diff(params as Parameters<SchemaEngine['diff']>[0]);
      if (stdout) {
        const content = stdout.replace(/\n$/, '');
        send({ id: Number.MAX_SAFE_INTEGER, method: 'print', params: { content } });
      }
      return { exitCode, stdout: null };
    }
    default: {
      const command = (engine as unknown as Record<string, unknown>)[method];
      if (typeof command !== 'function') throw new Error(`The schema engine has no ${method}`);
      return await (command.call(engine, params) as Promise<unknown>);
    }
  }
}
