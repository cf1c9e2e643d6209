import type { LinkChecker } from './check/links.ts';
import type { OutputFile } from './emit/output.ts';

/** Each file as it is written: its content is made at most once, and its links are looked at on the way. */
export function* written(files: Iterable<OutputFile>, links: LinkChecker): Generator<OutputFile> {
  for (const file of files) {
    const { path, inputs, published } = file;
    let isMade = false;
    yield {
      path,
      ...(inputs === undefined ? {} : { inputs }),
      ...(published === undefined ? {} : { published }),
      get content() {
        const { content } = file;
        links.add(path, content);
        isMade = true;
        return content;
      },
    };
    if (!isMade) links.addKnown(path);
  }
}
