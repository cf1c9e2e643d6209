import { emitArticles } from './articles.ts';
import { emitCollections } from './collections.ts';
import { emitCompare } from './compare.ts';
import type { Emitter } from './context.ts';
import { emitData } from './data.ts';
import { emitErrataFeed } from './errata-feed.ts';
import { emitFeeds } from './feeds.ts';
import { emitHome } from './home.ts';
import { emitHostFiles } from './host-files.ts';
import { emitIssues } from './issues.ts';
import { emitLedger } from './ledger.ts';
import { emitParks } from './parks.ts';
import { emitSchema } from './records.ts';
import { emitSearch } from './search.ts';
import { emitSitemap } from './sitemap.ts';
import { emitStandingPages } from './standing-pages.ts';
import { emitWebApp } from './web-app.ts';

/** Everything the site consists of, in the order it is written. No emitter needs another's output. */
export const emitters: readonly Emitter[] = [
  emitHome, // index.html
  emitArticles, // articles/, search/text/: what each article has of its own
  emitSchema, // schema/record.json
  emitParks, // parks/, parks/figures/
  emitCompare, // parks/compare.html
  emitCollections, // topics/, people/, organisations/, reporters/
  emitIssues, // issues/, where dates are known
  emitLedger, // corrections.html
  emitStandingPages, // about.html, search.html, 404.html
  emitData, // data/
  emitSearch, // search/
  emitFeeds, // feed.atom, rss.xml, feed.json, and each park's
  emitErrataFeed, // corrections.atom, where there are errata
  emitSitemap, // sitemap.xml
  emitWebApp, // manifest.webmanifest
  emitHostFiles, // robots.txt, _headers
];
