/** The native add-on of nodejieba is missing or does not fit this Node. The message says what to do. */
export class SegmenterUnavailableError extends Error {
  constructor(cause: unknown) {
    const found = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    super(
      [
        `nodejieba cannot be used: ${found}`,
        'Build its add-on (a C++ compiler and Python are needed):',
        '  cd node_modules/nodejieba && npx --no-install node-pre-gyp rebuild --build-from-source',
        'or, for poorer words, set `segmenter: intl` in yuankan.config.yaml.',
      ].join('\n'),
      { cause },
    );
    this.name = 'SegmenterUnavailableError';
  }
}
