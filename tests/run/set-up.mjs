import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What has to be there before anything else can run. Only Node's own modules here, nothing newer than Node 20: this is
 * the first thing to run after `git clone`.
 */

const root = join(import.meta.dirname, '../..');
const installed = join(root, 'node_modules/.package-lock.json');
const oldest = [22, 12];

/**
 * Installs the dependencies if they are missing or older than the lock, then runs a TypeScript file with a Node that
 * the tools work with, and ends with its exit code.
 * @param {string} script path below the project's root
 * @param {string[]} args
 */
export function setUpAndRun(script, args) {
  process.chdir(root);
  installDependencies();
  const node = newEnoughNode();
  const { status, error, signal } = spawnSync(node.path, [...node.flags, script, ...args], { stdio: 'inherit' });
  if (status === null) console.error(`${node.path}: ${error?.message ?? `ended by ${signal}`}`);
  process.exit(status ?? 1);
}

function installDependencies() {
  const lock = statSync('package-lock.json').mtimeMs;
  if (existsSync(installed) && statSync(installed).mtimeMs >= lock) return;
  // npm would empty the folder it leads to, which belongs to another copy.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules is a link to a folder that is not up to date with package-lock.json.');
    process.exit(1);
  }
  console.log('Installing dependencies (npm ci), about a minute …');
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const args = [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: !npm && process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci failed; its words are above.');
  process.exit(1);
}

/** The running Node, or on linux-x64 the one that comes with the dependencies. */
function newEnoughNode() {
  if (!isOlder(process.versions.node, oldest)) return { path: process.execPath, flags: flagsOf(process.versions.node) };
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return { path: own, flags: flagsOf(versionOf(own)) };
  console.error(
    `The tools need Node ${oldest.join('.')} or newer, this is ${process.versions.node}: https://nodejs.org`,
  );
  process.exit(1);
}

const versionOf = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);

/** Node runs TypeScript unasked from 22.18 and 23.6 on. */
function flagsOf(version) {
  const [major] = version.split('.').map(Number);
  const unasked = major === 22 ? [22, 18] : [23, 6];
  return ['--no-warnings', ...(isOlder(version, unasked) ? ['--experimental-strip-types'] : [])];
}

function isOlder(version, [major, minor]) {
  const [ours, second] = version.split('.').map(Number);
  return ours < major || (ours === major && second < minor);
}
