"""Writes furtherShapes.json: one case for each shape that metrics.json announces but does not hold.

Every expected number is worked out here, from the formulas, by code that shares nothing with the
library. Needs ../shared/data beside the project:

    python3 test/cases/adapters/metrics/furtherShapes.py
"""
import csv, io, itertools, json, math, os, zipfile
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from statistics import NormalDist, median
from zoneinfo import ZoneInfo

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', '..', '..', '..', '..', 'shared', 'data')
Z = NormalDist().inv_cdf(0.975)
CASES = []


def case(op, name, expect, tolerance={'abs': 1e-9, 'rel': 1e-9}, **given):
    CASES.append({'id': name, 'op': op, **given, 'expect': expect, 'tolerance': tolerance})


def wilson(x, n):
    p, z = x / n, Z
    mid, half = (p + z * z / (2 * n)), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (mid - half) / (1 + z * z / n), (mid + half) / (1 + z * z / n)


def t_tail(t, df):
    """P(T > t): Simpson over the density, mapped to a finite interval."""
    c = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    n, low, high = 20000, math.atan(t), math.pi / 2
    f = lambda a: c * (1 + math.tan(a) ** 2 / df) ** (-(df + 1) / 2) / math.cos(a) ** 2 if a < high else 0.0
    h = (high - low) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(low + i * h) for i in range(n + 1))


def t_quantile(df):
    low, high = 0.0, 50.0
    for _ in range(60):
        mid = (low + high) / 2
        low, high = (mid, high) if t_tail(mid, df) > 0.025 else (low, mid)
    return (low + high) / 2


def mean(values):
    return float(sum(map(Fraction, values)) / len(values))


def variance(values):
    m = sum(map(Fraction, values)) / len(values)
    return float(sum((Fraction(v) - m) ** 2 for v in values) / (len(values) - 1))


def type7(values, p):
    s = sorted(values)
    h = (len(s) - 1) * p
    k = math.floor(h)
    return s[k] + (h - k) * (s[min(k + 1, len(s) - 1)] - s[k])


def two_sided(z):
    return math.erfc(abs(z) / math.sqrt(2))


def ranks(values):
    s = sorted(values)
    return [s.index(v) + (s.count(v) + 1) / 2 for v in values]


def ties(values):
    return sum(values.count(v) ** 3 - values.count(v) for v in set(values))


# Surveys
scores = [7, 6, 5, 3, 5, 1, 7, 6, 4, 5, 6]
half = t_quantile(len(scores) - 1) * math.sqrt(variance(scores) / len(scores))
agree = sum(s >= 5 for s in scores)
case('ces', 'ces', {
    'n': 11, 'mean': mean(scores), 'meanLo': mean(scores) - half, 'meanHi': min(7, mean(scores) + half),
    'agree': agree, 'agreeRate': agree / 11, 'agreeLo': wilson(agree, 11)[0], 'agreeHi': wilson(agree, 11)[1],
}, input=scores, params={'scaleMin': 1, 'scaleMax': 7, 'agreeFrom': 5, 'confidence': 0.95})

answers = [10, 9, 9, 8, 7, 6, 10, 3]
p, d, n = 4, 2, 8
share, spread = (p - d) / n, (p + d) / n - ((p - d) / n) ** 2
added_p, added_d, added_n = p + 0.75, d + 0.75, n + 3
added = (added_p - added_d) / added_n
added_se = math.sqrt(((added_p + added_d) / added_n - added ** 2) / added_n)
hold = lambda low, high: [max(-100, 100 * low), min(100, 100 * high)]
se = math.sqrt(spread / n)
tee = t_quantile(n - 1) * math.sqrt(spread / (n - 1))
case('nps', 'nps-small', {
    'n': 8, 'promoters': 4, 'passives': 2, 'detractors': 2, 'score': 100 * share, 'variance': 1e4 * spread,
    'se': 100 * se, 'wald': hold(share - Z * se, share + Z * se),
    'adjustedWald': hold(added - Z * added_se, added + Z * added_se), 'adjustedScore': 100 * added,
    'trinomialT': hold(share - tee, share + tee),
}, input=answers, params={'confidence': 0.95})

