import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { ensurePrograms } from '../../scripts/browsers.mjs';

/** Whether windows can be shown, seen by nobody, and keys pressed in them. */
export const screenPossible =
  process.platform === 'linux' &&
  ensurePrograms([
    { program: 'Xvfb', debian: 'xvfb' },
    { program: 'openbox', debian: 'openbox' },
    { program: 'xdotool', debian: 'xdotool' },
  ]);

export interface Screen extends Disposable {
  readonly display: string;
  /** Presses keys in the window in front, as `xdotool key` names them. */
  press(...keys: string[]): void;
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A screen of its own with a window manager: the browser's own questions want one. */
export async function startScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
  });
  const display = `:${number}`;
  const env = { ...process.env, DISPLAY: display };
  const manager: ChildProcess = spawn('openbox', [], { env, stdio: 'ignore' });
  await wait(500);
  return {
    display,
    press: (...keys) => {
      spawnSync('xdotool', ['key', ...keys], { env });
    },
    [Symbol.dispose]() {
      manager.kill();
      server.kill();
    },
  };
}
