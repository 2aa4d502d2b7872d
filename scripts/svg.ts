/** Text escaped for an SVG. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const wide = /[mwMW@%&—…]/;
const narrow = /[iljtfrI.,:;'"|!()[\] ]/;
const upper = /[A-Z0-9{}#_+-]/;

/**
 * The width of a text in a wide sans serif. The reader's font is unknown, so this is an upper
 * estimate.
 */
export const widthOf = (text: string, size: number, isBold = false): number => {
  const ems = [...text].map((letter) => {
    if (wide.test(letter)) return 0.98;
    if (narrow.test(letter)) return 0.4;
    return upper.test(letter) ? 0.72 : 0.62;
  });
  return ems.reduce((sum, em) => sum + em, 0) * size * (isBold ? 1.08 : 1);
};

/** Breaks a text into lines of at most this width. */
export const wrapped = (text: string, width: number, size: number, isBold = false): string[] => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last ? `${last} ${word}` : word;
    if (last && widthOf(longer, size, isBold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** An element's attributes, without undefined ones. */
export const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** A complete SVG, with a text alternative. */
export const picture = (
  { width, height, title }: { width: number; height: number; title: string },
  content: string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    ...content,
    '</svg>',
    '',
  ].join('\n');
