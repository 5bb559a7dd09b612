const cyrillic =
  'а:a б:b в:v г:g ґ:g д:d ђ:dj е:e ё:e є:ye ж:zh з:z и:i і:i ї:yi й:y ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ў:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya';
const greek =
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o';
const latin = 'ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i';
const letters = new Map(
  `${cyrillic} ${greek} ${latin}`.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to];
  }),
);

/** A name in letters and digits of ASCII: what has no letters here is written as its number. */
function transliterate(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/\P{ASCII}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const known = letters.get(lower);
    if (known !== undefined) return lower === letter ? known : capitalized(known);
    const base = letter.normalize('NFKD').replaceAll(/\P{ASCII}/gu, '');
    if (/^[A-Za-z0-9]+$/.test(base)) return base;
    return /\p{L}|\p{N}/u.test(letter) ? `u${(letter.codePointAt(0) ?? 0).toString(16)} ` : ' ';
  });
  return plain.replaceAll(/[^A-Za-z0-9]+/g, ' ').trim();
}

/** `FilmActor`, `film_actor`, `Film Actor` and `ФильмАктёр` are two words each. */
export function wordsOf(name: string): string[] {
  return transliterate(name)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}

export function pascalOf(words: readonly string[]): string {
  return words.map(capitalized).join('');
}

export function camelOf(words: readonly string[]): string {
  const [first = '', ...others] = words;
  return `${first}${pascalOf(others)}`;
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name that begins with a letter. */
export function begun(words: readonly string[], prefix: string): string[] {
  if (words.length === 0) return [prefix];
  return /^[a-z]/.test(words[0] ?? '') ? [...words] : [prefix, ...words];
}
