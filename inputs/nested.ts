/**
 * The request body for a form whose keys are paths: `social_yelp` is `yelp` inside `social`,
 * `contact_address_city` is `city` inside `address` inside `contact`. Undefined values are left
 * out.
 */
export const nested = (form: Record<string, unknown>): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(form)) {
    if (value !== undefined) put(body, key.split('_'), value);
  }
  return body;
};

type Group = Record<string, unknown>;

const put = (group: Group, [name = '', ...inner]: string[], value: unknown): void => {
  if (!inner.length) {
    group[name] = value;
    return;
  }
  const within: Group = { ...Object(group[name]) };
  put(within, inner, value);
  group[name] = within;
};
