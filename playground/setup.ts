import { execFileSync } from 'node:child_process';
import { root } from '../harness/paths';

/** The playground shows the app as it is built. */
export default (): void => {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
};
