import type { SimulatedAccount } from './account';
import type { Chance } from './chance';
import type { Judge } from './judge';
import type { Stage } from './stages';

type Place = { account: SimulatedAccount; stage: Stage; chance: Chance };

/** Creates the records that exist before the Zap. */
export const populate = ({ account, stage: { most }, chance, from }: Place & { from: number }) => {
  for (let count = Math.min(most, chance.between(5, 40)); count > 0; count -= 1) {
    account.create(from + chance.between(0, 10) * 1000);
  }
};

type Interval = Place & {
  mode: string;
  poll: number;
  from: number;
  to: number;
  /** True if existing records must not change, because an interrupted poll has yet to see them. */
  isCalm: boolean;
};

/** Simulates the events between two polls. */
export const changeBetweenPolls = ({
  account,
  stage,
  mode,
  chance,
  poll,
  from,
  to,
  isCalm,
}: Interval): void => {
  // One burst before a failing poll, and one after it; most of the new records are deleted later.
  const isBurst = stage.most > 1 && [7, 8].includes(poll % 40);
  const inBurst = mode === 'new' || poll % 40 === 8 ? 98 : (chance.oneOf([20, 60, 98]) ?? 0);
  const created = stage.only ? 0 : isBurst ? inBurst : 45;
  for (const at of timesOf({ isBurst, chance, from, to, burst: stage.burst })) {
    const id = chance.oneOf([...account.records.keys()]);
    const roll = chance.between(1, 100);
    if (isCalm || !id || roll <= created) {
      if (stage.only) continue;
      account.create(at);
      // A record that no poll sees.
      if (roll <= 3) account.remove([...account.records.keys()].at(-1) ?? '', at);
    } else if (stage.only || (stage.shows !== 'never' && chance.in100(80))) {
      account.change(id, at, chance.in100(40));
    } else account.remove(id, at);
  }
  if (isCalm || poll % 40 < 13 || account.records.size < 200) return;
  for (const id of [...account.records.keys()].slice(0, -30)) account.remove(id, to);
};

type Timing = Pick<Interval, 'chance' | 'from' | 'to'> & {
  isBurst: boolean;
  burst: number | undefined;
};

/** The times of the events in an interval; several events may have the same time. */
const timesOf = ({ isBurst, chance, from, to, burst }: Timing): number[] => {
  const count = isBurst
    ? (burst ?? chance.between(400, 450))
    : chance.between(0, chance.in100(50) ? 3 : 12);
  const isLate = isBurst && chance.in100(30);
  let last = to;
  return Array.from({ length: count }, () => {
    if (chance.in100(60)) return last;
    if (isLate || chance.in100(25)) last = chance.between(Math.max(from + 1, to - 6_000), to);
    else if (chance.in100(10)) last = chance.between(from + 1, from + 1_000);
    else last = chance.between(from + 1, to);
    return last;
  }).sort((one, other) => one - other);
};

type Interruption = Place & { judge: Judge; at: number };

/**
 * Simulates events while a poll reads its pages. They do not affect records that it has yet to see.
 */
export const changeDuringPoll = ({ account, stage, chance, judge, at }: Interruption): void => {
  const settled = account.settled().filter((id) => judge.hasNoPendingEvent(account.shown.get(id)));
  const take = () => settled.splice(chance.between(0, settled.length - 1), 1);
  account.withoutLag(() => {
    for (let count = chance.between(0, 3); count > 0; count -= 1) {
      for (const id of take()) account.change(id, at, chance.in100(30));
    }
    if (stage.only) return;
    for (let count = chance.between(0, 3); count > 0; count -= 1) account.create(at);
    if (account.isWaiting) return;
    for (let count = chance.between(0, 3); count > 0; count -= 1) {
      for (const id of take()) account.remove(id, at);
    }
  });
  account.passTo(at);
};
