import { path } from './path';
import type { Session } from './session';

/** The name, email and phone number of a contact; a value that HighLevel does not have is empty. */
export const readContact = async (
  session: Session,
  contactId: string,
): Promise<{ name: string; email: string; phone: string }> => {
  const body = await session.ask({
    method: 'GET',
    path: path`/contacts/${contactId}`,
    scope: 'contacts.readonly',
  });
  const { contact } = { ...Object(body) };
  const known: Record<string, unknown> = { ...Object(contact) };
  const textOf = (...keys: string[]) =>
    keys
      .map((key) => known[key])
      .filter((value) => typeof value === 'string' && value)
      .join(' ');
  const email = textOf('email');
  const name = textOf('name') || textOf('firstName', 'lastName') || textOf('companyName') || email;
  return { name, email, phone: textOf('phone') };
};
