/** A figure about a model; null when the sample does not allow it. */
export interface ModelFigure {
  readonly value: number | null;
  /** How many predictions stand behind it. */
  readonly n: number;
  /** The confidence interval, null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A row of the reliability table: predictions of about one size, and what became of them. */
export interface ReliabilityBin {
  /** Probabilities from `from`, and below `to`; the last bin holds 1. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Null for an empty bin. */
  readonly meanPredicted: number | null;
  /** The share that churned, with Wilson's interval. */
  readonly observed: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What the tenth of the customers with the highest predictions holds. */
export interface TopDecile {
  /** A tenth of the predictions, rounded up. */
  readonly n: number;
  /** Churners among them; of predictions that tie at the edge their share. */
  readonly captured: number;
  /** `captured` ÷ `n`. */
  readonly rate: number | null;
  /** The rate ÷ that of everybody. */
  readonly lift: number | null;
  /** Which share of all churners is among them. */
  readonly recall: number | null;
}

/** Decisions at a threshold. */
export interface Confusion {
  /** From this probability on a customer is called at risk. */
  readonly threshold: number;
  readonly n: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
  /** Of those called at risk, who churned. */
  readonly precision: ModelFigure;
  /** Of those who churned, who was called at risk. */
  readonly recall: ModelFigure;
  /** Of those who stayed, who was not called. */
  readonly specificity: ModelFigure;
  readonly accuracy: ModelFigure;
}

/** How good predictions were. */
export interface ChurnModelQuality {
  readonly n: number;
  /** Customers who churned. */
  readonly positives: number;
  /** Whether a churner ranks above another customer: 0.5 is chance. Interval by DeLong, none for 0 and 1. */
  readonly auc: ModelFigure;
  /** The largest distance between the shares of churners and of others found so far. */
  readonly ks: ModelFigure;
  /** Area below precision against recall. */
  readonly averagePrecision: ModelFigure;
  readonly topDecile: TopDecile;
  /** Mean squared error; null, like all below, for scores that are no probabilities. */
  readonly brier: ModelFigure;
  /** 1 − Brier ÷ that of predicting the overall rate for everybody; 0 is no better. */
  readonly brierSkill: ModelFigure;
  /** Mean negative log likelihood; probabilities are held 1e-15 away from 0 and 1. */
  readonly logLoss: ModelFigure;
  /** Mean distance between predicted and observed over the reliability table, by n. */
  readonly calibrationError: ModelFigure;
  /** Empty for scores that are no probabilities. */
  readonly reliability: readonly ReliabilityBin[];
  /** Null for scores that are no probabilities. */
  readonly confusion: Confusion | null;
}
