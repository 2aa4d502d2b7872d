const acronyms = /\b(Id|Ids|Url|Sms|Dnd|Ip|Utm|Api|Html|Rss|Gmb|Fb|Ssn)\b/g;

/** Small inside of a title, as Zapier writes them. */
const smallWords = / (A|An|And|At|By|For|From|In|Of|On|Or|The|To|With)(?= )/g;

/** The label of a key: contactId is "Contact ID", remove_all is "Remove All". */
export const labelOf = (key: string): string =>
  key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase())
    .replace(smallWords, (word) => word.toLowerCase())
    .replace(acronyms, (word) => (word === 'Ids' ? 'IDs' : word.toUpperCase()));
