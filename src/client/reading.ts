/** What a reader can do on an article's page: set the type, listen, copy, link, report. Without it the page reads as well. */
import { offerReadAloud } from './reading/aloud.ts';
import { offerCopies } from './reading/copy.ts';
import { offerSettings } from './reading/panel.ts';
import { linkParagraphs } from './reading/paragraph-links.ts';
import { nameParagraphInReport } from './reading/report.ts';
import { standDigitsUpright } from './reading/upright-digits.ts';
import { scrollVerticalText } from './reading/vertical.ts';

const body = document.querySelector<HTMLElement>('.article .body');
const tools = document.querySelector<HTMLElement>('[data-reading-tools]');
if (body !== null && tools !== null) {
  tools.hidden = false;
  offerReadAloud(tools, body);
  offerSettings(tools);
  scrollVerticalText(body);
  standDigitsUpright(body);
  linkParagraphs(body);
  nameParagraphInReport(body);
}
offerCopies(document);
