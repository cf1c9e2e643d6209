/** The desk's addresses below /desk/api/, each one function; the first word of the address chooses it. */
import type { SiteConfig } from '../config.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Content } from '../read-content.ts';
import { DecisionSchema, DeskError, decide, UndoSchema, undo } from './decide.ts';
import { stateOf } from './queue.ts';
import { AliasSchema, addAlias, addPark, addWord, ParkSchema, WordSchema } from './registers.ts';
import { viewSource } from './view.ts';

/** The archive as the development server has it in memory. */
export interface Archive {
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

export type Route = (archive: Archive, call: Call) => unknown;

/** What the desk can be asked, and told. */
const ROUTES: Readonly<Record<string, Route>> = {
  // every source with its state, the questions, and the parks to choose from
  'GET state': ({ content, folder, knowledge, config }) => ({
    ...stateOf(content, folder),
    parks: knowledge.parks.parks.map(({ id, name }) => ({ id, name })),
    title: config.title,
    base: config.basePath,
  }),
  // one source, as printed and as read
  'GET source': (archive, { query }) => shown(archive, query.get('path') ?? ''),
  // a decision about one place; gives the source as it is read now, and how to take it back
  'POST decide': (archive, { body }) => {
    const decision = DecisionSchema.parse(body);
    return { undo: decide(archive.folder, decision), view: shown(archive, decision.path) };
  },
  'POST undo': (archive, { body }) => {
    const step = UndoSchema.parse(body);
    undo(archive.folder, step);
    return { view: shown(archive, step.path) };
  },
  // one more word, park, or name of a park
  'POST word': ({ folder }, { body }) => ({ file: addWord(folder, WordSchema.parse(body)) }),
  'POST park': ({ folder }, { body }) => ({ file: addPark(folder, ParkSchema.parse(body)) }),
  'POST alias': ({ folder }, { body }) => ({ file: addAlias(folder, AliasSchema.parse(body)) }),
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
