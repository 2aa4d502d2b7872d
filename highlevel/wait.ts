import { setTimeout } from 'node:timers/promises';

/** Lets so many milliseconds pass. */
export const wait = (milliseconds: number): Promise<void> => setTimeout(milliseconds);
