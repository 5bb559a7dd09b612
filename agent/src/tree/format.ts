import { format } from 'oxfmt';

const options = { singleQuote: true, printWidth: 100, sortPackageJson: false } as const;
const known = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css)$/;

/**
 * The text as the repository formats it.
 *
 * @returns null where it cannot be read (a syntax error of its owner's), or its language is not known (SQL, Prisma)
 */
export async function formatted(path: string, text: string): Promise<string | null> {
  if (!known.test(path)) return null;
  const { code, errors } = await format(path, text, options);
  return errors.length === 0 ? code : null;
}
