const small = /^(a|an|and|as|at|but|by|en|for|if|in|of|on|or|the|to|v\.?|via|vs\.?)$/i;

/**
 * Writes a label as Zapier's check D018 expects it. The check uses Python's `titlecase`: small
 * words inside a label stay lower-case, words with capitals inside stay unchanged.
 */
export const titleCase = (text: string): string => {
  const words = text.split(' ');
  return words
    .map((word, index) => {
      const isInside = index > 0 && index < words.length - 1;
      return isInside && small.test(word) ? word.toLowerCase() : capitalised(word);
    })
    .join(' ');
};

const capitalised = (word: string): string => {
  if (/[a-z]\.[a-z]/i.test(word) || /^\W*[a-z].*[A-Z]/.test(word)) return word;
  if (/[/-]/.test(word)) return word.replace(/[^/-]+/g, (part) => capitalised(part));
  // `titlecase` treats a word without a vowel as an acronym.
  if (/^[b-df-hj-np-tv-xz]{3,}$/i.test(word)) return word.toUpperCase();
  return word.replace(/^(\W*)([a-z])/, (_, before, letter) => before + letter.toUpperCase());
};
