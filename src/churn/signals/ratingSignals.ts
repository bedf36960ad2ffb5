import type { ChurnSignals } from './churnSignal.js';
import { decayedCount, decayedMean, noFeed, trend, type SignalPlan } from './makeSignal.js';
import type { SignalContext } from './signalContext.js';

const low: SignalPlan = { feed: 'ratings', unit: 'count', code: 'low_ratings' };
const mean: SignalPlan = { feed: 'ratings', unit: 'rating', code: 'ratings' };
const slope: SignalPlan = { feed: 'ratings', unit: 'rating_per_30_days', code: 'ratings' };

/** How the customer rated, lately more than long ago. */
export function ratingSignals(
  context: SignalContext,
): Pick<ChurnSignals, 'low_ratings' | 'rating_mean' | 'rating_trend'> {
  const { ratings, lowRating } = context;
  if (ratings === null) {
    return {
      low_ratings: noFeed(context, low),
      rating_mean: noFeed(context, mean),
      rating_trend: noFeed(context, slope),
    };
  }
  const isLow = ratings.map((each) => ({ ...each, value: each.value <= lowRating ? 1 : 0 }));
  return {
    low_ratings: decayedCount(context, low, isLow),
    // A rating of 0 or less is a rating.
    rating_mean: decayedMean(context, mean, ratings, () => true),
    rating_trend: trend(context, slope, ratings),
  };
}
