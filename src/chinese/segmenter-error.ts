/** nodejieba's files are missing, or its add-on where it is asked for. The message says what to do. */
export class SegmenterUnavailableError extends Error {
  constructor(cause: unknown) {
    const found = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    super(
      [
        `nodejieba cannot be used: ${found}`,
        'Where its package is missing, install it (`npm ci`). `segmenter: jieba`, which is what a site has unless',
        'yuankan.config.yaml says otherwise, cuts the same without its add-on; `segmenter: nodejieba` needs that built',
        '(a C++ compiler and Python are needed):',
        '  cd node_modules/nodejieba && npx --no-install node-pre-gyp rebuild --build-from-source',
        'For poorer words without it, set `segmenter: intl`.',
      ].join('\n'),
      { cause },
    );
    this.name = 'SegmenterUnavailableError';
  }
}
