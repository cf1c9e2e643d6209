/** The archive as an earlier revision of the project read it: with the rules, lexicon and registers of then. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ARTICLE_FOLDERS } from '../read-article-file.ts';
import { type ArticleRecord, ArticleRecordSchema } from '../record/schema.ts';
import { Refusal } from '../refusal.ts';
import { walk } from '../source/walk.ts';

/** So many files are named to one run: a command line has an end. */
const AT_ONCE = 400;
const OUTPUT = 1024 * 1024 * 1024;

/**
 * @throws Refusal where there is no such revision, or it cannot be read
 */
export function earlierRecords(root: string, revision: string, content: string): ArticleRecord[] {
  const commit = commitOf(root, revision);
  const folder = mkdtempSync(join(tmpdir(), 'yuankan-'));
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', commit], {
      cwd: root,
      maxBuffer: OUTPUT,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return readAll(folder, root, content, revision);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commitOf(root: string, revision: string): string {
  const found = spawnSync(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (found.status === 0) return found.stdout.trim();
  throw new Refusal({
    code: 'E_REVISION',
    place: '--compare',
    found: revision,
    expected: 'a revision of this project in git',
    advice: 'see `git log --oneline`',
  });
}

/** A project that carries the program's own source is read by the source of then, any other by this program. */
function readAll(folder: string, root: string, content: string, revision: string): ArticleRecord[] {
  const own = join(folder, 'src/cli.ts');
  const program = existsSync(own) ? own : join(import.meta.dirname, '../cli.ts');
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) symlinkSync(modules, join(folder, 'node_modules'));
  const files = ARTICLE_FOLDERS.flatMap(
    ({ folder: part, endings }) => walk(join(folder, content), part, endings).files,
  );
  const records: ArticleRecord[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    records.push(
      ...readSome(
        program,
        folder,
        files.slice(at, at + AT_ONCE).map((file) => join(content, file)),
        revision,
      ),
    );
  return records;
}

function readSome(program: string, cwd: string, files: readonly string[], revision: string): ArticleRecord[] {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const run = spawnSync(process.execPath, ['--import', loader, program, 'records', ...files], {
    cwd,
    encoding: 'utf8',
    maxBuffer: OUTPUT,
  });
  const lines = (run.stdout ?? '').split('\n').filter((line) => line !== '');
  if (run.status === 0 || (run.status === 1 && lines.length > 0))
    return lines.map((line) => ArticleRecordSchema.parse(JSON.parse(line)));
  throw new Refusal({
    code: 'E_REVISION',
    place: '--compare',
    found: `a revision whose articles cannot be read (${(run.stderr ?? '').trim().split('\n').at(-1) ?? ''})`,
    expected: 'one that this installation can run',
    advice: `check out ${revision} and run its own check`,
  });
}
