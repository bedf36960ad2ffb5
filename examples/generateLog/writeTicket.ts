import { alwaysOpen, type Calendar, type RatedEvent, type Ticket, type TicketEvent } from 'custops';
import { offices, type Arrival } from './arrivals.js';
import { drawTopic } from './drawTopic.js';
import type { Random } from './random.js';
import { beginStory, type Story } from './story.js';

const TIERS = [
  ['gold', 15],
  ['silver', 35],
  ['bronze', 50],
] as const;
const PRIORITIES = [
  ['urgent', 6],
  ['high', 19],
  ['normal', 55],
  ['low', 20],
] as const;
const CHANNELS = [
  ['email', 45],
  ['web', 25],
  ['chat', 20],
  ['phone', 10],
] as const;

type Tier = (typeof TIERS)[number][0];
type Priority = (typeof PRIORITIES)[number][0];
type Channel = (typeof CHANNELS)[number][0];

/** Office minutes that half of the first replies take. */
const REPLY_MINUTES: Readonly<Record<Priority, number>> = {
  urgent: 22,
  high: 45,
  normal: 95,
  low: 130,
};
const TIER_FACTOR: Readonly<Record<Tier, number>> = { gold: 0.55, silver: 0.95, bronze: 1.6 };
/** Mondays bring more than the desk can take. */
const MONDAY_FACTOR = 1.5;

