// An incident that is walked minute by minute: every countdown loses one at a time, and every
// minute asks anew what is due. Too slow for use, and too simple to be wrong in the same way as
// the library, which computes instants.

export interface OracleTarget {
  /** Who is reached in a minute. */
  readonly people: (minute: number) => readonly string[];
}

export interface OracleLevel {
  readonly id: string;
  readonly owner: string;
  readonly targets: readonly OracleTarget[];
  readonly after: number | null;
  readonly ifEmpty: 'owner' | 'skip' | 'wait';
  readonly ring: boolean;
  readonly remindEvery: number | null;
  readonly remindMax: number;
  /** Minutes; only of scheduled paths. */
  readonly when: { readonly from: 'open' | 'due' | 'share'; readonly n: number };
}

export interface OraclePath {
  readonly levels: readonly OracleLevel[];
  readonly repeat: number;
  readonly repeatEvery: number;
  readonly scheduled: boolean;
  readonly stopsOnAck: boolean;
  readonly ackTimeout: number | null;
  /** Whether the minute that begins counts. */
  readonly isOpen: (minute: number) => boolean;
  readonly fallback: readonly OracleTarget[];
}

export interface OracleEvent {
  readonly at: number;
  readonly type: string;
  readonly due?: number | null;
}

export interface OracleAnswer {
  readonly told: readonly string[];
  readonly skipped: readonly string[];
  readonly state: string;
  readonly since: number;
  readonly cursors: Readonly<Record<string, number>>;
}

export function walkMinutes(
  path: OraclePath,
  { due, events }: { readonly due: number | null; readonly events: readonly OracleEvent[] },
  until: number,
): OracleAnswer {
  const walker = new Walker(path, due);
  walker.open(0, 'entered');
  for (let minute = 0; minute <= until; minute++) {
    for (const event of events) if (event.at === minute) walker.happen(event, minute);
    walker.fire(minute);
    walker.pass(minute);
  }
  return walker.answer();
}

class Walker {
  private readonly told: string[] = [];
  private readonly skipped: string[] = [];
  private state = 'settled';
  private paused = false;
  private since = 0;
  private level = -1;
  private cycle = 0;
  private waiting: 'entered' | 'reopened' | null = null;
  /** Minutes that have counted since the level was entered, or since the acknowledgement. */
  private counted = 0;
  private reminders = 0;
  private toldNow: readonly string[] = [];
  private ended = false;
  private passBegan: number | null = null;
  private readonly cursors: Record<string, number> = {};
  /** Of scheduled paths: minutes counted since opening; null before the first open minute. */
  private sinceOpen: number | null = null;
  private readonly over: boolean[];
  private readonly hasTold: boolean[];
  private dueKnown = 0;

  constructor(
    private readonly path: OraclePath,
    private due: number | null,
  ) {
    this.over = path.levels.map(() => false);
    this.hasTold = path.levels.map(() => false);
  }

  answer(): OracleAnswer {
    const { told, skipped, since, cursors } = this;
    return { told, skipped, state: this.paused ? 'paused' : this.state, since, cursors };
  }

  open(minute: number, reason: 'entered' | 'reopened'): void {
    this.level = -1;
    this.cycle = 0;
    this.become('triggered', minute);
    this.sinceOpen = null;
    this.ended = false;
    if (!this.path.scheduled) {
      this.waiting = reason;
      this.counted = 0;
      if (this.path.isOpen(minute)) this.enterFirst(minute);
    }
  }

  happen({ type, due = null }: OracleEvent, minute: number): void {
    const isSettled = this.state === 'resolved';
    if (type === 'resolve') this.become('resolved', minute);
    if (type === 'ack' && !isSettled && this.state !== 'acknowledged') {
      if (this.path.scheduled || this.path.stopsOnAck) this.counted = 0;
      this.become('acknowledged', minute, this.paused);
    }
    if (type === 'unack' && this.state === 'acknowledged') this.giveBack(minute, 'unack');
    if (type === 'escalate' && !isSettled) this.escalate(minute);
    if (type === 'reopen' && isSettled) {
      this.over.forEach((_, place) => {
        const isOver = this.over[place]! || this.hasTold[place]!;
        this.over[place] = this.path.levels[place]!.when.from !== 'open' && isOver;
        this.hasTold[place] = false;
      });
      this.open(minute, 'reopened');
    }
    const runs = this.state === 'triggered' || this.state === 'acknowledged';
    if (type === 'pause' && runs && !this.paused) this.become(this.state, minute, true);
    if (type === 'resume' && this.paused) this.become(this.state, minute, false);
    if (type === 'due_changed') {
      this.due = due;
      this.dueKnown = minute;
      this.path.levels.forEach((level, place) => {
        const at = this.dueMinute(level);
        if (at !== null && at > minute) this.over[place] = false;
      });
    }
  }

