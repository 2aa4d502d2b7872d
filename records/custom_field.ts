import { flag, list, number, record, text } from '../operation';
import { version1 } from './version_1';

/** A custom field that a sub-account has added to its contacts or opportunities. */
export const customField = record(
  {
    id: text('3sv6UEo51C9Bmpo1cKTq'),
    name: text('Favourite Tile'),
    fieldKey: text('contact.favourite_tile'),
    model: text('contact'),
    dataType: text('SINGLE_OPTIONS'),
    placeholder: text('Choose a tile'),
    position: number(50),
    picklistOptions: list(text('Terracotta').meta({ label: 'Options' })),
    picklistImageOptions: list(
      text('https://example.com/terracotta.png').meta({ label: 'Image Options' }),
    ),
    isAllowedCustomOption: flag(false).meta({ label: 'Allows Custom Options' }),
    isMultiFileAllowed: flag(false).meta({ label: 'Allows Several Files' }),
    maxFileLimit: number(2),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.customField },
);
