import { csvColumns } from './csvColumns.js';
import { DataError } from './dataError.js';
import { readCsv } from './readCsv.js';
import { readDataFile } from './readDataFile.js';

/** The name of the file as it is published. */
const TELCO_FILE = 'Telco-Customer-Churn.csv';

/** The columns that count; all others are texts. */
export const TELCO_NUMBERS = ['tenure', 'MonthlyCharges', 'TotalCharges'] as const;

/** The columns that are texts, in the file's order; customerID and Churn are no inputs. */
export const TELCO_CATEGORIES = [
  'gender',
  'SeniorCitizen',
  'Partner',
  'Dependents',
  'PhoneService',
  'MultipleLines',
  'InternetService',
  'OnlineSecurity',
  'OnlineBackup',
  'DeviceProtection',
  'TechSupport',
  'StreamingTV',
  'StreamingMovies',
  'Contract',
  'PaperlessBilling',
  'PaymentMethod',
] as const;

/** A customer: the columns by name. */
export type TelcoCustomer = Readonly<
  Record<(typeof TELCO_NUMBERS)[number], number> &
    Record<(typeof TELCO_CATEGORIES)[number] | 'customerID', string> & { Churn: boolean }
>;

/**
 * Reads the telco customers (IBM's sample; the customers are invented).
 *
 * "No internet service" and "No phone service" repeat what InternetService and PhoneService say,
 * and become No. TotalCharges is blank for the 11 customers of month 0, who were charged nothing.
 *
 * @param folder - the folder that holds Telco-Customer-Churn.csv
 * @throws DataError when the file is missing or broken
 */
export function readTelcoCsv(folder: string): TelcoCustomer[] {
  return parseTelcoCsv(readDataFile(folder, TELCO_FILE).toString('utf8'), TELCO_FILE);
}

/** Reads the text of the telco customers. */
export function parseTelcoCsv(text: string, file: string): TelcoCustomer[] {
  const rows = readCsv(text, file);
  const header = rows.next().value;
  if (header === undefined) throw new DataError({ file }, 'empty');
  const columns = csvColumns(header, file);
  const numbers = TELCO_NUMBERS.map(
    (name) => [name, columns.parsed(name, 'a number of 0 or more', amount)] as const,
  );
  const texts = ['customerID', ...TELCO_CATEGORIES].map(
    (name) => [name, columns.parsed(name, 'a text', level)] as const,
  );
  const churnOf = columns.parsed('Churn', 'Yes or No', yesOrNo);
  return [...rows].map((row) => ({
    ...Object.fromEntries([...numbers, ...texts].map(([name, read]) => [name, read(row)])),
    Churn: churnOf(row),
  })) as TelcoCustomer[];
}

function amount(text: string): number | null {
  if (text.trim() === '') return 0;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function level(text: string): string | null {
  if (text === '') return null;
  return /^No (internet|phone) service$/.test(text) ? 'No' : text;
}

function yesOrNo(text: string): boolean | null {
  return text === 'Yes' ? true : text === 'No' ? false : null;
}
