import * as z from 'zod';
import { assertLocation } from '../guard';
import type { SentFile } from '../multipart';
import { badRequest, refusal } from '../refusal';
import { route } from '../route';
import { seeded } from '../seed';
import { count, pageOf, requiredText, text } from '../validation';
import { changeContact, contactOf, recordView } from './contacts/contact';

const maxMediaBytes = 25 * 1024 * 1024;
const maxContactFileBytes = 50 * 1024 * 1024;

const file: z.ZodType<SentFile> = z.object({
  fileName: z.string(),
  contentType: z.string(),
  size: z.number(),
});

const bucket = 'https://storage.googleapis.com/msgsndr';

export const media = [
  route({
    endpoint: 'GET /medias/files',
    version: '2021-07-28',
    scope: 'medias.readonly',
    level: 'location',
    query: z.strictObject({
      altId: requiredText,
      altType: z.literal('location'),
      type: requiredText,
      sortBy: requiredText,
      sortOrder: z.enum(['asc', 'desc']),
      limit: count.default(20),
      offset: count.default(0),
      query: text.optional(),
      parentId: text.optional(),
      fetchAll: text.optional(),
    }),
    answer: ({ query: { altId, type, limit, offset }, grant, state }) => {
      assertLocation(state, grant, altId);
      const folders = type === 'folder' ? state.mediaFolders.where({ locationId: altId }) : [];
      return {
        files: pageOf(folders, { skip: offset, limit }).map(
          ({ id, name, locationId, createdAt }) => ({
            ...{ _id: id, name, type, parentId: null, createdAt, updatedAt: createdAt },
            ...{ altId: locationId, altType: 'location' },
          }),
        ),
      };
    },
  }),

  route({
    endpoint: 'POST /medias/upload-file',
    version: '2021-07-28',
    scope: 'medias.write',
    level: 'location',
    encoding: 'multipart',
    body: z.strictObject({
      file: file.optional(),
      hosted: text.optional(),
      fileUrl: text.optional(),
      name: text.optional(),
      parentId: text.optional(),
    }),
    answer: ({ body, grant, state }) => {
      const { file: sent, hosted, fileUrl, name, parentId } = body;
      const isHosted = hosted === 'true';
      if (isHosted && !fileUrl) throw badRequest('fileUrl is required when hosted is true');
      if (!isHosted && !sent) throw badRequest('file is required');
      if ((sent?.size ?? 0) > maxMediaBytes) throw refusal(413, 'File too large');
      if (parentId && !state.mediaFolders.where({ id: parentId }).length)
        throw badRequest(`Folder with id ${parentId} not found`);
      const fileId = state.ids.hex();
      const ending = (name ?? sent?.fileName ?? fileUrl ?? '').split('.').at(-1);
      return { fileId, url: `${bucket}/${grant.locationId}/media/${fileId}.${ending}` };
    },
  }),

  route({
    endpoint: 'POST /forms/upload-custom-files',
    version: '2021-07-28',
    scope: 'forms.write',
    level: 'location',
    encoding: 'multipart',
    query: z.strictObject({ contactId: requiredText, locationId: requiredText }),
    body: z.record(z.string(), z.union([file, z.string()])),
    answer: ({ query: { contactId, locationId }, body, grant, state }) => {
      const contact = contactOf({ path: () => contactId, grant, state });
      const files = Object.entries(body).map(([key, sent]) => {
        const [, fieldId = '', uuid = ''] = /^([^_]+)_(.+)$/.exec(key) ?? [];
        const [field] = state.customFields.where({
          id: fieldId,
          locationId,
          dataType: 'FILE_UPLOAD',
        });
        if (!field || typeof sent === 'string') throw badRequest(`Invalid custom field ${key}`);
        if (sent.size > maxContactFileBytes) throw refusal(413, 'File too large');
        const { fileName: originalname, contentType: mimetype, size } = sent;
        const meta = { fieldname: key, originalname, encoding: '7bit', mimetype, size, uuid };
        const url = `${bucket}/${locationId}/contact/${uuid}-${originalname}`;
        return { fieldId, uuid, value: { meta, url, documentId: seeded.contactId } };
      });
      let { customFields } = contact;
      for (const { fieldId: id, uuid, value } of files) {
        const own = customFields.find((each) => each.id === id)?.value;
        const others = customFields.filter((each) => each.id !== id);
        customFields = [...others, { id, value: { ...Object(own), [uuid]: value } }];
      }
      return { contact: recordView(changeContact(state, contact, { customFields })) };
    },
  }),
];
