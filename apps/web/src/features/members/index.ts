export { membersPath } from './members-path.ts';
export { MembersScreen } from './members-screen.tsx';
export { MembersSkeleton } from './members-skeleton.tsx';
