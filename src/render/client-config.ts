import type { InlineConfig } from 'vite';

/**
 * How one entry of the reader's scripts and styles is built. Scripts are classic (IIFE, no modules), because a
 * browser refuses modules, but not scripts, on a site opened from a folder. Nothing is inlined as a data: URL,
 * which the content security policy would block, and every address is relative, so any base path works.
 */
export function clientConfig(root: string, entry: string): InlineConfig {
  return {
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      cssMinify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        output: {
          format: entry.endsWith('.css') ? 'es' : 'iife',
          entryFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}
