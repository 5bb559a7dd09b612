export { CardSkeleton as default } from '@/features/shell/page-skeleton.tsx';
