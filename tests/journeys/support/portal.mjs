// A running portal with the demonstration in it, for one file of journeys.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../../..');
export const program = resolve(root, process.env.BUENDNISNETZ ?? 'build/release/buendnisnetz');
const longest_start = 60_000;

// The demonstration is filled once for each program that was built; every portal gets a copy.
export function demonstration() {
  const folder = join(root, 'build/journeys/demonstration');
  if (existsSync(folder) && statSync(folder).mtimeMs > statSync(program).mtimeMs) return folder;
  const filling = `${folder}.${process.pid}`;
  mkdirSync(filling, { recursive: true });
  execFileSync(program, ['demo', '--data', filling, '--scale', 'network'], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(folder, { recursive: true, force: true });
  renameSync(filling, folder);
  return folder;
}

export class Portal {
  // `words` are further flags of `serve`.
  static async open(...words) {
    const portal = new Portal();
    portal.data = mkdtempSync(join(tmpdir(), 'portal-'));
    cpSync(demonstration(), portal.data, { recursive: true });
    portal.server = spawn(program, ['serve', '--data', portal.data, '--listen', '127.0.0.1:0', ...words],
      { stdio: ['ignore', 'pipe', 'pipe'] });
    portal.said = '';
    portal.server.stderr.on('data', (text) => (portal.said += text));
    portal.url = await portal.#announced();
    return portal;
  }

  #announced() {
    return new Promise((found, failed) => {
      const give_up = setTimeout(() => failed(new Error(`the portal did not start: ${this.said}`)), longest_start);
      createInterface(this.server.stdout).on('line', (line) => {
        if (!line.startsWith('http://')) return;
        clearTimeout(give_up);
        found(line.trim().replace(/\/$/, ''));
      });
      this.server.on('exit', (code) => failed(new Error(`the portal ended (${code}): ${this.said}`)));
    });
  }

  // What the operator's command says while the server runs.
  command(...words) {
    return execFileSync(program, [...words, '--data', this.data], { encoding: 'utf8' });
  }

  // Stops as an operator would. Anything but a clean end is an error: a sanitizer may have spoken.
  async close() {
    if (this.server.exitCode === null) {
      const ended = new Promise((done) => this.server.on('exit', done));
      this.server.kill('SIGTERM');
      await ended;
    }
    rmSync(this.data, { recursive: true, force: true });
    rmSync(`${this.data}.keys`, { force: true });
    if (this.server.exitCode !== 0) throw new Error(`the portal ended badly (${this.server.exitCode}): ${this.said}`);
  }
}
