import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformWithOxc } from 'vite';

const program = join(import.meta.dirname, '../../..');

/**
 * The program as plain JavaScript in a folder of its own: it needs neither tsx, which starts a thread and a process,
 * nor Vite, which does as much, once it has been run there.
 */
export async function plainProgram(folder: string): Promise<void> {
  for (const path of readdirSync(join(program, 'src'), { recursive: true, encoding: 'utf8' })) {
    const from = join(program, 'src', path);
    if (!path.endsWith('.ts')) continue;
    const { code } = await transformWithOxc(readFileSync(from, 'utf8'), from);
    const to = join(folder, 'src', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code.replace(/((?:from|import)\s*\(?\s*)(["'][^"'\n]+)\.ts(["'])/g, '$1$2.js$3'));
  }
  // Vite bundles the client from the TypeScript.
  for (const part of ['src', 'templates', 'package.json', 'package-lock.json']) {
    cpSync(join(program, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(program, 'node_modules'), join(folder, 'node_modules'));
}
