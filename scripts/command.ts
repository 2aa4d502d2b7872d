import { parseArgs } from 'node:util';

/** Runs a command that takes nothing but --help; a failure is told in a sentence, and exits with 1. */
export const command = (help: string, work: () => void): void => {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
    if (values.help) console.log(help);
    else work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
};
