import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of build, and what makes a project ready for it. In order: each needs those before it to have run. */
export interface BuildKind {
  readonly name: string;
  prepare(project: string): void;
}

export const BUILD_KINDS: readonly BuildKind[] = [
  {
    name: 'first build',
    prepare(project) {
      for (const part of ['.yuankan', 'dist']) rmSync(join(project, part), { recursive: true, force: true });
    },
  },
  {
    name: 'articles read before',
    prepare(project) {
      for (const part of ['.yuankan/site-dist', 'dist']) {
        rmSync(join(project, part), { recursive: true, force: true });
      }
    },
  },
  { name: 'nothing changed', prepare: () => {} },
  { name: 'one headline edited', prepare: editHeadline },
];

const EDITED = 'content/newspapers/bench/2015-01-01-A03.txt';

/** Another headline every time it is called. */
function editHeadline(project: string): void {
  const file = join(project, EDITED);
  writeFileSync(file, `新${readFileSync(file, 'utf8')}`);
}
