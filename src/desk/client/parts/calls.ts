import type { Undoable } from '../../decide.ts';
import type { Proposal } from '../../proposal.ts';
import type { Question, SourceState } from '../../queue.ts';
import type { TrialState } from '../../trials.ts';
import type { SourceView } from '../../view.ts';

export interface DeskState {
  readonly sources: readonly SourceState[];
  readonly queue: readonly Question[];
  readonly parks: readonly { readonly id: string; readonly name: string }[];
  readonly title: string;
  readonly base: string;
}

export interface Decided {
  readonly undo: Undoable;
  readonly view: SourceView;
}

const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

/** Calls the desk's server; rejects with the sentence it says to the person. */
async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/desk/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'X-Desk-Token': token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.headers.get('content-type')?.startsWith('application/json') !== true)
    throw new Error(await response.text());
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export interface Reading {
  readonly done: number;
  readonly of: number;
  readonly remaining: number | null;
}

export const state = () => call<DeskState>('state');
export const reading = () => call<{ reading: Reading | null }>('reading');
export const source = (path: string) => call<SourceView>(`source?path=${encodeURIComponent(path)}`);
export const undo = (step: Undoable & { readonly path: string }) => call<{ view: SourceView }>('undo', step);
export const tryOut = (proposal: Proposal) => call<{ id: string }>('try', proposal);
export const trial = (id: string, from: number) => call<TrialState>(`trial?id=${id}&from=${from}`);
export const drop = (id: string) => call<unknown>('drop', { id });
export const keep = (id: string) => call<{ file: string; id: string }>('keep', { id });
export const unkeep = (id: string) => call<{ file: string }>('unkeep', { id });

export const decide = (
  view: SourceView,
  place: { readonly start: number; readonly end: number },
  action: Readonly<Record<string, string>>,
) =>
  call<Decided>('decide', {
    path: view.path,
    source: view.source,
    corrections: view.corrections,
    start: place.start,
    end: place.end,
    action,
  });
