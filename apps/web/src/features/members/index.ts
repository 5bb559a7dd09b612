export { membersPath } from './members-path.ts';
export { MembersScreen, type MembersScreenProps } from './members-screen.tsx';
export { MembersSkeleton } from './members-skeleton.tsx';
