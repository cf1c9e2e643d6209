/** Vite bundles what runs in a reader's browser; `src/render/client-config.ts` says how, for build and dev alike. */
import { join } from 'node:path';
import { clientConfig } from './src/render/client-config.ts';

const client = join(import.meta.dirname, 'src/client');

export default clientConfig(client, join(client, 'search.ts'));
