/** A step of a credit table: at this figure or above, so much of the fee is owed. */
export interface CreditTier {
  /** Attainment or availability, 0 to 1. */
  readonly atLeast: number;
  /** Hundredths of the fee, 0 to 100. */
  readonly creditPct: number;
}

/** An amount owed for each failure. */
export interface CreditPerFailure {
  /** Minor units for the failure itself. */
  readonly amount: number;
  /** Minor units for each calendar day that it was late. */
  readonly perDayLate?: number;
  /** The most that one failure may cost, minor units. */
  readonly cap?: number;
}

/** What a contract owes when its figures are missed. */
export interface CreditSchedule {
  /** The fee of the period, minor units. */
  readonly fee: number;
  /** In any order. A figure below every tier earns the credit of the lowest one. */
  readonly tiers?: readonly CreditTier[];
  readonly perFailure?: CreditPerFailure;
  /** The most that a period may cost, in hundredths of the fee. */
  readonly capPct?: number;
}
