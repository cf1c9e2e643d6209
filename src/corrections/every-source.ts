/**
 * What an editor rejects in every source: `content/corrections/every-source.yaml`, a list of
 * `- edit: reject` with `rule:` and perhaps `reason:`. What one source alone says stands in its own file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Correction } from './correction.ts';
import { parseCorrections } from './load-corrections.ts';

export const EVERY_SOURCE = 'corrections/every-source.yaml';

/** Editors' own changes are no rule's: they are taken back where they were made. */
const EDITORS_OWN = /^(?:correct-|erratum$)/;

export type RejectedMessage = VFile['messages'][number];

/** The rules whose changes are taken back everywhere; an item that says anything else is left out and named. */
export function loadRejectedRules(content: string): {
  rules: ReadonlySet<string>;
  messages: RejectedMessage[];
} {
  const path = join(content, EVERY_SOURCE);
  const file = new VFile({ path: EVERY_SOURCE });
  if (!existsSync(path)) return { rules: new Set(), messages: [] };
  const { corrections, messages } = parseCorrections(readFileSync(path, 'utf8'), EVERY_SOURCE);
  const complain = (line: number, found: string) =>
    file.message(`${found}; expected - edit: reject and rule: a rule's name; see docs/corrections.md`, {
      place: { line, column: 1 },
      source: 'yuankan',
      ruleId: 'every-source',
    });
  for (const { line, found } of messages) complain(line, `found ${found}`);
  const rules = new Set<string>();
  for (const { correction, line } of corrections) {
    const rule = rejected(correction);
    if (rule === null) complain(line, 'found what can be said of one source only');
    else rules.add(rule);
  }
  return { rules, messages: file.messages };
}

function rejected(correction: Correction): string | null {
  if (!('edit' in correction) || correction.edit !== 'reject' || 'at' in correction) return null;
  const { rule } = correction;
  return rule === undefined || EDITORS_OWN.test(rule) ? null : rule;
}