# Samples
parts = [[3, 1, 4], [], [1.5, 9.25], [-2], [6, 5, 3, 5]]
flat = [v for part in parts for v in part]
case('mergeMoments', 'merge-moments', {
    'n': len(flat), 'mean': mean(flat), 'sampleVariance': variance(flat), 'min': -2, 'max': 9.25, 'sum': sum(flat),
}, input=parts, params=None)

sample = [12, 3.5, 8, 8, 21, 0.5, 15, 4, 9, 130, 7, 6]
cut = sorted(sample)[1:-1]
case('summary', 'summary-list', {
    'n': 12, 'mean': mean(sample), 'sampleVariance': variance(sample), 'min': 0.5, 'max': 130,
    'geometricMean': math.exp(sum(map(math.log, sample)) / 12), 'trimmedMean10': mean(cut),
    'mad': median([abs(v - median(sample)) for v in sample]),
}, input=sample, params=None)

# Ranks and series
def mann_whitney(a, b):
    u1 = sum((x > y) + (x == y) / 2 for x in a for y in b)
    return {'u1': u1, 'u2': len(a) * len(b) - u1, 'probabilityOfSuperiority': u1 / len(a) / len(b),
            'hodgesLehmann': median([x - y for x in a for y in b])}


a, b = [1.2, 4.1, 7.7, 9.3, 2.8], [3.3, 10.4, 12.6, 8.9, 11.1, 6.5]
u = mann_whitney(a, b)
draws = [mann_whitney(pick, [v for v in a + b if v not in pick])['u1'] for pick in itertools.combinations(a + b, 5)]
least = min(u['u1'], u['u2'])
case('mannWhitney', 'mann-whitney-exact', {**u, 'p': min(1, 2 * sum(x <= least for x in draws) / len(draws))},
     input={'a': a, 'b': b}, params={'method': 'exact'})


def asymptotic(a, b, continuity):
    u, n, both = mann_whitney(a, b)['u1'], len(a) + len(b), a + b
    sd = math.sqrt(len(a) * len(b) / 12 * (n + 1 - ties(both) / (n * (n - 1))))
    return two_sided(max(0, abs(u - len(a) * len(b) / 2) - continuity) / sd)


a, b = [5, 5, 7, 1, 9, 3, 3, 12], [6, 5, 14, 13, 9, 11, 15]
case('mannWhitney', 'mann-whitney-plain', {**mann_whitney(a, b), 'p': asymptotic(a, b, 0)},
     input={'a': a, 'b': b}, params={'method': 'asymptotic', 'continuity': False, 'tieCorrection': True})

series = [3.1, 2.7, 4.4, 4.9, 3.9, 6.2, 5.8, 7.1, 6.6]
n = len(series)
pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
slope = median([(series[j] - series[i]) / (j - i) for i, j in pairs])
s = sum((series[j] > series[i]) - (series[j] < series[i]) for i, j in pairs)
z = (s - math.copysign(1, s)) / math.sqrt(n * (n - 1) * (2 * n + 5) / 18)
case('trend', 'trend', {
    'theilSenSlope': slope, 'intercept': median(series) - slope * (n - 1) / 2, 'kendallTau': s / len(pairs),
    'mannKendallS': s, 'mannKendallZ': z, 'mannKendallP': two_sided(z),
}, input=series, params={'x': 'index 0..n-1', 'ties': 'none in this series'})

series = [5, 6, 4, 7, 5, 6, 11, 12, 9, 13, 10]
n = len(series)
sums = [sum((series[i] > series[j]) - (series[i] < series[j]) for i in range(t) for j in range(t, n)) for t in range(1, n)]
k = max(map(abs, sums))
case('pettitt', 'pettitt', {'changeAt': [abs(v) for v in sums].index(k) + 1, 'k': k,
                            'p': min(1, 2 * math.exp(-6 * k * k / (n ** 3 + n ** 2)))}, input=series, params=None)

# Survival
durations, events, group = [6, 13, 21, 30, 31, 37, 38, 47, 10, 10, 12, 13, 14, 15, 16, 21], [1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1], [1] * 8 + [2] * 8
observed = expected = spread = 0.0
for t in sorted({d for d, e in zip(durations, events) if e}):
    at_risk = [g for d, g in zip(durations, group) if d >= t]
    ended = [g for d, e, g in zip(durations, events, group) if d == t and e]
    size, own, deaths = len(at_risk), at_risk.count(1), len(ended)
    observed, expected = observed + ended.count(1), expected + deaths * own / size
    if size > 1:
        spread += deaths * own / size * (1 - own / size) * (size - deaths) / (size - 1)
