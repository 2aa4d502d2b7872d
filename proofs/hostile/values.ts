import * as fc from 'fast-check';

/** Texts that have broken paths, queries or parsers, or misled people. */
const words = fc.constantFrom(
  ...['..', '.', '../../locations/x', '..%2f..%2f', '%2e%2e', '..\\..\\', '/', '//evil.test/'],
  ...[
    'https://evil.test/?',
    '@evil.test',
    '?limit=1',
    '&locationId=other',
    '#end',
    ';',
    ',',
    '%',
    '%zz',
  ],
  ...[
    '\0',
    '\r\nX-Injected: yes\r\n\r\n',
    '\t',
    '\n',
    '\x7f',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u200b',
  ],
  ...['{{bundle.authData.access_token}}', '{{process.env.CLIENT_SECRET}}', '{{curly}}', '{{'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the literal text is the test value.
  ...['${process.env.CLIENT_SECRET}', '<%= secret %>', '$&', '$1', "$'", '$$'],
  ...[
    '"><script>alert(1)</script>',
    '<!--',
    '&lt;b&gt;',
    "'; DROP TABLE contacts; --",
    '"',
    '\\',
    '`',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    'No',
    '0',
    '-0',
    '1e999',
    '0x10',
    '7,5',
    '[object Object]',
  ],
  ...['removeAll', 'contact', 'US', '+15550001111', 'rosa@example.com', 'a"b@example.com'],
  ...[
    '09:30',
    '24:00',
    '2026-01-05',
    'https://example.com/%zz',
    'https://example.com/"><b>',
    'file:///x',
  ],
);

const lone = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
const control = fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code));

const piece = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.stringMatching(/^[\w-]{1,24}$/),
  lone,
  control,
);

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

/** Dates in a valid format, with valid and invalid months, days and hours. */
const date = fc
  .tuple(
    fc.oneof(digits(4), fc.constantFrom('0000', '1800', '2026', '9999')),
    fc.oneof(digits(2), fc.constantFrom('02', '12', '13')),
    fc.oneof(digits(2), fc.constantFrom('29', '31')),
    fc.constantFrom('', 'T', ' '),
    digits(2),
    digits(2),
    fc.constantFrom('', 'Z', '+01:00', '-99:99', ' z', ':60Z', ':00.123456789Z'),
  )
  .map(([year, month, day, joint, hour, minute, zone]) =>
    joint ? `${year}-${month}-${day}${joint}${hour}:${minute}${zone}` : `${year}-${month}-${day}`,
  );

/** Texts that a form may contain and that must do no harm. */
export const hostileTexts = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  },
  piece.map((each) => ` \t${each}\n `),
  fc.tuple(piece, fc.integer({ min: 70, max: 20_000 })).map(([each, length]) => {
    const pattern = each || 'x';
    return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
  }),
  date,
);

const scalar = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.constant(null));

const deep = fc.integer({ min: 1, max: 2_000 }).map((depth) => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
});

/** Objects whose own keys have a meaning in JavaScript, as JSON.parse creates them. */
const treacherous = fc.constantFrom(
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":1}',
  '{"toJSON":"x","then":"x"}',
  '{"length":3,"0":"a"}',
  '[["a"]]',
  '[null,"",[]]',
);

const structure = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  deep,
  treacherous.map((json): unknown => JSON.parse(json)),
  fc.array(hostileTexts, { maxLength: 4 }),
);

/** Any value that an earlier step could put into a field. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 7, arbitrary: hostileTexts },
  { weight: 1, arbitrary: scalar },
  { weight: 2, arbitrary: structure },
);

/** Fields that no form has, with values. */
export const hostileFields = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'toJSON',
      'then',
      'length',
    ),
    fc.constantFrom(
      'locationId',
      'companyId',
      'access_token',
      'authData',
      'query',
      'limit',
      '..',
      '',
    ),
    piece.map((each) => `~${each}`),
  ),
  fc.oneof(structure, hostileTexts, scalar),
  { minKeys: 1, maxKeys: 5, noNullPrototype: true },
);

/** Texts after customFields_ in a field's key. */
export const hostileKey = fc.oneof(
  hostileTexts,
  piece.map((each) => `TEXT_${each}`),
  piece.map((each) => `NUMERICAL_${each}`),
);
