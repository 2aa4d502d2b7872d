import * as z from 'zod';
import { route } from '../../route';
import { list } from '../../validation';
import { changeContact, contactOf } from './contact';
import { added } from './tags';

const body = z.strictObject({ followers: list });

export const followers = [
  route({
    endpoint: 'POST /contacts/{contactId}/followers',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body,
    status: 201,
    answer: (call) => {
      const contact = contactOf(call);
      const followersAdded = added(contact.followers, call.body.followers);
      const after = [...contact.followers, ...followersAdded];
      changeContact(call.state, contact, { followers: after });
      return { followers: after, followersAdded };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/followers',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body,
    answer: (call) => {
      const contact = contactOf(call);
      const followersRemoved = contact.followers.filter((id) => call.body.followers.includes(id));
      const after = added(followersRemoved, contact.followers);
      changeContact(call.state, contact, { followers: after });
      return { followers: after, followersRemoved };
    },
  }),
];
