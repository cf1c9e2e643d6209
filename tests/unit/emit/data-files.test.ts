import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { csvOf, ndjsonOf, parquetOf } from '../../../src/emit/data-files.ts';
import type { Statistic } from '../../../src/record/schema.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { dataTables } from '../../../src/site/data-tables.ts';
import { buildSite } from '../../../src/site/site.ts';
import { sampleRecord } from '../site/record-sample.ts';

const statistic: Statistic = {
  indicator: '=HYPERLINK("x")',
  subject: '-1月“产值”, 等',
  park: null,
  value: -3.2,
  unit: '亿元',
  normalized: { value: -320000000, unit: 'CNY' },
  approximate: null,
  comparison: null,
  period: null,
  text: '产值-3.2亿元',
  source: { start: 0, end: 8 },
};
const records = [sampleRecord({ id: 'one', statistics: [statistic] })];
const site = buildSite(records, { parks: parkRegister([]).register }, SiteConfigSchema.parse({}));
const table = dataTables.find(({ name }) => name === 'statistics');
if (table === undefined) throw new Error('no table of statistics');

describe('the open data', () => {
  it('never hands a spreadsheet a formula, and leaves numbers numbers', () => {
    const csv = csvOf(table, site);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(`"'-1月“产值”, 等"`);
    expect(csv).toContain(',-3.2,');
  });

  it('says the same in NDJSON and in Parquet', async () => {
    const lines = ndjsonOf(table, site).trim().split('\n');
    const parquet = parquetOf(table, site);
    const rows = await parquetReadObjects({
      file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer,
    });
    expect(rows).toEqual(lines.map((line) => JSON.parse(line)));
    expect(rows[0]).toMatchObject({ id: 'one#s1', value: -3.2, aimed: false, park: null });
  });

  it('is the same to the byte when written again, and can be empty', () => {
    const empty = buildSite([], { parks: parkRegister([]).register }, SiteConfigSchema.parse({}));
    for (const each of dataTables) {
      expect(parquetOf(each, site)).toEqual(parquetOf(each, site));
      expect(parquetOf(each, empty).byteLength).toBeGreaterThan(0);
    }
  });
});
