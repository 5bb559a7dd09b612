'use client';

import { type MemberPage } from '@monorepo/shared-types';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readBff } from '@/lib/bff.ts';
import { membersPath } from './members-path.ts';

/** The loaded members of an organisation; the first page is the one the server drew. */
export function useMembers(organization: string, drawn: MemberPage) {
  const query = useInfiniteQuery({
    queryKey: ['members', organization],
    queryFn: async ({ pageParam, signal }) =>
      (await readBff(membersPath(organization, pageParam), { signal })) as MemberPage,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    networkMode: 'always',
    refetchOnReconnect: true,
    initialData: { pages: [drawn], pageParams: [null] },
  });
  const { pages } = query.data;
  const members = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  return { query, members };
}
