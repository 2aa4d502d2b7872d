import { breaks, filedMaps, fileMap, presentMaps } from '../proofs/live_zaps';
import { withAdditions } from '../proofs/live_zaps/map';
import { command } from './command';

const help = `Adds new operations, fields and choices to proofs/live_zaps/, the list of everything that live
Zaps depend on, when a version is released.

  npm run live-zaps

An entry that was removed or has another type stays in the list and is reported as an error: a live
Zap may use it. If the change affects no live Zap, give the reason in proofs/live_zaps/exceptions.json.
`;

const main = async (): Promise<void> => {
  const broken = await breaks();
  if (broken.length) {
    console.error(`Live Zaps would break:\n${broken.map((line) => `- ${line}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  const filed = filedMaps();
  const present = await presentMaps();
  for (const [name, map] of present) {
    const before = filed.get(name);
    fileMap(name, before ? withAdditions(before, map) : map);
  }
  console.log(`proofs/live_zaps/ holds ${present.size} operations.`);
};

if (require.main === module) void command({ help }, main);
