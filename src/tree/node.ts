/**
 * The newspaper tree: a unist tree in which every leaf is one contiguous slice of the decoded source.
 *
 * `start` and `end` are UTF-16 offsets over the whole file. There are no `position` objects: a place in lines
 * and columns is worked out when a message needs one, not for each of a page's thousand leaves.
 */
import type { Node, Parent } from 'unist';

/** Why a leaf is displayed otherwise than it was printed. */
export interface LeafEdit {
  /** File name of the rule that made the change. */
  readonly rule: string;
  readonly reason: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * `text` and `wrap` are what a reader reads, `wrap` being a blank or line end that only the column's width put there.
 * `blank` (between blocks), `marker` (▶ before a byline), `furniture` and `front-matter` belong to the page, not to an article.
 */
export type LeafType = 'text' | 'wrap' | 'blank' | 'marker' | 'furniture' | 'front-matter';

export interface Leaf extends Node {
  type: LeafType;
  start: number;
  end: number;
  /** What is displayed; the slice itself unless `edit` says otherwise. */
  value: string;
  edit: LeafEdit | null;
}

/** What a block is in an article. `block` is one the rules have not named yet. */
export type BlockType =
  | 'block'
  | 'kicker'
  | 'headline'
  | 'subtitle'
  | 'byline'
  | 'subhead'
  | 'paragraph'
  | 'figure';

/** Kinds of paragraph that are not plain running text. */
export type ParagraphStyle = 'note' | 'poem' | 'list' | 'signature' | 'table' | 'quote' | 'question';

/** What a block looks like by itself, before its neighbours are asked. */
export type Looks =
  | 'furniture'
  /** 下转第三版. */
  | 'jump'
  /** A byline that says so: a mark or a role. */
  | 'byline'
  /** Names alone on a line. */
  | 'names'
  /** Names, or a newspaper's end dateline, alone in brackets. */
  | 'signature'
  /** A photographer's credit alone. */
  | 'credit'
  /** Says what a picture shows. */
  | 'caption'
  /** Begins with 本报讯, 新华社…电. */
  | 'dateline'
  /** 一、 （二） ■ ●: an item or a numbered subhead. */
  | 'item'
  /** Few characters, no full stop: a headline, subhead, salutation, line of a poem or a table. */
  | 'short'
  | 'text';

/** One unit of the page's text, its lines already gathered: a headline, a paragraph, a caption. */
export interface Block extends Parent {
  type: BlockType;
  style: ParagraphStyle | null;
  looks: Looks;
  /** More empty lines before it than the page's blocks usually have: a picture stood there. */
  setOff: boolean;
  /** How sure the reading is, 0 to 1. */
  confidence: number;
  /** Leaves in source order; a paragraph broken by a fallen caption holds the figure between its halves. */
  children: (Leaf | Block)[];
}

export interface Person {
  readonly name: string;
  readonly role: string | null;
}

export interface Byline {
  readonly text: string;
  readonly people: readonly Person[];
}

export interface Dateline {
  readonly text: string;
  readonly place: string | null;
  readonly date: string | null;
  readonly agency: string | null;
}

export interface Article extends Parent {
  type: 'article';
  /** How sure it is that an article begins here, 0 to 1. */
  confidence: number;
  byline: Byline | null;
  dateline: Dateline | null;
  children: (Leaf | Block)[];
}

export interface Root extends Parent {
  type: 'root';
  children: (Leaf | Article)[];
}

export type TreeNode = Root | Article | Block | Leaf;