/** What one ticket is, fixed before its story begins but for who has it. */
interface Plot {
  readonly random: Random;
  readonly extras: Random;
  readonly channel: Channel;
  /** Office minutes that half of the replies take. */
  readonly replyMinutes: number;
  agent: string;
  office: string;
  /** An earlier ticket, null for the first. */
  readonly duplicateOf: string | null;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** Writes one ticket of the generated log. */
export function writeTicket(
  random: Random,
  { at, office }: Arrival,
  setting: {
    number: number;
    calendars: ReadonlyMap<string, Calendar>;
    now: number;
    /** A stream of its own, so that what is added to tickets leaves their stories as they were. */
    extras: Random;
  },
): Ticket {
  const { number, calendars, now, extras } = setting;
  const tier = random.pick(TIERS);
  const priority = random.pick(PRIORITIES);
  const channel = random.pick(CHANNELS);
  const monday = new Date(at).getUTCDay() === 1 ? MONDAY_FACTOR : 1;
  const plot: Plot = {
    random,
    extras,
    channel,
    replyMinutes: REPLY_MINUTES[priority] * TIER_FACTOR[tier] * monday,
    agent: agentOf(random, office),
    office,
    duplicateOf: number > 1 ? ticketId(number - random.between(1, Math.min(20, number - 1))) : null,
    calendars,
  };
  // Somebody is called at night for most of what is urgent and gold.
  const onCall = tier === 'gold' && priority === 'urgent' && random.chance(0.8);
  const story = beginStory(at, now, onCall ? alwaysOpen : calendarOf(calendars, office));
  open(story, plot, priority);
  converse(story, plot);
  const customer = random.between(1, 900);
  const issue = drawTopic(extras, { at, customer });
  return {
    id: ticketId(number),
    tier,
    channel,
    customer: `c${customer}`,
    ...(issue === null ? {} : { issue }),
    events: story.events.flatMap((event) => withSurveys(event, extras)),
  };
}

function open(story: Story, plot: Plot, priority: Priority): void {
  const { random, channel, office, agent } = plot;
  const base = { type: 'created', channel, priority, group: office } as const;
  if (random.chance(0.06)) {
    const comment = random.chance(0.5) ? 'public' : 'internal';
    story.tell({ ...base, by: 'agent', actor: agent, comment });
    return;
  }
  story.tell({ ...base, by: 'customer', comment: 'public' });
  if (channel === 'chat') meetBot(story, plot);
  else if (channel !== 'phone') acknowledge(story, plot);
}

/** A bot talks first, and passes the customer on to a person. */
function meetBot(story: Story, { random, office }: Plot): void {
  story.wait(random.around(0.1, 0.3));
  story.tell({ type: 'public_reply', by: 'bot' });
  story.wait(random.around(1.5, 0.5));
  story.tell({ type: 'public_reply', by: 'customer' });
  story.tell({ type: 'handed_over', by: 'bot', from: 'bot', to: office });
}

/** The usual mail that the ticket has been received. */
function acknowledge(story: Story, { random }: Plot): void {
  if (!random.chance(0.8)) return;
  story.wait(random.around(0.3, 0.5));
  story.tell({ type: 'public_reply', by: 'bot', auto: true });
}

function converse(story: Story, plot: Plot): void {
  const { random } = plot;
  takeUp(story, plot);
  if (plot.duplicateOf !== null && random.chance(0.015)) {
    story.work(random.around(30, 0.5));
    story.tell({ type: 'merged', by: 'agent', role: 'source', with: plot.duplicateOf });
    return;
  }
  story.work(random.around(plot.replyMinutes, 0.85));
  reply(story, plot);
  let rounds = random.pick([
    [0, 30],
    [1, 38],
    [2, 22],
    [3, 10],
  ]);
  const atOnce = rounds === 0 && plot.extras.chance(0.6);
  for (; rounds > 0 && !story.over; rounds -= 1) goRound(story, plot);
  if (random.chance(0.012)) return;
  solve(story, plot, { atOnce });
  afterwards(story, plot);
}

/** The ticket finds its agent, sometimes by way of a note, a pause, a new priority or another office. */
function takeUp(story: Story, plot: Plot): void {
  const { random, agent, office, calendars } = plot;
  story.work(random.around(6, 0.7));
  story.tell({ type: 'assigned', by: 'system', to: agent });
  if (random.chance(0.25)) story.tell({ type: 'internal_note', by: 'agent', actor: agent });
  if (random.chance(0.02)) {
    // Parked as if the customer were asked, though nobody asks: what an audit of pauses finds.
    story.tell({ type: 'status_changed', by: 'agent', actor: agent, to: 'pending' });
    story.work(random.around(240, 0.8));
    story.tell({ type: 'status_changed', by: 'agent', actor: agent, to: 'open' });
  }
  if (random.chance(0.05)) {
    const to = random.pick(PRIORITIES);
    story.tell({ type: 'priority_changed', by: 'agent', actor: agent, to });
  }
  if (random.chance(0.07)) {
    const others = offices.filter(({ id }) => id !== office).map(({ id }) => [id, 1] as const);
    const to = random.pick(others);
    story.tell({ type: 'group_changed', by: 'agent', actor: agent, to });
    story.handTo(calendarOf(calendars, to));
    plot.office = to;
    handOn(story, plot);
  }
}

/** Another agent of the office takes the ticket: a shift is over, or it needs an expert. */
function handOn(story: Story, plot: Plot): void {
  handTo(story, plot, agentOf(plot.extras, plot.office));
}

function handTo(story: Story, plot: Plot, to: string): void {
  if (to === plot.agent) return;
  story.tell({ type: 'assigned', by: 'agent', actor: plot.agent, to });
  plot.agent = to;
}

/** Something is missing: from the customer, or from a vendor; then an answer. */
function goRound(story: Story, plot: Plot): void {
  const { random, extras, agent } = plot;
  if (random.chance(0.18)) {
    story.tell({
      type: 'status_changed',
      by: 'agent',
      actor: agent,
      to: 'on_hold',
      reason: 'vendor',
    });
    story.work(random.around(600, 0.8));
    story.tell({ type: 'status_changed', by: 'agent', actor: agent, to: 'open' });
  } else {
    story.tell({ type: 'status_changed', by: 'agent', actor: agent, to: 'pending' });
    story.wait(random.around(420, 1.1));
    story.tell({ type: 'public_reply', by: 'customer' });
    story.tell({ type: 'status_changed', by: 'system', to: 'open' });
  }
  const escalated = random.chance(0.08);
  if (escalated) story.tell({ type: 'escalated', by: 'agent', actor: agent, level: 2 });
  if (escalated || extras.chance(0.2)) handOn(story, plot);
  story.work(random.around(plot.replyMinutes * 1.3, 0.8));
  reply(story, plot);
  // The expert has answered; who had the ticket sees it through.
  if (escalated) handTo(story, plot, agent);
}

/** Solved with a last answer, or, `atOnce`, by the one that was given. */
function solve(story: Story, { random, agent }: Plot, { atOnce = false } = {}): void {
  story.work(random.around(35, 1));
  if (!atOnce) story.tell({ type: 'public_reply', by: 'agent', actor: agent });
  story.tell({ type: 'status_changed', by: 'agent', actor: agent, to: 'solved' });
}

/** Who rates also says how likely a recommendation is, 0 to 10, and most how easy it was, 1 to 7. */
function withSurveys(event: TicketEvent, extras: Random): TicketEvent[] {
  if (event.type !== 'rated') return [event];
  const { score } = event as RatedEvent;
  const likelihood = Math.min(10, Math.max(0, 2 * score - extras.between(0, 3) + 1));
  const ease = Math.min(7, Math.max(1, score + extras.between(0, 3) - 1));
  return [
    { ...event, survey: 'csat' },
    { ...event, survey: 'nps', score: likelihood },
    ...(extras.chance(0.7) ? [{ ...event, survey: 'ces', score: ease }] : []),
  ];
}

/** Thanks, ratings, reopenings, and the close some days later. */
function afterwards(story: Story, plot: Plot): void {
  const { random, extras } = plot;
  if (random.chance(0.3)) {
    story.wait(random.around(180, 1));
    const score = random.pick([
      [5, 52],
      [4, 24],
      [3, 10],
      [2, 6],
      [1, 8],
    ]);
    story.tell({ type: 'rated', by: 'customer', score });
  }
  if (random.chance(0.09)) {
    story.wait(random.around(900, 1));
    story.tell({ type: 'public_reply', by: 'customer' });
    story.tell({ type: 'reopened', by: 'system' });
    if (random.chance(0.25)) {
      // "Thanks!" reopened it; the agent just solves it again.
      story.work(random.around(60, 0.7));
      story.tell({ type: 'status_changed', by: 'agent', actor: plot.agent, to: 'solved' });
    } else {
      if (extras.chance(0.4)) handOn(story, plot);
      story.work(random.around(plot.replyMinutes, 0.8));
      solve(story, plot);
    }
  }
  story.wait(4 * 24 * 60);
  story.tell({ type: 'status_changed', by: 'system', to: 'closed' });
}

function reply(story: Story, { agent }: Plot): void {
  story.tell({ type: 'public_reply', by: 'agent', actor: agent });
}

function ticketId(number: number): string {
  return `T${String(number).padStart(5, '0')}`;
}

function agentOf(random: Random, office: string): string {
  return `${office}-${random.between(1, 6)}`;
}

function calendarOf(calendars: ReadonlyMap<string, Calendar>, office: string): Calendar {
  const calendar = calendars.get(office);
  if (calendar === undefined) throw new Error(`no calendar for ${office}`);
  return calendar;
}
