import type { ConditionRecord } from './conditionRecord.js';
import type { FieldReading, ReceivedType } from './conditionFailure.js';

/** Reads a field of a guarded record for an explanation, in a form that JSON holds. */
export function readField(record: ConditionRecord, field: string): FieldReading {
  const value = record[field];
  const receivedType = typeOf(value);
  return { field, received: jsonValue(value), receivedType, missing: receivedType === 'missing' };
}

const JSON_TYPES: readonly ReceivedType[] = ['string', 'number', 'boolean', 'object'];

function typeOf(value: unknown): ReceivedType {
  if (value === undefined || value === null) return 'missing';
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  return JSON_TYPES.find((each) => each === type) ?? 'other';
}

function jsonValue(value: unknown): unknown {
  return Array.isArray(value) ? Array.from(value, jsonScalar) : jsonScalar(value);
}

function jsonScalar(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'bigint' ? String(value) : null;
}
