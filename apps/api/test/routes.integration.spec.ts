import { isAllowed, permissions, roles } from '@monorepo/shared-types';
import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RouteTable } from '../src/platform/http/index.ts';
import { internalSecret } from './support/settings.ts';
import { TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';

/** A route somebody forgot to protect. */
@Controller('forgotten')
class ForgottenController {
  @Get()
  read() {
    return { secret: true };
  }
}

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

let api: TestApi;
let acme: Tenant;
let served: RouteTable['routes'];

beforeAll(async () => {
  api = await TestApi.start({ extension: { controllers: [ForgottenController] } });
  acme = await api.world.tenant();
  served = api.app
    .get(RouteTable, { strict: false })
    .routes.filter(({ method }) => method !== 'HEAD');
});
afterAll(() => api.stop());

type Route = (typeof served)[number];

/** Many at a time: a product has hundreds of routes. */
const each = (routes: readonly Route[], ask: (route: Route) => Promise<void>) =>
  Promise.all(routes.map(ask));

const own = () => served.filter(({ path }) => path !== '/forgotten');
const addressOf = (path: string) => path.replace(/:\w+/g, id);
const routesWith = (kind: string) => own().filter(({ access }) => access?.kind === kind);

/** Sends the emptiest request a route would look at; what it needs beyond that does not matter here. */
const knock = (method: string, path: string, token?: string) =>
  api.ask(method, addressOf(path), {
    ...(token !== undefined && { token }),
    ...(method === 'POST' || method === 'PATCH' ? { body: {} } : {}),
  });

describe('every route', () => {
  it('says who may use it', () => {
    expect(own().filter(({ access }) => access === undefined)).toEqual([]);
    expect(own().length).toBeGreaterThan(30);
  });

  it('is in the document, and the document has no other', () => {
    const inCode = own().map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(inCode.sort()).toEqual([...api.contract.operations.keys()].sort());
  });

  it('is closed to everybody when it does not say who may use it', async () => {
    for (const token of [undefined, acme.owner.token, internalSecret]) {
      const { status, problem } = await knock('GET', '/forgotten', token);
      expect([status, problem.code]).toEqual([403, 'AUTH.FORBIDDEN']);
    }
  });

  it('names a permission that exists, and every permission has a route', () => {
    const used = routesWith('permission').map(({ access }) =>
      access?.kind === 'permission' ? access.permission : undefined,
    );
    expect(permissions.filter((permission) => !used.includes(permission))).toEqual([]);
  });

  it('asks for a token before anything else, unless it is public', async () => {
    await each(own(), async ({ method, path, access }) => {
      const { status, problem } = await knock(method, path);
      if (access?.kind === 'public') expect(status, path).toBeLessThan(500);
      else expect([path, status, problem.code]).toEqual([path, 401, 'AUTH.TOKEN_MISSING']);
    });
  });

  it('lets in the roles that have its permission and no other', async () => {
    await each(routesWith('permission'), async ({ method, path, access }) => {
      const permission = access?.kind === 'permission' ? access.permission : undefined;
      for (const role of roles) {
        if (method === 'DELETE' && path.startsWith('/v1/me/sessions')) continue;
        const { status } = await knock(method, path, acme[role].token);
        const isDenied = !isAllowed(role, permission!);
        expect(status === 403, `${role} ${method} ${path}: ${status}`).toBe(isDenied);
      }
    });
  });

  it('of an organisation is closed to a person who belongs to none', async () => {
    const { token } = await api.world.person();
    await each(routesWith('permission'), async ({ method, path, access }) => {
      if (access?.kind !== 'permission' || isAllowed(null, access.permission)) return;
      expect((await knock(method, path, token)).problem.code, path).toBe('AUTH.FORBIDDEN');
    });
  });

  it('for the platform’s own processes takes no person’s token, and the others not the platform’s secret', async () => {
    const isRefusedWith =
      (token: string) =>
      async ({ method, path }: Route) => {
        expect((await knock(method, path, token)).problem.code, path).toBe('AUTH.TOKEN_INVALID');
      };
    await each(routesWith('internal'), isRefusedWith(acme.owner.token));
    await each(routesWith('permission'), isRefusedWith(internalSecret));
  });
});
