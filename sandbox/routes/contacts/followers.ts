import * as z from 'zod';
import { adding, removing } from '../../owned';
import { route } from '../../route';
import { list } from '../../validation';
import { changeContact, contactOf, writing } from './contact';

const body = z.strictObject({ followers: list });

export const followers = [
  route({
    endpoint: 'POST /contacts/{contactId}/followers',
    ...writing,
    body,
    status: 201,
    answer: (call) => {
      const contact = contactOf(call);
      const { changed: followersAdded, after } = adding(contact.followers, call.body.followers);
      changeContact(call.state, contact, { followers: after });
      return { followers: after, followersAdded };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/followers',
    ...writing,
    body,
    answer: (call) => {
      const contact = contactOf(call);
      const { changed: followersRemoved, after } = removing(contact.followers, call.body.followers);
      changeContact(call.state, contact, { followers: after });
      return { followers: after, followersRemoved };
    },
  }),
];
