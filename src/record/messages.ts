import type { VFile } from 'vfile';
import type { Message } from './schema.ts';

type VMessage = VFile['messages'][number] & { readonly confidence?: number };

/** vfile's messages that name a place, as the record has them, by place. */
export function readMessages(messages: readonly VMessage[]): Message[] {
  return messages.flatMap(readMessage).sort((a, b) => a.start - b.start || a.end - b.end);
}

function readMessage(message: VMessage): Message[] {
  const { place } = message;
  if (place === undefined || !('start' in place)) return [];
  const [start, end] = [place.start.offset, place.end.offset];
  if (start === undefined || end === undefined) return [];
  return [
    {
      rule: message.ruleId ?? 'message',
      level: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
      start,
      end,
      found: message.actual ?? null,
      expected: message.expected?.[0] ?? null,
      reason: message.reason,
      ...(message.confidence === undefined ? {} : { confidence: message.confidence }),
    },
  ];
}
