/**
 * The body for a form whose keys say where a value belongs: `social_yelp` is `yelp` inside of
 * `social`. Empty values and empty groups are left out.
 */
export const nested = (form: Record<string, unknown>): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(form)) {
    const [outer = key, inner] = key.split('_');
    if (value === undefined) continue;
    body[outer] = inner === undefined ? value : { ...Object(body[outer]), [inner]: value };
  }
  return body;
};
