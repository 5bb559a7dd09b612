import {
  Id,
  type Member,
  type MemberPage,
  type MemberQuery,
  Timestamp,
} from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOfRows } from '../../kernel/pagination/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { type MemberRow, MembersRepository } from './members.repository.ts';

const Cursor = z.tuple([z.literal('members'), Timestamp, Id]);

@Injectable()
export class MembersService {
  constructor(private readonly members: MembersRepository) {}

  /** Who joined first comes first. */
  async list(ctx: TenantContext, { cursor, limit, q }: MemberQuery): Promise<MemberPage> {
    const [, joinedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, Cursor);
    const after =
      joinedAt === undefined || id === undefined ? null : { joinedAt: new Date(joinedAt), id };
    const rows = await this.members.findPage(ctx, limit, q, after);
    return pageOfRows(rows, limit, memberOf, (row) =>
      encodeCursor(['members', row.createdAt.toISOString(), row.id]),
    );
  }
}

function memberOf(row: MemberRow): Member {
  return {
    id: row.id,
    userId: row.user.id,
    name: row.user.name,
    email: row.user.email,
    image: row.user.image,
    role: row.role,
    joinedAt: row.createdAt.toISOString(),
  };
}
