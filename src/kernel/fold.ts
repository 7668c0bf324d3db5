// Letters that Unicode does not decompose into a base letter and a mark.
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
  ŋ: 'n',
  ς: 'σ',
  '\uFFFD': '?',
};

/**
 * Text for finding and comparing names: lower case, without diacritics, apostrophes and invisible characters;
 * every other sign becomes one space. '?' stays: in old exports it stands for one letter that got lost.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘‛`´ʹʻʼʽˈ]/gu, '')
    .replace(/[øłđðħıŧþßæœĳŋς\uFFFD]/gu, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();
}
