import app from '../../index';
import { factsOf } from '../../operation/declaration';
import { throttle } from '../../operation/throttle';

const steps = [app.creates, app.searches].flatMap((group) => Object.values({ ...group }));

test.each(steps.map((step) => [step.key, step] as const))(
  '%s shares the budget of its sub-account',
  (_, { operation }) => {
    expect(operation.throttle).toEqual(throttle);
  },
);

test("the throttle's scope does not split a shared budget", () => {
  expect(throttle.scope).toEqual(['auth']);
});

test('polls are not throttled', () => {
  const triggers = Object.values({ ...app.triggers });
  expect(triggers.length).toBeGreaterThan(0);
  expect(triggers.filter(({ operation }) => 'throttle' in operation)).toEqual([]);
});

test("the throttle's key is the sub-account in the form of an agency connection", () => {
  const [field] = /inputData\.(\w+)/.exec(throttle.key)?.slice(1) ?? [];
  const ofSubAccounts = steps.filter((step) => factsOf(step).access === 'location');
  expect(ofSubAccounts.length).toBeGreaterThan(50);
  const bundle = { authData: { userType: 'Company' }, inputData: {}, meta: {} };
  for (const { operation } of ofSubAccounts) {
    const fields = (operation.inputFields ?? []).map((each: unknown) =>
      typeof each === 'function' ? each({} as never, bundle as never) : [each],
    );
    expect(fields).toContainEqual([expect.objectContaining({ key: field, required: true })]);
  }
});