chi = (observed - expected) ** 2 / spread
case('logRank', 'log-rank', {'chi2': chi, 'df': 1, 'p': math.erfc(math.sqrt(chi / 2))},
     input={'durations': durations, 'events': events, 'group': group}, params=None)
case('kaplanMeier', 'no-event', {'n': 3, 'events': 0, 'quantiles': {'0.5': None}},
     input={'durations': [4, 8, 15], 'events': [0, 0, 0]}, params=None)

# Shares
rates = {'ana': {'x': 45, 'n': 50}, 'bo': {'x': 70, 'n': 100}, 'cy': {'x': 12, 'n': 20}, 'di': {'x': 160, 'n': 180}, 'el': {'x': 8, 'n': 8}}
x, n = sum(r['x'] for r in rates.values()), sum(r['n'] for r in rates.values())
overall = x / n
chi = sum((r['x'] - r['n'] * overall) ** 2 / (r['n'] * overall * (1 - overall)) for r in rates.values())
funnel = {}
for name, r in rates.items():
    se, rate = math.sqrt(overall * (1 - overall) / r['n']), r['x'] / r['n']
    low, high = wilson(r['x'], r['n'])
    funnel[name] = {'rate': rate, 'z': (rate - overall) / se, 'lo95': overall - Z * se, 'hi95': overall + Z * se,
                    'wilsonLo': low, 'wilsonHi': high}
case('proportionHomogeneity', 'named-rates', {
    'chi2': chi, 'df': 4, 'p': math.exp(-chi / 2) * (1 + chi / 2), 'overall': overall, 'funnel': funnel,
}, input=rates, params=None)

# Money
case('costPerTicket', 'cost', {'perTicket': 123456 / 789, 'perResolved': 123456 / 700, 'perTicketEmpty': None},
     input={'totalCost': 123456, 'tickets': 789, 'resolved': 700}, params={'empty': '0 tickets: null'})
tiers = [{'atLeast': 0.99, 'creditPct': 0}, {'atLeast': 0.95, 'creditPct': 5}, {'atLeast': 0.9, 'creditPct': 10}, {'atLeast': 0, 'creditPct': 25}]
owed = [(0.995, 0), (0.99, 0), (0.97, 5), (0.93, 10), (0.4, 25), (None, 0)]
case('slaCredit', 'credit', [{'attainment': at, 'creditPct': pct, 'credit': 80000 * pct / 100} for at, pct in owed],
     input={'monthlyFee': 80000, 'attainments': [at for at, _ in owed], 'tiers': tiers},
     params={'noData': 'attainment null (nothing measured) earns no credit'})

# One ticket, by hand
case('ticketMetrics', 'back-and-forth', {
    'frt': 1800, 'frtObserved': {'duration': 1800, 'event': 1}, 'frtIncludingBots': 60, 'agentReplies': 2,
    'reopens': 0, 'firstResolution': None, 'fullResolution': None, 'requesterWait': 7200 + 3600, 'agentWait': 3600,
    'handoffs': 3, 'distinctAssignees': 2, 'oneTouch': False,
}, input={'asOf': '2026-03-02T12:00:00Z', 'events': [
    {'t': '2026-03-02T08:00:00Z', 'type': 'message', 'author': 'customer', 'public': True},
    {'t': '2026-03-02T08:01:00Z', 'type': 'message', 'author': 'bot', 'public': True},
    {'t': '2026-03-02T08:05:00Z', 'type': 'assign', 'agent': 'a'},
    {'t': '2026-03-02T08:06:00Z', 'type': 'status', 'to': 'open'},
    {'t': '2026-03-02T08:10:00Z', 'type': 'assign', 'agent': 'b'},
    {'t': '2026-03-02T08:15:00Z', 'type': 'message', 'author': 'agent', 'public': False},
    {'t': '2026-03-02T08:20:00Z', 'type': 'assign', 'agent': 'a'},
    {'t': '2026-03-02T08:20:30Z', 'type': 'assign', 'agent': 'a'},
    {'t': '2026-03-02T08:30:00Z', 'type': 'message', 'author': 'agent', 'public': True},
    {'t': '2026-03-02T09:00:00Z', 'type': 'status', 'to': 'pending'},
    {'t': '2026-03-02T09:10:00Z', 'type': 'assign', 'agent': 'b'},
    {'t': '2026-03-02T10:00:00Z', 'type': 'status', 'to': 'open'},
    {'t': '2026-03-02T11:00:00Z', 'type': 'message', 'author': 'agent', 'public': True},
]}, params={'seconds': True})

