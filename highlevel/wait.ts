import { setTimeout } from 'node:timers/promises';

/** Resolves after the given number of milliseconds. */
export const wait = (milliseconds: number): Promise<void> => setTimeout(milliseconds);
