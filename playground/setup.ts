import { execFileSync } from 'node:child_process';
import { root } from '../harness/paths';
import { npmCommand } from '../harness/programs';

/** The playground runs the built app. */
export default (): void => {
  const [program, ...args] = npmCommand;
  execFileSync(program, [...args, 'run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
};
