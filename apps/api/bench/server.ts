import 'reflect-metadata';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { Permit } from '../src/kernel/access/index.ts';
import { Operation } from '../src/kernel/contract/index.ts';
import { createLogger } from '../src/platform/logging/index.ts';
import { createServer } from '../src/server.ts';
import { settingsOf } from '../test/support/settings.ts';
import { fillDatabase, readUrls, removeRowLevelSecurity } from './database.ts';

/*
 * Servers to measure, each in a process of its own: `raw` is node:http alone, `json` a route of the api that needs no
 * database, `list` the todos, `open-list` the todos without row-level security.
 */
const answer = { id: '01890a5d-ac96-774b-bcce-b302099a8057', name: 'Ann', tags: ['a', 'b', 'c'] };

@Controller('measured')
class MeasuredController {
  @Get()
  @Permit('me:read')
  @Operation({ summary: 'Answer at once' })
  read() {
    return answer;
  }
}

async function startRaw() {
  const server = createHttpServer((_request, response) => {
    const body = JSON.stringify(answer);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), path: '/', headers: {} };
}

async function startApi(kind: string) {
  const urls = readUrls();
  const settings = settingsOf(urls, {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    RATE_LIMIT_USER: '1000000000',
    RATE_LIMIT_ADDRESS: '1000000000',
  });
  const app = await createServer(settings, createLogger(settings, 'api'), {
    controllers: [MeasuredController],
  });
  await app.listen(0, '127.0.0.1');
  const token = await fillDatabase(app, urls);
  if (kind === 'open-list') await removeRowLevelSecurity(app, urls);
  return {
    port: portOf(app.getHttpServer()),
    path: kind === 'json' ? '/measured' : '/v1/todos?limit=20',
    headers: { authorization: `Bearer ${token}` },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

process.on('message', () => process.send?.(process.cpuUsage()));
const kind = process.argv[2] ?? 'raw';
process.send?.(kind === 'raw' ? await startRaw() : await startApi(kind));
