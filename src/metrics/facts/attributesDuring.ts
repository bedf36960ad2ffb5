import type { CycleReading } from '../../sla/index.js';
import type { FactAttributes } from './factAttributes.js';
import type { AttributeChange } from './logReading.js';
import { placeFrom } from './markAt.js';

/** What a ticket was while a cycle ran: first as it started, last as it stopped, or at now. */
export function attributesDuring(
  history: readonly AttributeChange[],
  { startedAt, stoppedAt, cancelledAt }: CycleReading,
): readonly FactAttributes[] {
  if (startedAt === null) return [];
  // Instants are whole ms. A clock that a merge started before its own log sees the log's first.
  const first = Math.max(0, placeFrom(history, startedAt.getTime() + 1) - 1);
  const end = stoppedAt ?? cancelledAt;
  const to = end === null ? history.length : placeFrom(history, end.getTime() + 1);
  return history.slice(first, Math.max(first + 1, to)).map(({ attributes }) => attributes);
}