# The helpdesk log
HELPDESK = 'shared/data/helpdesk.csv'
spans = {}
with open(os.path.join(DATA, 'helpdesk.csv')) as file:
    for row in csv.DictReader(file):
        at = datetime.strptime(row['CompleteTimestamp'], '%Y-%m-%d %H:%M:%S').replace(tzinfo=timezone.utc)
        spans.setdefault(int(row['CaseID']), []).append(at)


def open_seconds(start, end, zone, days, hours):
    day, total = start.astimezone(zone).date() - timedelta(1), 0
    while day <= end.astimezone(zone).date():
        if day.weekday() < days:
            for begin, stop in hours:
                edge = lambda minutes: datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=zone).astimezone(timezone.utc)
                total += max(0, (min(end, edge(stop)) - max(start, edge(begin))).total_seconds())
        day += timedelta(1)
    return total


ids = sorted(spans)[3::417][:8]
ends = [(spans[i][0], spans[i][-1]) for i in ids]
utc, rome = timezone.utc, ZoneInfo('Europe/Rome')
case('caseDurations', 'case-durations', {
    'caseIds': ids, 'calendarSeconds': [(e - s).total_seconds() for s, e in ends],
    'utc-mon-fri-9-17': [open_seconds(s, e, utc, 5, [(540, 1020)]) for s, e in ends],
    'utc-mon-sat-split': [open_seconds(s, e, utc, 6, [(510, 750), (810, 1050)]) for s, e in ends],
    'rome-mon-fri-9-18': [open_seconds(s, e, rome, 5, [(540, 1080)]) for s, e in ends],
}, tolerance={}, inputFile=HELPDESK, params={
    'from': 'first event of the case', 'to': 'last event of the case', 'timestamps': 'read as UTC', 'calendars': {
        'utc-mon-fri-9-17': 'UTC, Mon-Fri 09:00-17:00',
        'utc-mon-sat-split': 'UTC, Mon-Sat 08:30-12:30 and 13:30-17:30',
        'rome-mon-fri-9-18': 'Europe/Rome local, Mon-Fri 09:00-18:00, DST honoured, no holidays'}})

# The incident log
INCIDENTS = 'shared/data/incident_event_log.zip'
rows = {}
with zipfile.ZipFile(os.path.join(DATA, 'incident_event_log.zip')) as archive:
    name = next(n for n in archive.namelist() if n.endswith('.csv'))
    for row in csv.DictReader(io.StringIO(archive.read(name).decode())):
        rows[row['number']] = row
last = list(rows.values())
date = lambda text: None if text == '?' else datetime.strptime(text, '%d/%m/%Y %H:%M')
LAST_ROWS = {'rows': 'last row of each number in file order', 'dates': 'd/m/yyyy HH:MM read as UTC', 'missing': '?'}

n, reopened = len(last), sum(int(r['reopen_count']) > 0 for r in last)
case('reopenRate', 'reopens', {
    'n': n, 'reopened': reopened, 'reopens': sum(int(r['reopen_count']) for r in last), 'rate': reopened / n,
    'lo': wilson(reopened, n)[0], 'hi': wilson(reopened, n)[1],
}, inputFile=INCIDENTS, params=LAST_ROWS)

counts = [int(r['reassignment_count']) for r in last]
many, by = sum(c >= 3 for c in counts), {}
for count, row in zip(counts, last):
    of = by.setdefault('3+' if count >= 3 else str(count), {'n': 0, 'met': 0})
    of['n'], of['met'] = of['n'] + 1, of['met'] + (row['made_sla'] == 'true')
for of in by.values():
    of['rate'] = of['met'] / of['n']
case('handoffs', 'handoffs', {
    'n': n, 'mean': sum(counts) / n, 'atLeast3': many,
    'shareAtLeast3': {'rate': many / n, 'lo': wilson(many, n)[0], 'hi': wilson(many, n)[1]},
    'histogram': {str(c): counts.count(c) for c in sorted(set(counts))}, 'slaByHandoffs': by,
}, inputFile=INCIDENTS, params={**LAST_ROWS, 'handoffs': 'reassignment_count'})

