import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export interface Ended {
  code: number;
  /** What it said on both channels, in order. */
  said: string;
}

/**
 * Runs a tool to its end and keeps what it says. The project's own tools are found by name, as in npm scripts.
 * @param line command and arguments
 * @param cwd the folder to run it in; this one unless said
 */
export function run(line: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = '.'): Promise<Ended> {
  const [command = '', ...args] = line;
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(String(part)));
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 127, said: `${command}: ${error.message}` }));
    child.once('close', (code) => done({ code: code ?? 1, said: parts.join('') }));
  });
}
