// Builds the test build, then measures it (see run.ts). The build talks on the error stream: stdout is for the figures.
import { spawnSync } from 'node:child_process';

const built = spawnSync('npx', ['wxt', 'build', '--mode', 'test'], { stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(built.status ?? 1);
await import('./run.ts');
