import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { VFile } from 'vfile';
import * as z from 'zod';
import { registerFiles } from '../source/register-files.ts';
import { type Indicator, type IndicatorRegister, indicatorRegister } from './indicator.ts';

const form = z.string().min(1).max(40);

const IndicatorEntry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small Latin letters: industrial-value-added'),
  name: form,
  variants: z.array(form).default([]),
  unit: z.enum(['money', 'count', 'ratio', 'area', 'energy', 'mass', 'volume']),
  measures: z.enum(['flow', 'stock', 'plan']),
  scope: form.nullable().default(null),
});

/**
 * Reads `indicators/*.yaml` below a content directory, files in the order of their names.
 * An entry that cannot be used is left out and named in `messages`; the others stand.
 */
export function loadIndicators(contentDirectory: string): {
  register: IndicatorRegister;
  messages: VFile['messages'];
} {
  const { files, messages } = registerFiles(contentDirectory, 'indicators', ['.yaml', '.yml']);
  const indicators: Indicator[] = [];
  const seen = new Set<string>();
  for (const { path, text } of files) {
    const vfile = new VFile({ path, value: text });
    for (const indicator of readIndicators(vfile)) {
      if (seen.has(indicator.id)) refuse(vfile, `${indicator.id} is listed twice; remove one entry`);
      else indicators.push(indicator);
      seen.add(indicator.id);
    }
    messages.push(...vfile.messages);
  }
  return { register: indicatorRegister(indicators), messages };
}

function readIndicators(vfile: VFile): Indicator[] {
  const data = readYaml(String(vfile));
  if (!Array.isArray(data)) {
    const reason =
      data instanceof Error ? `not YAML: ${data.message.split('\n', 1)[0]}` : 'expected a list of indicators';
    refuse(vfile, reason).fatal = true;
    return [];
  }
  return data.flatMap((entry: unknown, index) => {
    const parsed = IndicatorEntry.safeParse(entry);
    if (parsed.success) return [parsed.data];
    refuse(vfile, `entry ${index + 1}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
    return [];
  });
}

function refuse(vfile: VFile, reason: string): VFile['messages'][number] {
  return vfile.message(reason, { source: 'yuankan', ruleId: 'indicator-register' });
}

function readYaml(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 6 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
