import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort } from '../processes/ports.ts';
import { checkPorts } from './check-ports.ts';

describe('a port that is taken', () => {
  it('is named with who has it and a command that works', async () => {
    const port = await freePort();
    const server = createServer().listen(port);
    await once(server, 'listening');
    const wanted = { name: 'web', port, setting: 'WEB_PORT' };
    await expect(checkPorts([wanted])).rejects.toThrow(
      new RegExp(
        `^Port ${port} for web is taken by process ${process.pid} \\(.+\\): free it, or take another port with \`WEB_PORT=\\d+ .*pnpm.* \\S+\`\\.$`,
      ),
    );
    server.close();
    await once(server, 'close');
    await expect(checkPorts([wanted])).resolves.toBeUndefined();
  });
});