at = datetime(2016, 4, 15, 12)
ages = [(at - date(r['opened_at'])).total_seconds() / 86400 for r in last
        if date(r['opened_at']) <= at and not (date(r['closed_at']) and date(r['closed_at']) <= at)]
case('backlog', 'backlog', {
    'open': len(ages), 'ageDays': {'p50': type7(ages, 0.5), 'p90': type7(ages, 0.9), 'max': max(ages)},
    'buckets': {label: sum(low <= age < high for age in ages) for label, low, high in
                [('0-1', 0, 1), ('1-3', 1, 3), ('3-7', 3, 7), ('7-14', 7, 14), ('14+', 14, math.inf)]},
}, inputFile=INCIDENTS, params={**LAST_ROWS, 'at': '2016-04-15T12:00:00Z', 'open': 'opened_at <= at and not closed_at <= at'})

start, end = datetime(2016, 3, 7), datetime(2016, 5, 30)
daily = {}
for row in last:
    opened = date(row['opened_at'])
    if start <= opened < end:
        daily[opened.date()] = daily.get(opened.date(), 0) + 1
days = [start.date() + timedelta(i) for i in range((end - start).days)]
of = lambda *weekdays: [daily.get(day, 0) for day in days if day.weekday() in weekdays]
monday, others = of(0), of(1, 2, 3, 4)
case('weekdayProfile', 'monday', {
    'counts': {str(w): sum(of(w)) for w in range(7)}, 'weeks': 12, 'perDay': {str(w): sum(of(w)) / 12 for w in range(7)},
    'mondayIndex': mean(monday) / mean(others), 'mondayMedian': median(monday), 'tueFriMedian': median(others),
    'mannWhitney': {'u': mann_whitney(monday, others)['u1'], 'p': asymptotic(monday, others, 0.5)},
    'dispersionTueFri': variance(others) / mean(others),
}, inputFile=INCIDENTS, params={**LAST_ROWS, 'window': 'opened_at in [2016-03-07, 2016-05-30): 12 whole weeks',
                               'mondayIndex': 'mean Monday count / mean Tue-Fri count'})

# The churn file
POINTS = {
    'Contract': {'Month-to-month': 30, 'One year': 8, 'Two year': 0},
    'InternetService': {'Fiber optic': 15, 'DSL': 5, 'No': 0},
    'PaymentMethod': {'Electronic check': 10, 'else': 0}, 'OnlineSecurity': {'No': 5, 'Yes': 0},
    'TechSupport': {'No': 5, 'Yes': 0}, 'PaperlessBilling': {'Yes': 5, 'No': 0},
    'tenure': {'<=5': 30, '<=12': 20, '<=24': 12, '<=48': 5, 'else': 0}}
with open(os.path.join(DATA, 'Telco-Customer-Churn.csv')) as file:
    customers = list(csv.DictReader(file))


def points(customer):
    total = 0
    for field, table in POINTS.items():
        value = 'No' if customer[field] == 'No internet service' else customer[field]
        if field == 'tenure':
            value = next((k for k in table if k != 'else' and int(value) <= int(k[2:])), 'else')
        total += table.get(value, table.get('else', 0))
    return total


def auc(chosen):
    left, stayed = ({}, {})
    for score, gone in chosen:
        of = left if gone else stayed
        of[score] = of.get(score, 0) + 1
    wins = sum(m * k * (1 if x > y else 0.5 if x == y else 0) for x, m in left.items() for y, k in stayed.items())
    return wins / sum(left.values()) / sum(stayed.values())


judged = [(points(c), c['Churn'] == 'Yes') for c in customers]
case('scorecard', 'scorecard', {
    'auc': auc(judged[::5]), 'allRowsAuc': auc(judged), 'first10': [s for s, _ in judged[:10]],
    'max': max(s for s, _ in judged), 'min': min(s for s, _ in judged),
}, inputFile='shared/data/Telco-Customer-Churn.csv',
    params={'points': POINTS, 'note': 'No internet service counts as No; test rows index mod 5 == 0'})

with open(os.path.join(HERE, 'furtherShapes.json'), 'w') as file:
    json.dump({'meta': {'source': 'furtherShapes.py'}, 'cases': CASES}, file, indent=2)
    file.write('\n')
