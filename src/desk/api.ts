/** The desk's addresses below /desk/api/, each one function; the first word of the address chooses it. */
import * as z from 'zod';
import type { SiteConfig } from '../config.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Content } from '../read-content.ts';
import { DecisionSchema, decide, UndoSchema, undo } from './decide.ts';
import { DeskError } from './desk-error.ts';
import type { KeptChanges } from './kept-changes.ts';
import { ProposalSchema } from './proposal.ts';
import { stateOf } from './queue.ts';
import type { Trials } from './trials.ts';
import { viewSource } from './view.ts';

/** The archive as the development server has it in memory. */
export interface Archive {
  readonly root: string;
  readonly config: SiteConfig;
  /** The content folder, absolute. */
  readonly folder: string;
  readonly knowledge: Knowledge;
  readonly content: Content;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly query: URLSearchParams;
  /** The request's JSON; undefined for GET. */
  readonly body: unknown;
}

/** What the desk remembers from one call to the next, as long as its server runs. */
export interface DeskMemory {
  readonly trials: Trials;
  readonly kept: KeptChanges;
}

export type Route = (archive: Archive, call: Call, memory: DeskMemory) => unknown;

const IdSchema = z.strictObject({ id: z.string() });

/** What the desk can be asked, and told. */
const ROUTES: Readonly<Record<string, Route>> = {
  // every source with its state, the questions, and the parks to choose from
  'GET state': ({ content, folder, knowledge, config }) => ({
    ...stateOf(content, folder, config.encodings),
    parks: knowledge.parks.parks.map(({ id, name }) => ({ id, name })),
    title: config.title,
    base: config.basePath,
  }),
  // one source, as printed and as read
  'GET source': (archive, { query }) => shown(archive, query.get('path') ?? ''),
  // a decision about one place; gives the source as it is read now, and how to take it back
  'POST decide': (archive, { body }) => {
    const { folder, config } = archive;
    const decision = DecisionSchema.parse(body);
    return { undo: decide(folder, decision, config.encodings), view: shown(archive, decision.path) };
  },
  'POST undo': (archive, { body }) => {
    const step = UndoSchema.parse(body);
    undo(archive.folder, step, archive.config.encodings);
    return { view: shown(archive, step.path) };
  },
  // what one more word, park, name of a park or rejected rule would do to the whole archive
  'POST try': (archive, { body }, { trials }) => ({
    id: trials.start(archive, ProposalSchema.parse(body)),
  }),
  'GET trial': (_archive, { query }, { trials }) =>
    trials.state(query.get('id') ?? '', Number(query.get('from') ?? 0)),
  'POST drop': (_archive, { body }, { trials }) => {
    trials.drop(IdSchema.parse(body).id);
    return {};
  },
  // gives the file that was written, and by what name to take it back
  'POST keep': ({ folder }, { body }, { trials, kept }) =>
    kept.add(folder, trials.keep(IdSchema.parse(body).id)),
  'POST unkeep': (_archive, { body }, { kept }) => ({ file: kept.takeBack(IdSchema.parse(body).id) }),
};

function shown({ folder, knowledge, content }: Archive, path: string) {
  const known = content.hashes.has(path) || content.aside.some((aside) => aside.path === path);
  const view = known ? viewSource(folder, path, knowledge) : null;
  if (view === null) throw new DeskError(404, 'this source cannot be shown: npm run check says why');
  return view;
}

export function routeOf(method: string, name: string): Route | null {
  return ROUTES[`${method} ${name}`] ?? null;
}
