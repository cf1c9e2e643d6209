import { type Emitter, lazyFile } from './context.ts';

/** The web app manifest: the site can be put on a home screen, and its last pages stay readable offline. */
export const emitWebApp: Emitter = function* (site) {
  const { title, description, language } = site.config;
  yield lazyFile('manifest.webmanifest', () => {
    const manifest = {
      name: title,
      short_name: title,
      description,
      lang: language,
      start_url: './index.html',
      scope: './',
      display: 'standalone',
      background_color: '#fbf9f4',
      theme_color: '#fbf9f4',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      ],
    };
    return `${JSON.stringify(manifest, null, 1)}\n`;
  });
};
