import { labelOf } from '../../operation/label';

/** The maximum length of a field's help text. */
const MAX_HELP = 160;

/** The first sentence of a description, if it says more than the field's name. */
export const helpOf = (name: string, description = ''): string | undefined => {
  const text = description
    .replace(/<[^>]*>/g, ' ')
    .replace(/`/g, "'")
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[\]*_#|{}\\]+/g, ' ')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [sentence = ''] = /^.*?[.!?](?= [A-Z]|$)/.exec(text) ?? [text];
  const short = sentence.length > MAX_HELP ? `${cut(sentence)} …` : sentence;
  const isEmpty = short.length < 20 || plain(short) === plain(labelOf(name));
  return isEmpty ? undefined : short;
};

const cut = (text: string) => text.slice(0, MAX_HELP).replace(/\s+\S*$/, '');

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\b(the|of|a|an|to|for|is|this|it|be|in)\b/g, '')
    .replace(/[^a-z]/g, '');

const acronyms: Record<string, string> = {
  api: 'API',
  crud: 'CRUD',
  csv: 'CSV',
  dnd: 'DND',
  faq: 'FAQ',
  faqs: 'FAQs',
  fb: 'Facebook',
  id: 'ID',
  ids: 'IDs',
  linkedin: 'LinkedIn',
  oauth: 'OAuth',
  saas: 'SaaS',
  tiktok: 'TikTok',
  url: 'URL',
  urls: 'URLs',
  ghl: 'HighLevel',
};

const small = /^(a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|via|with)$/;

/** The summary of an operation as a title: "create invoice" becomes "Create Invoice". */
export const titleOf = (summary: string): string => {
  const words = summary
    .replace(/\s*\([^)]*(deprecated|beta)[^)]*\)/gi, '')
    .replace(/[.\s]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .split(' ');
  return words
    .map((word, index) => {
      const lower = word.toLowerCase();
      const known = acronyms[lower];
      if (known) return known;
      if (index > 0 && small.test(lower)) return lower;
      return word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
};
