import { DevelopmentSignIn } from '@/features/auth/development-sign-in.tsx';

export default async function DevelopmentSignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl, seeded } = await searchParams;
  return (
    <DevelopmentSignIn
      callbackUrl={typeof callbackUrl === 'string' ? callbackUrl : '/'}
      seeded={seeded !== 'no'}
    />
  );
}
