/**
 * Applies what a reader chose, or the address says, before the page is painted, so that nothing flashes or moves.
 * The only script that is not deferred; without it the page is as the reader's system asks.
 */
import { fetchWords, offerLanguages } from './reading/language.ts';
import { keepForOffline } from './reading/offline.ts';
import { applySettings, readSettings } from './reading/settings-store.ts';

applySettings(document.documentElement, readSettings());
// An address that names parks: the place of their comparison is kept from the first paint on.
if (new URLSearchParams(location.search).has('park')) document.documentElement.dataset['chosen'] = '';
addEventListener('DOMContentLoaded', offerLanguages);
fetchWords(document.currentScript instanceof HTMLElement ? document.currentScript : null);
keepForOffline();
