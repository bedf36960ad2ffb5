import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { counted, shown, type Check } from '../harness/check.js';
import { kilobytes, threeDigits } from '../harness/figures.js';
import { benchFolder, buildFolder } from '../harness/places.js';
import { row, type Row, type RowMaker } from '../harness/row.js';

export const bundleRows: readonly RowMaker[] = [{ id: 'bundle', run: measureBundles }];

const own = `
  import { addBusinessMs, businessMsBetween, compileCalendar } from '${buildFolder}/calendar.js';
  export { addBusinessMs, businessMsBetween, compileCalendar };`;
const dayjs = `
  import dayjs from 'dayjs';
  import businessTime from 'dayjs-business-time';
  dayjs.extend(businessTime);
  export default dayjs;`;
const moment = "export { default } from 'moment-business-time';";

async function measureBundles(): Promise<Row> {
  const ownBytes = await gzippedBytes(own);
  const dayjsBytes = await gzippedBytes(dayjs);
  const others: readonly (readonly [string, number])[] = [
    ['dayjs-business-time', dayjsBytes],
    ['moment-business-time', await gzippedBytes(moment)],
    ['moment-business-time with zones', await gzippedBytes(`import 'moment-timezone'; ${moment}`)],
    ['opening_hours', await gzippedBytes("export { default } from 'opening_hours';")],
  ];
  const size = kilobytes(ownBytes);
  const againstDayjs = counted('dayjs-business-time', ownBytes / dayjsBytes, 0.8, '×');
  return row('bundle', 'bundle of the arithmetic alone, gzip', {
    figure: `${threeDigits(size)} KB`,
    checks: [
      counted('no schemas, no rrule', size, 5, ' KB'),
      { ...againstDayjs, kind: 'peer' },
      ...others.map(([name, bytes]): Check =>
        shown(`${name}: ${threeDigits(kilobytes(bytes))} KB`, bytes / ownBytes, '× as large'),
      ),
    ],
  });
}

/** What a browser loads for this source. */
async function gzippedBytes(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: benchFolder, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