  /** Everything that is due in this minute, again and again until nothing is. */
  fire(minute: number): void {
    if (this.path.scheduled) {
      this.fireScheduled(minute);
      return;
    }
    while (this.fireOne(minute));
  }

  /** A minute goes by. */
  pass(minute: number): void {
    const isOpen = this.path.isOpen(minute);
    if (isOpen && !this.paused) this.counted += 1;
    if (isOpen && this.sinceOpen !== null) this.sinceOpen += 1;
  }

  private fireOne(minute: number): boolean {
    if (this.paused) return false;
    if (this.state === 'acknowledged' && this.path.stopsOnAck) return this.fireTimeout(minute);
    if (this.state !== 'triggered' && this.state !== 'acknowledged') return false;
    if (this.ended) return false;
    if (this.waiting !== null) {
      if (!this.path.isOpen(minute)) return false;
      this.enterFirst(minute);
      return true;
    }
    const level = this.path.levels[this.level]!;
    const { after, remindEvery, remindMax } = level;
    if (after !== null && this.counted >= after) {
      this.moveOn(minute);
      return true;
    }
    const isReminder = remindEvery !== null && this.reminders < remindMax;
    if (isReminder && this.counted >= (this.reminders + 1) * remindEvery) {
      this.reminders += 1;
      this.remind(level, minute);
      return true;
    }
    return false;
  }

  private fireTimeout(minute: number): boolean {
    const { ackTimeout } = this.path;
    if (this.paused || this.state !== 'acknowledged') return false;
    if (ackTimeout === null || this.counted < ackTimeout) return false;
    this.giveBack(minute, 'ack_timeout');
    return true;
  }

  private fireScheduled(minute: number): void {
    this.fireTimeout(minute);
    const { levels, repeat, repeatEvery, isOpen } = this.path;
    if (this.sinceOpen === null && this.state !== 'resolved' && isOpen(minute)) this.sinceOpen = 0;
    levels.forEach((level, place) => {
      if (level.when.from === 'open') {
        // A count that stands still in closed time was reached at the minute before.
        const isNew = this.sinceOpen === 0 || isOpen(minute - 1);
        for (let k = 0; k <= repeat; k++) {
          const isDue = this.sinceOpen === level.when.n + k * repeatEvery;
          if (isDue && isNew && this.isTelling()) this.tellLevel(place, k, minute);
        }
        return;
      }
      const at = this.dueMinute(level);
      if (at === null || this.over[place]! || this.hasTold[place]!) return;
      if (Math.max(at, 0, this.dueKnown) !== minute) return;
      if (this.isTelling()) this.tellLevel(place, 0, minute);
      this.over[place] = true;
    });
  }

  private isTelling(): boolean {
    if (this.state === 'resolved') return false;
    return !this.path.stopsOnAck || (!this.paused && this.state !== 'acknowledged');
  }

  private dueMinute({ when }: OracleLevel): number | null {
    if (when.from === 'open' || this.due === null) return null;
    return when.from === 'due' ? this.due + when.n : (this.due * when.n) / 100;
  }

  private tellLevel(place: number, cycle: number, minute: number): void {
    this.level = place;
    this.cycle = cycle;
    const isTold = this.meet(place, minute, 'scheduled') === 'told';
    if (!isTold) return;
    if (this.path.levels[place]!.when.from !== 'open') this.hasTold[place] = true;
    if (this.state === 'unreachable') this.become('triggered', minute, this.paused);
  }

  private enterFirst(minute: number): void {
    const reason = this.waiting!;
    this.passBegan = minute;
    this.run(0, minute, { reason, byHand: false });
  }

