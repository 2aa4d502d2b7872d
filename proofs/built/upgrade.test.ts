import { keptVersions } from '../upgrade/releases';
import { liveZapsOf, startUpgrades, withGroups } from '../upgrade/upgrade';
import { builtApp } from './app';

/** Responses without change timestamps, so that a record's revision is made from its content. */
const withoutStamps = withGroups(
  ({ dateUpdated: _, updatedAt: __, lastMessageDate: ___, ...group }) => group,
);

/**
 * Responses with an unknown key in every group; a user's phone numbers are a map, so they get none.
 */
const withMore = withGroups((group, key) =>
  key === 'lcPhone' ? group : { ...group, brandNew: true },
);

const answers = [
  { answered: 'unchanged', change: (body: unknown) => body },
  { answered: 'without timestamps', change: withoutStamps },
];

describe.each(keptVersions())('from version %s', (version) => {
  const liveZaps = liveZapsOf(version);
  const cases = liveZaps.flatMap((live) => answers.map((answer) => ({ ...live, ...answer })));
  let upgrades: Awaited<ReturnType<typeof startUpgrades>>;

  beforeAll(async () => {
    upgrades = await startUpgrades(version, builtApp().triggers ?? {});
  });
  afterAll(() => upgrades.close());

  const started = async (live: (typeof cases)[number]) => {
    const zap = upgrades.start(live);
    zap.answerWith(live.change);
    const count = Math.min(live.stage.most, 12);
    for (let n = 1; n <= count; n += 1) zap.write(n);
    await zap.turnOn();
    expect(await zap.poll()).toEqual([]);
    return zap;
  };

  test.each(cases)('$key $name fires nothing ($mode, $connection, $answered)', async (live) => {
    const zap = await started(live);
    zap.upgrade();
    expect(await zap.poll()).toEqual([]);
    expect(await zap.poll()).toEqual([]);
    zap.loseCache();
    expect(await zap.poll()).toEqual([]);
  });

  test.each(cases)(
    '$key $name fires nothing after its cache was lost ($mode, $connection, $answered)',
    async (live) => {
      const zap = await started(live);
      zap.loseCache();
      zap.upgrade();
      expect(await zap.poll()).toEqual([]);
      // The documents declare some groups of its records as texts, so all their content counts.
      if (live.key === 'new_or_updated_record' && live.answered === 'without timestamps') return;
      // An additional nested key from HighLevel is not a change.
      zap.answerWith((body) => withMore(live.change(body)));
      expect(await zap.poll()).toEqual([]);
    },
  );

  // Beyond the catalogue, not every field counts if a record has no timestamp.
  const changing = cases.filter(
    ({ stage, mode, answered, isBeyondCatalogue }) =>
      mode !== 'new' &&
      stage.shows !== 'never' &&
      !(isBeyondCatalogue && stage.shows === 'stamp' && answered === 'without timestamps'),
  );

  /** Changes a record and expects the Zap to start if the change is an event. */
  const change = async (zap: Awaited<ReturnType<typeof started>>, word: string | undefined) => {
    const starts = zap.write(1, word, Date.now() + 1_000);
    expect(await zap.poll()).toHaveLength(starts);
  };

  test.each(changing)(
    '$key $name fires once on a change after the upgrade ($connection, $answered)',
    async (live) => {
      const zap = await started(live);
      zap.upgrade();
      await change(zap, live.stage.words?.[1] ?? 'Word99');
      expect(await zap.poll()).toEqual([]);
      if (live.stage.isOneWay) return;
      // The old content has a fingerprint that Zapier has already seen.
      await change(zap, undefined);
      expect(await zap.poll()).toEqual([]);
    },
  );

  const returning = changing.filter(({ stage }) => !stage.isOneWay);

  test.each(returning)(
    '$key $name keeps the memory of the old version ($connection, $answered)',
    async (live) => {
      const zap = await started(live);
      const other = live.stage.words?.[1] ?? 'Word99';
      for (const word of [other, undefined, other]) await change(zap, word);
      zap.upgrade();
      expect(await zap.poll()).toEqual([]);
      expect(await zap.poll()).toEqual([]);
    },
  );

  const growing = cases.filter(
    ({ stage, mode }) => mode === 'new' && stage.most > 1 && !stage.shown && !stage.only,
  );

  test.each(growing)(
    '$key $name fires once on a new record after the upgrade ($connection, $answered)',
    async (live) => {
      const zap = await started(live);
      zap.upgrade();
      zap.write(99);
      expect(await zap.poll()).toHaveLength(1);
      expect(await zap.poll()).toEqual([]);
    },
  );

  // Version 1.1.0 has a longer window.
  if (!version.startsWith('1.0.')) return;

  describe('a longer window', () => {
    const day = 24 * 60 * 60 * 1000;
    const wider = liveZaps.filter(({ key }) => /^list_(calendar_events|blocked_slots)$/.test(key));

    /** When each event was booked, by ID. */
    const booked = new Map<string, string>();

    /** Books an event that many days ahead, or changes it. */
    const book = (live: (typeof wider)[number], id: string, days: number, changed = 0) => {
      const { appointments, blockedSlots } = upgrades.sandbox.state;
      const [appointment] = appointments.all();
      const [blockedSlot] = blockedSlots.all();
      if (!appointment || !blockedSlot) throw new Error("The sandbox's seed has no events.");
      const at = (ms: number) => new Date(Date.now() + ms).toISOString();
      const dateUpdated = at(changed);
      const dateAdded = booked.get(id) ?? dateUpdated;
      booked.set(id, dateAdded);
      const event = {
        id,
        calendarId: String(live.stage.form.calendarId),
        startTime: at(days * day),
        endTime: at(days * day + 1_800_000),
        dateAdded,
        dateUpdated,
      };
      if (live.key === 'list_blocked_slots') blockedSlots.put({ ...blockedSlot, ...event });
      else appointments.put({ ...appointment, ...event });
    };

    const turnedOn = async (live: (typeof wider)[number], form = {}) => {
      booked.clear();
      const zap = upgrades.start(live, form);
      zap.write(1);
      for (const days of [35, 40, 120, 300]) book(live, `old${days}`, days, -3 * day);
      await zap.turnOn();
      expect(await zap.poll()).toEqual([]);
      return zap;
    };
    const idsOf = (items: { id?: unknown }[]) => items.map(({ id }) => id);

    test.each(wider)(
      '$key fires for new events beyond the old window and not for existing ones ($mode, $connection)',
      async (live) => {
        const zap = await turnedOn(live);
        zap.upgrade();
        expect(await zap.poll()).toEqual([]);
        book(live, 'new200', 200);
        expect(idsOf(await zap.poll())).toEqual(['new200']);
        expect(await zap.poll()).toEqual([]);
        book(live, 'old120', 120);
        expect(idsOf(await zap.poll())).toEqual(live.mode === 'new' ? [] : ['old120']);
        zap.loseCache();
        expect(await zap.poll()).toEqual([]);
      },
    );

    test.each(wider)(
      '$key fires for events between the last poll before the upgrade and the first after it ($mode, $connection)',
      async (live) => {
        const zap = await turnedOn(live);
        zap.upgrade();
        book(live, 'new90', 90);
        expect(idsOf(await zap.poll())).toEqual(['new90']);
        expect(await zap.poll()).toEqual([]);
      },
    );

    test.each(wider)(
      '$key fires once for an existing event that enters the old window ($mode, $connection)',
      async (live) => {
        const zap = await turnedOn(live);
        zap.upgrade();
        expect(await zap.poll()).toEqual([]);
        zap.pass(6 * day);
        expect(idsOf(await zap.poll())).toEqual(['old35']);
        expect(await zap.poll()).toEqual([]);
      },
    );

    test.each(wider)(
      '$key uses the window of its form, if set ($mode, $connection)',
      async (live) => {
        const zap = await turnedOn(live, { daysAhead: 30 });
        zap.upgrade();
        book(live, 'new200', 200);
        expect(await zap.poll()).toEqual([]);
      },
    );

    test.each(wider)(
      '$key fires for no existing event if it is turned on after the upgrade ($mode, $connection)',
      async (live) => {
        const zap = await turnedOn(live);
        zap.upgrade();
        await zap.turnOn();
        zap.pass(12 * day);
        expect(await zap.poll()).toEqual([]);
      },
    );
  });
});
