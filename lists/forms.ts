import { type Place, skipTo } from './place';

const ofLocation = (_: object, place: Place) => ({
  query: { locationId: place.locationId, ...skipTo(place, 50) },
});

/** The forms of the sub-account. */
export const listForms = {
  endpoint: 'GET /forms/',
  scope: 'forms.readonly',
  request: ofLocation,
  result: 'forms',
  isPaged: true,
} as const;

/** The surveys of the sub-account. */
export const listSurveys = {
  endpoint: 'GET /surveys/',
  scope: 'surveys.readonly',
  request: ofLocation,
  result: 'surveys',
  isPaged: true,
} as const;
