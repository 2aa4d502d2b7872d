import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainInputField } from 'zapier-platform-core';
import * as z from 'zod';
import * as dropdowns from '../../dropdowns';
import { factsOf } from '../../operation/declaration';
import { documentedAt } from '../contract/documents';
import { inputFieldsOf, type Subject } from './subject';

const file = join(__dirname, '..', '..', '..', 'shared', 'catalogue.json');

/** True if the catalogue of operations is available. */
export const isCatalogueThere = existsSync(file);

const source = z.object({
  param: z.string(),
  source: z.string().nullish(),
  helper: z.string().optional(),
});

const catalogue = z
  .array(
    z.object({
      key: z.string(),
      method: z.string(),
      path: z.string(),
      query_params: z.array(z.object({ name: z.string() })),
      body: z.array(z.object({ name: z.string() })),
      dropdowns: z.array(source),
    }),
  )
  .parse(isCatalogueThere ? JSON.parse(readFileSync(file, 'utf8')) : []);

const endpointIn = ({ source: key, helper }: z.output<typeof source>): string => {
  const trigger = catalogue.find((entry) => entry.key === key);
  return helper ?? `${trigger?.method} ${trigger?.path}`;
};

/** The same spelling for `pipeline_id` and `pipelineId`, `userIds` and `userId`. */
const plain = (name: string) => name.replaceAll('_', '').toLowerCase().replace(/s$/, '');

/** Fields that have another name than their parameter. */
const sameAs: Record<string, string> = {
  teamMemberId: 'teamMembers',
  customFieldId: 'customFields',
  customFieldsToClear: 'customFields',
  replyMessageId: 'messageId',
  threadId: 'messageId',
  'search_conversations.id': 'conversationId',
  'search_opportunities.id': 'get_opportunity.id',
  snapshot_id: 'snapshot',
};

/** The sources of dropdowns that only operations beyond the catalogue have. */
const beyondCatalogue: Record<string, string> = {
  estimateId: 'GET /invoices/estimate/list',
  'create_coupon.productIds': 'GET /products/',
  'create_product.collectionIds': 'GET /products/collections',
  'create_social_post.accountIds': 'GET /social-media-posting/{locationId}/accounts',
  'create_social_post.approver': 'GET /users/search',
  'create_social_post.categoryId': 'GET /social-media-posting/{locationId}/categories',
  'create_social_post.tags': 'GET /social-media-posting/{locationId}/tags',
  'new_or_updated_subscription.id': 'GET /payments/subscriptions',
  entityId: 'GET /payments/orders',
  funnelProductIds: 'GET /products/',
  'send_document.opportunityId': 'GET /opportunities/search',
  'send_document.templateId': 'GET /proposals/templates',
  'upload_contact_file.customFieldId': 'GET /locations/{locationId}/customFields',
  'upload_media_file.parentId': 'GET /medias/files',
  formId: 'GET /forms/',
  owner: 'GET /users/search',
  property: 'GET /objects/{key}',
  schemaKey: 'GET /objects/',
  invoiceId: 'GET /invoices/',
  'create_and_send_invoice.id': 'GET /invoices/',
  itemProductId: 'GET /products/',
  discount_validOnProductIds: 'GET /products/',
  surveyId: 'GET /surveys/',
  'update_object_record.id': 'POST /objects/{schemaKey}/records/search',
};

/** The sources of a parameter's choices in the catalogue, for this operation or for all others. */
const sourcesOf = (key: string, field: string): Set<string> => {
  const other = beyondCatalogue[`${key}.${field}`] ?? beyondCatalogue[field];
  if (other) return new Set([other]);
  const name = sameAs[`${key}.${field}`] ?? sameAs[field] ?? field;
  const [operation = key, parameter = name] = name.includes('.') ? name.split('.') : [key, name];
  const all = catalogue.flatMap((entry) =>
    entry.dropdowns.map((each) => ({
      key: entry.key,
      param: plain(each.param),
      at: endpointIn(each),
    })),
  );
  // chooseFromCalendarId is a calendar, forward_recipientContactId is a contact.
  const meant = all
    .filter(({ param }) => param !== 'id' || plain(parameter) === 'id')
    .filter(({ param }) => plain(parameter).endsWith(param))
    .sort((one, other) => other.param.length - one.param.length);
  const best = meant.filter(({ param }) => param === meant[0]?.param);
  const own = best.filter((each) => each.key === operation);
  return new Set((own.length ? own : best).map(({ at }) => at));
};

const byKey = new Map(Object.values(dropdowns).map((each) => [each.key, each]));

/** The endpoint that fills a dropdown, as the documents write it. */
export const endpointOf = (key: string): string => {
  const dropdown = byKey.get(key);
  if (!dropdown) return `no dropdown ${key}`;
  const [endpoint] = factsOf(dropdown).endpoints;
  const documented = endpoint && documentedAt(endpoint);
  return documented ? `${documented.method} ${documented.template}` : `${endpoint}`;
};

const dynamicFields = async (subject: Subject): Promise<PlainInputField[]> =>
  (await inputFieldsOf(subject, 'agency'))
    .flatMap((field) => [field, ...(field.children ?? [])])
    .filter((field) => field.dynamic);

/** Dropdowns with another source than in the catalogue, and missing dropdowns. */
export const wrongDropdowns = async (subject: Subject): Promise<string[]> => {
  const { key } = subject;
  const fields = await dynamicFields(subject);
  const wrong: string[] = [];
  for (const field of fields) {
    const actual = endpointOf(field.dynamic?.split('.')[0] ?? '');
    if (!sourcesOf(key, field.key).has(actual)) wrong.push(`${key} ${field.key} from ${actual}`);
  }
  const wanted = catalogue.find((entry) => entry.key === key)?.dropdowns ?? [];
  const filled = fields.map((field) => plain(sameAs[field.key] ?? field.key));
  const missing = wanted.filter(({ param }) => !filled.some((name) => name.endsWith(plain(param))));
  return [...wrong, ...missing.map(({ param }) => `${key} ${param}`)];
};

/** An operation's parameters in the catalogue, in the notation of the documents' check. */
export const parametersInCatalogue = (key: string): string[] => {
  const entry = catalogue.find((each) => each.key === key);
  return [
    ...(entry?.query_params ?? []).map(({ name }) => `query ${name}`),
    ...(entry?.body ?? []).map(({ name }) => `body ${name}`),
  ];
};
