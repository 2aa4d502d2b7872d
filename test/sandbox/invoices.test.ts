import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, sandbox } = useSandbox({ now: () => new Date('2026-11-20T12:00:00.000Z') });
const { locationId, locations, contactId, contacts, invoices, estimates, users } = seeded;

const owned = { altId: locationId, altType: 'location' };
const place = `altId=${locationId}&altType=location&limit=10&offset=0`;

const paper = {
  ...owned,
  name: 'Whitening',
  businessDetails: { name: 'Harbor Dental' },
  currency: 'USD',
  items: [{ name: 'Whitening', currency: 'USD', amount: 249.5, qty: 2, type: 'one_time' }],
  discount: { type: 'percentage', value: 10 },
  contactDetails: { id: contactId, name: 'Maya', phoneNo: '+15550101001', email: 'm@example.com' },
  issueDate: '2026-11-20',
  sentTo: { email: ['m@example.com'] },
  liveMode: true,
};

test('invoices are listed by filters and pages; the page is required', async () => {
  const listed = async (query: string) => {
    const { body } = await get(`/invoices/?${query}`);
    return body.invoices.map(({ _id }: { _id: string }) => _id);
  };
  expect(await listed(place)).toHaveLength(5);
  expect(await listed(`${place}&status=sent`)).toEqual([invoices.whitening]);
  expect(await listed(`${place}&contactId=${contacts.noah}`)).toEqual([invoices.cleaning]);
  expect(await listed(`${place}&search=implant`)).toEqual([invoices.implant]);
  expect(await listed(`${place}&startAt=2026-11-17`)).toEqual([invoices.crown]);
  const oldest = `${place}&sortField=issueDate&sortOrder=ascend`.replace('limit=10', 'limit=1');
  expect(await listed(oldest)).toEqual([invoices.cleaning]);
  const { status, body } = await get(`/invoices/?altId=${locationId}&altType=location`);
  expect(status).toBe(422);
  expect(body.message).toEqual(['limit should not be empty', 'offset should not be empty']);
  const elsewhere = place.replace(locationId, locations.lakeside);
  expect((await get(`/invoices/?${elsewhere}`)).status).toBe(400);
});

test('an invoice is created, sent and paid', async () => {
  const { body: made } = await post('/invoices/', paper);
  expect(made).toMatchObject({
    status: 'draft',
    invoiceNumber: 46,
    total: 449.1,
    amountDue: 449.1,
  });
  const path = `/invoices/${made._id}`;
  expect((await post(`${path}/record-payment`, { ...owned, mode: 'cash' })).body.message).toBe(
    'Invoice is not sent yet',
  );
  const sending = { ...owned, action: 'email', userId: users.dentist, liveMode: true };
  const { body: sent } = await post(`${path}/send`, sending);
  expect(sent.invoice).toMatchObject({ _id: made._id, status: 'sent', sentBy: users.dentist });
  const part = { ...owned, mode: 'cash', amount: 100 };
  const { body: paid } = await post(`${path}/record-payment`, part);
  expect(paid).toMatchObject({
    success: true,
    invoice: { status: 'partially_paid', amountPaid: 100, amountDue: 349.1 },
  });
  const much = { ...owned, mode: 'cash', amount: 400 };
  expect((await post(`${path}/record-payment`, much)).status).toBe(400);
  await post(`${path}/record-payment`, { ...owned, mode: 'other' });
  expect((await get(`${path}?altId=${locationId}&altType=location`)).body).toMatchObject({
    status: 'paid',
    amountDue: 0,
    totalSummary: { subTotal: 499, discount: 49.9, tax: 0 },
  });
});

test('an invoice without its required fields is rejected', async () => {
  const { contactDetails, ...rest } = paper;
  const { email: _, phoneNo: __, ...unreachable } = contactDetails;
  const { body } = await post('/invoices/', { ...rest, contactDetails: unreachable, owner: 1 });
  expect(body.message).toEqual([
    'contactDetails.phoneNo should not be empty',
    'contactDetails.email should not be empty',
    'property owner should not exist',
  ]);
  const stranger = { ...rest, contactDetails: { ...contactDetails, id: 'nobody' } };
  expect((await post('/invoices/', stranger)).status).toBe(400);
});

test('an invoice is created and sent in one request, and updated', async () => {
  const { businessDetails: _, discount: __, ...rest } = paper;
  const asked = { ...rest, action: 'send', userId: users.dentist };
  const { body } = await post('/invoices/text2pay', asked);
  expect(body).toMatchObject({
    invoice: { status: 'sent', total: 499 },
    invoiceUrl: expect.stringContaining(body.invoice._id),
  });
  const again = { ...asked, id: body.invoice._id, name: 'Bleaching', action: 'draft' };
  expect((await post('/invoices/text2pay', again)).body.invoice).toMatchObject({
    _id: body.invoice._id,
    name: 'Bleaching',
    invoiceNumber: body.invoice.invoiceNumber,
  });
  expect((await post('/invoices/text2pay', { ...asked, userId: users.coach })).status).toBe(400);
});

test('an estimate is created, sent and listed by status', async () => {
  const asked = { ...paper, title: 'ESTIMATE', frequencySettings: { enabled: false } };
  const made = await post('/invoices/estimate', asked);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ estimateStatus: 'draft', estimateNumber: 24, total: 449.1 });
  const sending = { ...owned, action: 'sms', userId: users.dentist, liveMode: true };
  const sent = await post(`/invoices/estimate/${made.body._id}/send`, sending);
  expect(sent.body).toMatchObject({ estimateStatus: 'sent' });
  expect(sent.body.estimateActionHistory).toHaveLength(2);
  const { body } = await get(`/invoices/estimate/list?${place}&status=sent`);
  expect(body.estimates.map(({ _id }: { _id: string }) => _id)).toEqual([
    made.body._id,
    estimates.aligners,
  ]);
});

test('an estimate without a title or item type, or with a future date, is rejected', async () => {
  const asked = { ...paper, title: 'ESTIMATE', frequencySettings: { enabled: false } };
  const { title: _, ...untitled } = asked;
  expect((await post('/invoices/estimate', untitled)).body.message).toEqual([
    'title should not be empty',
  ]);
  const [{ type: __, ...item }] = paper.items as [(typeof paper.items)[number]];
  expect((await post('/invoices/estimate', { ...asked, items: [item] })).body.message).toEqual([
    'items.0.type should not be empty',
  ]);
  const tomorrow = { ...asked, issueDate: '2026-11-21' };
  expect((await post('/invoices/estimate', tomorrow)).body).toMatchObject({
    code: 'estimate_date_invalid',
  });
});

test('a request can be executed without a response', async () => {
  await fetch(`${sandbox().url}/sandbox/leave-unanswered`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint: 'POST /invoices/' }),
  });
  await expect(post('/invoices/', paper)).rejects.toThrow('fetch failed');
  expect((await get(`/invoices/?${place}`)).body.total).toBe(6);
  expect((await post('/invoices/', paper)).status).toBe(200);
});
