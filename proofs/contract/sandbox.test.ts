import { useSandbox } from '../../harness/sandbox';
import addresses from '../../sandbox/endpoints/addresses.json';

const { send } = useSandbox({
  rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
});

test('the sandbox knows every endpoint of the documents', async () => {
  const unknown: string[] = [];
  for (const endpoint of Object.keys(addresses)) {
    const [method = '', path = ''] = endpoint.split(' ');
    const { body } = await send(method, path.replace(/\{\w+\}/g, 'abc123'));
    if (/^Cannot /.test(String(body.message))) unknown.push(endpoint);
  }
  expect(Object.keys(addresses)).toHaveLength(576);
  expect(unknown).toEqual([]);
});
