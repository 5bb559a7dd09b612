import { format } from 'oxfmt';

const options = { singleQuote: true, printWidth: 100, sortPackageJson: false } as const;
const known = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css)$/;

/**
 * The text as the repository formats it.
 *
 * @returns null where it cannot be read (a syntax error of its owner's), or its language is not known (SQL, Prisma)
 */
export async function formatted(path: string, text: string): Promise<string | null> {
  return formatWith(path, text, 'preserve');
}

/** The same with each object on one line that fits there: two texts that only look different are equal then. */
export async function collapsed(path: string, text: string): Promise<string | null> {
  return formatWith(path, text, 'collapse');
}

async function formatWith(path: string, text: string, objectWrap: 'preserve' | 'collapse') {
  if (!known.test(path)) return null;
  const { code, errors } = await format(path, text, { ...options, objectWrap });
  return errors.length === 0 ? code : null;
}