  private moveOn(minute: number): void {
    if (this.level + 1 < this.path.levels.length) {
      this.run(this.level + 1, minute, { reason: 'entered', byHand: false });
    } else if (this.wraps(minute)) {
      this.run(0, minute, { reason: 'entered', byHand: false });
    }
  }

  private wraps(minute: number): boolean {
    if (this.path.scheduled) {
      this.cycle += 1;
      return true;
    }
    if (this.cycle >= this.path.repeat || this.passBegan === minute) {
      this.ended = true;
      this.become('exhausted', minute);
      return false;
    }
    this.cycle += 1;
    this.passBegan = minute;
    return true;
  }

  private run(
    first: number,
    minute: number,
    { reason, byHand }: { readonly reason: string; readonly byHand: boolean },
  ): void {
    this.waiting = null;
    const { length } = this.path.levels;
    let place = first;
    for (let passed = 1; ; passed++) {
      this.level = place;
      if (this.meet(place, minute, reason) !== 'empty') {
        this.ended = false;
        this.counted = 0;
        this.reminders = 0;
        const keeps = !byHand && !this.path.stopsOnAck && this.state === 'acknowledged';
        if (!keeps) this.become('triggered', minute);
        return;
      }
      if (passed === length) {
        this.ended = true;
        this.become('unreachable', minute);
        const people = lookUp(this.path.fallback, minute);
        if (people.length > 0) this.tell('fallback', people, { minute, reason: 'fallback' });
        return;
      }
      if (place === length - 1 && !this.wraps(minute)) return;
      place = (place + 1) % length;
    }
  }

  private meet(place: number, minute: number, reason: string): 'told' | 'waits' | 'empty' {
    const level = this.path.levels[place]!;
    const people = level.ring ? this.turn(level, minute) : lookUp(level.targets, minute);
    this.toldNow = people;
    if (people.length > 0) {
      this.tell(level.id, people, { minute, reason });
      return 'told';
    }
    if (level.ifEmpty === 'owner') {
      this.toldNow = [level.owner];
      this.tell(level.id, [level.owner], { minute, reason: 'owner' });
      return 'told';
    }
    const waits = level.ifEmpty === 'wait';
    this.skipped.push(`${minute} ${level.id} ${this.cycle} ${waits ? 'empty_wait' : 'empty'}`);
    return waits ? 'waits' : 'empty';
  }

  private turn(level: OracleLevel, minute: number): readonly string[] {
    const { length } = level.targets;
    const start = this.cursors[level.id] ?? 0;
    const places = level.targets.map((_, turn) => (start + turn) % length);
    const place = places.find((each) => level.targets[each]!.people(minute).length > 0);
    if (place === undefined) return [];
    this.cursors[level.id] = (place + 1) % length;
    return level.targets[place]!.people(minute);
  }

  private remind(level: OracleLevel, minute: number): void {
    let people = lookUp(level.targets, minute);
    if (level.ring) people = this.toldNow.length > 0 ? this.toldNow : this.turn(level, minute);
    else if (people.length === 0 && level.ifEmpty === 'owner') people = [level.owner];
    if (people.length === 0) return;
    this.toldNow = people;
    this.tell(level.id, people, { minute, reason: 'renotify' });
  }

  private escalate(minute: number): void {
    const isLast = this.level === this.path.levels.length - 1;
    if (isLast) this.cycle += 1;
    const place = isLast ? 0 : this.level + 1;
    this.passBegan = place === 0 ? minute : null;
    this.run(place, minute, { reason: 'manual', byHand: true });
  }

  private giveBack(minute: number, reason: string): void {
    if (this.path.scheduled) {
      this.become('triggered', minute);
      return;
    }
    this.passBegan = null;
    this.run(Math.max(this.level, 0), minute, { reason, byHand: true });
  }

  private become(state: string, minute: number, paused = false): void {
    if (this.state === state && this.paused === paused) return;
    this.state = state;
    this.paused = paused;
    this.since = minute;
  }

  private tell(
    level: string,
    people: readonly string[],
    { minute, reason }: { readonly minute: number; readonly reason: string },
  ): void {
    this.told.push(`${minute} ${level} ${this.cycle} ${people.join('+')} ${reason}`);
  }
}

function lookUp(targets: readonly OracleTarget[], minute: number): readonly string[] {
  return [...new Set(targets.flatMap(({ people }) => people(minute)))];
}
