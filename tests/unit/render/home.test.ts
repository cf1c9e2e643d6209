import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { loadTemplates } from '../../../src/render/template-engine.ts';
import { viewHome } from '../../../src/render/views/home.ts';
import { buildSite } from '../../../src/site/site.ts';
import { contentOf, contextFor } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

const source = { start: 0, end: 1 };

it('the lead begins with its first sentence, not with the names that stand above it', () => {
  const record = sampleRecord({
    byline: { text: '林远舟', people: [{ name: '林远舟', role: null }] },
    sections: [
      {
        heading: null,
        blocks: [
          { type: 'paragraph', style: 'signature', text: '林远舟', source },
          { type: 'paragraph', text: '园区开工。', source },
        ],
      },
    ],
  });
  const site = buildSite(
    contentOf([record]),
    { parks: parkRegister([]).register },
    SiteConfigSchema.parse({}),
  );
  const context = {
    ...contextFor([record]),
    engine: loadTemplates(join(import.meta.dirname, '../../../templates')),
  };
  expect(viewHome(site, context)).toMatchObject({ lead: { paragraphs: ['园区开工。'] } });
});

const text = (length: number) => [
  { heading: null, blocks: [{ type: 'paragraph' as const, text: '园'.repeat(length), source }] },
];

it.each([
  [40, true],
  [300, false],
])('a lead of %i characters stands over the others: %s', (length, brief) => {
  const records = ['a', 'b', 'c', 'd'].map((id) => sampleRecord({ id, sections: text(length) }));
  const site = buildSite(
    contentOf(records),
    { parks: parkRegister([]).register },
    SiteConfigSchema.parse({}),
  );
  expect(viewHome(site, contextFor(records))).toMatchObject({ brief });
});
