import { viewIssue, viewIssueIndex } from '../render/views/issue.ts';
import { frameKey } from '../render/views/page.ts';
import { paths } from '../site/paths.ts';
import { stateOf } from './article-key.ts';
import { type Emitter, inputsHash, keyedPage, pageFile } from './context.ts';

/** Issues by date, where dates are known; without any there is no index either. */
export const emitIssues: Emitter = function* (site, context) {
  if (site.issues.length === 0) return;
  yield pageFile(context, 'issues', paths.issues, () => viewIssueIndex(site, context));
  for (const [index, issue] of site.issues.entries()) {
    const path = paths.issue(issue.id);
    const around = { newer: site.issues[index - 1] ?? null, older: site.issues[index + 1] ?? null };
    const key = () =>
      inputsHash(context, [
        frameKey(site, context, { path, section: 'issues' }),
        [issue, around.newer, around.older].map((one) => one && [one.id, one.publication, one.date]),
        issue.pages.map(({ page, articles }) => [page, articles.map(stateOf)]),
      ]);
    yield keyedPage(context, 'issue', path, key, () => viewIssue(site, context, issue, around));
  }
};
