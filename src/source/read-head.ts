import type * as z from 'zod';
import { CODES } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { scanFence } from './fence.ts';
import { type FieldFault, typeFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { keyPlace } from './yaml.ts';

/** What stands before a file's body: typed fields (null when a fault sets the file aside) and where the body starts. */
export interface Head<Fields> {
  readonly fields: Fields | null;
  readonly bodyStart: number;
  readonly messages: readonly Diagnostic[];
}

export function readHead<S extends z.ZodObject>(text: string, path: string, schema: S): Head<z.infer<S>> {
  const fence = scanFence(text);
  if (fence.kind === 'none') return { fields: typeFields(schema, {}).fields, bodyStart: 0, messages: [] };
  if (fence.kind === 'error') return broken(diagnostic(fence.finding, { path, line: 1, column: 1 }));
  const result = readFrontMatter(fence);
  if (result.kind === 'fault')
    return broken(diagnostic(result.fault.finding, { path, ...result.fault.place }));
  const { fields, faults } = typeFields(schema, result.map);
  return {
    fields,
    bodyStart: fence.bodyStart,
    messages: faults.map((fault) => fieldMessage(fault, fence.block, path)),
  };
}

function broken(message: Diagnostic): Head<never> {
  return { fields: null, bodyStart: 0, messages: [message] };
}

function fieldMessage(fault: FieldFault, block: string, path: string): Diagnostic {
  const { line, column } = keyPlace(block, fault.key);
  const { code, found, expected } = fault;
  return diagnostic({ code, found, expected, advice: CODES[code].remedy }, { path, line: line + 1, column });
}
