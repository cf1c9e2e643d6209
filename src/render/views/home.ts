import type { EmitContext } from '../../emit/context.ts';
import { blocksOf } from '../../record/blocks.ts';
import type { ArticleCard } from '../../record/card.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { chineseDate, chineseWeekday } from '../dates.ts';
import { doubledSignatures } from '../doubled-signatures.ts';
import { viewFigure } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';
import { viewTeaser } from './teaser.ts';

/** How much of the lead's text the front page carries, in characters. */
const LEAD_TEXT = 360;
/** A lead shorter than this does not fill its column beside three others. */
const BRIEF_LEAD = 150;
const SECOND_TEXT = 170;
/** What stands as it is in a line of running text; a table or verse does not, nor a closing signature. */
const RUNNING: ReadonlySet<string> = new Set(['note', 'list', 'quote', 'question']);
const PARKS_SHOWN = 24;
const TOPICS_SHOWN = 18;

/** The front page, in its order of importance. */
export function viewHome(site: Site, context: EmitContext) {
  const path = paths.home;
  const { front } = site;
  const newest = site.articles[0]?.date ?? null;
  const teaser = (record: ArticleCard) => viewTeaser(site, record, path);
  const [first, ...others] = front.second;
  const opening = front.lead === null ? [] : openingOf(context.record(front.lead), LEAD_TEXT);
  return {
    ...viewPage(site, context, {
      path,
      title: null,
      description: site.config.description,
      section: 'home',
      kind: 'website',
    }),
    dateText: newest === null ? null : `${chineseDate(newest)} ${chineseWeekday(newest)}`,
    lead:
      front.lead === null
        ? null
        : {
            ...teaser(front.lead),
            paragraphs: opening,
            subtitle: front.lead.subtitle,
          },
    brief: others.length > 0 && opening.join('').length < BRIEF_LEAD,
    second:
      first === undefined
        ? null
        : {
            ...teaser(first),
            subtitle: first.subtitle,
            // Alone in its column, the second article fills it with its own text.
            paragraphs: others.length === 0 ? openingOf(context.record(first), SECOND_TEXT) : null,
          },
    others: others.map(teaser),
    figures: front.figures.map(({ record, statistic, number }) => ({
      ...viewFigure(statistic),
      park: shortPark(site, statistic.park),
      href: `${relativeLink(path, paths.article(record.id))}${statistic.at === undefined ? '' : `#s${number}`}`,
    })),
    further: front.further.map(teaser),
    parks: [...site.parks]
      .sort((a, b) => b.articles.length - a.articles.length)
      .slice(0, PARKS_SHOWN)
      .map(({ park, articles, statistics }) => ({
        name: park.name,
        province: park.province,
        href: relativeLink(path, paths.park(park.id)),
        articles: articles.length,
        statistics,
      })),
    parkCount: site.parks.length,
    parksHref: paths.parks,
    topics: [...site.topics]
      .sort((a, b) => b.articles.length - a.articles.length)
      .slice(0, TOPICS_SHOWN)
      .map(({ name, slug, articles }) => ({ name, href: paths.topic(slug), articles: articles.length })),
    articleCount: site.articles.length,
    empty: site.articles.length === 0,
  };
}

/** The first paragraphs of running text, whole, up to the length a lead carries; at least one where there is any. */
function openingOf(record: ArticleRecord, space: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const block of blocksOf(record).slice(doubledSignatures(record))) {
    if (block.type !== 'paragraph' || (block.style !== undefined && !RUNNING.has(block.style))) continue;
    if (paragraphs.length > 0 && length + block.text.length > space) break;
    paragraphs.push(clip(block.text, space));
    length += block.text.length;
  }
  return paragraphs;
}

/** A first paragraph longer than its space ends at a sentence. */
function clip(text: string, space: number): string {
  if (text.length <= space) return text;
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => text.lastIndexOf(mark, space)));
  return end > space / 3 ? text.slice(0, end + 1) : `${text.slice(0, space)}……`;
}

function shortPark(site: Site, id: string | null): string | null {
  const park = id === null ? undefined : site.parkById.get(id);
  return park?.name.replace(/(?:国家)?高新区$|经开区$|开发区$/, '') ?? null;
}
