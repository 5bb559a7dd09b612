import type {
  CreateIdentityUser,
  IdentityUser,
  IdentityUserQuery,
  UpdateIdentityUser,
} from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { IdentityConflict, IdentityNotFound } from './identity.errors.ts';
import { identityUserOf } from './identity-rows.ts';
import { UsersRepository } from './users.repository.ts';

/** People, as Auth.js's adapter asks for them. */
@Injectable()
export class UsersService {
  constructor(private readonly users: UsersRepository) {}

  /** @throws {IdentityConflict} when somebody has the e-mail address */
  async create(body: CreateIdentityUser): Promise<IdentityUser> {
    const row = await this.users.insert(body);
    if (row === 'taken') throw new IdentityConflict();
    return identityUserOf(row);
  }

  async find(query: IdentityUserQuery): Promise<IdentityUser> {
    const row =
      'provider' in query
        ? await this.users.findByAccount(query.provider, query.providerAccountId)
        : await this.users.findOne(query);
    if (row === null) throw new IdentityNotFound();
    return identityUserOf(row);
  }

  /** @throws {IdentityConflict} when somebody else has the e-mail address */
  async update(id: string, change: UpdateIdentityUser): Promise<IdentityUser> {
    const row = await this.users.update(id, change);
    if (row === 'taken') throw new IdentityConflict();
    if (row === null) throw new IdentityNotFound();
    return identityUserOf(row);
  }

  async delete(id: string): Promise<void> {
    if (!(await this.users.delete(id))) throw new IdentityNotFound();
  }
}
