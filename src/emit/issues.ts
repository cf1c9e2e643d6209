import { viewIssue, viewIssueIndex } from '../render/views/issue.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, pageFile } from './context.ts';

/** Issues by date, where dates are known; without any there is no index either. */
export const emitIssues: Emitter = function* (site, context) {
  if (site.issues.length === 0) return;
  yield pageFile(context, 'issues', paths.issues, () => viewIssueIndex(site, context));
  for (const [index, issue] of site.issues.entries()) {
    const path = paths.issue(issue.id);
    const around = { newer: site.issues[index - 1] ?? null, older: site.issues[index + 1] ?? null };
    yield pageFile(context, 'issue', path, () => viewIssue(site, context, issue, around));
  }
};
