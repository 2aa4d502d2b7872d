import { execFileSync } from 'node:child_process';
import { root } from '../harness/paths';
import { npmCommand } from '../harness/programs';

/** The playground shows the app as it is built. */
export default (): void => {
  const [program, ...args] = npmCommand;
  execFileSync(program, [...args, 'run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
};
