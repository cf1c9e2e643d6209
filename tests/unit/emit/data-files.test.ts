import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvOf, ndjsonOf, parquetOf } from '../../../src/emit/data-files.ts';
import type { Statistic } from '../../../src/record/schema.ts';
import { dataTables, emptyColumns } from '../../../src/site/data-tables.ts';
import { cardsOf } from '../../fixtures/cards.ts';
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
const table = dataTables.find(({ name }) => name === 'statistics');
if (table === undefined) throw new Error('no table of statistics');
const columns = emptyColumns(table);
for (const [index, card] of cardsOf(records).entries())
  table.addArticle?.(columns, card, records[index] ?? sampleRecord());
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('the open data', () => {
  it('never hands a spreadsheet a formula, and leaves numbers numbers', () => {
    const csv = text(csvOf(table, columns));
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(`"'-1月“产值”, 等"`);
    expect(csv).toContain(',-3.2,');
  });

  it('says the same in NDJSON and in Parquet', async () => {
    const lines = text(ndjsonOf(table, columns)).trim().split('\n');
    const parquet = parquetOf(table, columns);
    const read = await parquetReadObjects({
      file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer,
    });
    expect(read).toEqual(lines.map((line) => JSON.parse(line)));
    expect(read[0]).toMatchObject({ id: 'one#s1', value: -3.2, aimed: false, park: null });
  });

  it('is the same to the byte when written again, and can be empty', () => {
    expect(parquetOf(table, columns)).toEqual(parquetOf(table, columns));
    for (const each of dataTables) expect(parquetOf(each, []).byteLength).toBeGreaterThan(0);
  });
});
