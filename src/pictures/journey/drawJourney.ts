import type { Journey } from '../../metrics/index.js';
import { element } from '../../svg/index.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { legendSvg, SWATCH, type LegendEntry } from '../legendSvg.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { MARGIN } from '../style.js';
import { activitySvg } from './activitySvg.js';
import { describeJourney, journeySubtitle } from './describeJourney.js';
import {
  edgeLabelSvg,
  edgeSvg,
  edgeText,
  isReturn,
  MAIN_COLOR,
  OTHER_COLOR,
  RETURN_COLOR,
} from './edgeSvg.js';
import { placeActivities, type Placement } from './placeActivities.js';
import { placeEdgeLabels } from './placeEdgeLabels.js';
import { routeEdge, routeLoop, type Route } from './routeEdge.js';
import { shownJourney, type ShownEdge, type ShownJourney } from './shownJourney.js';

/** What a picture of a journey is drawn with. */
export interface JourneyDrawing {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** At most so many are drawn. */
  readonly activities: number;
  readonly edges: number;
}

/** Puts the picture together. */
export function drawJourney(journey: Journey, drawing: JourneyDrawing): string {
  const { title, width } = drawing;
  const shown = shownJourney(journey, drawing);
  const placement = placeActivities(shown, { width, top: MARGIN + HEADER_HEIGHT });
  const drawn = edgesSvg(shown.edges, placement, width);
  const legend = legendSvg(legendOf(shown), { width, top: placement.bottom + 34 });
  const description = describeJourney(journey, shown);
  return pictureSvg({
    id: pictureId('journey', [drawing, description]),
    title,
    description,
    width,
    height: placement.bottom + 34 + legend.height + MARGIN / 2,
    children: [
      headerSvg(title, journeySubtitle(journey, shown), width),
      drawn.lines,
      ...shown.activities.map((each) => {
        const box = placement.boxes.get(each.activity);
        const isMain = shown.spine.includes(each.activity);
        return box === undefined ? '' : activitySvg(each, box, isMain);
      }),
      drawn.labels,
      legend.svg,
    ],
  });
}

function edgesSvg(
  edges: readonly ShownEdge[],
  { boxes }: Placement,
  width: number,
): { readonly lines: string; readonly labels: string } {
  const all = [...boxes];
  const routed = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const others = all
      .filter(([name]) => name !== edge.from && name !== edge.to)
      .map(([, box]) => box);
    const isLoop = edge.from === edge.to;
    const route: Route = isLoop ? routeLoop(from) : routeEdge(from, to, { others, width });
    return [{ edge, route, isLoop, text: edgeText(edge) }];
  });
  const most = edges.reduce((max, { n }) => Math.max(max, n), 0);
  const places = placeEdgeLabels(routed, {
    boxes: [...boxes.values()],
    // Edges may swing up beside the header, their labels may not.
    top: MARGIN + HEADER_HEIGHT - 12,
    width,
  });
  return {
    lines: routed.map(({ edge, route }) => edgeSvg(edge, route, most)).join(''),
    labels: routed
      .map(({ edge }, index) => {
        const place = places[index] ?? null;
        return place === null ? '' : edgeLabelSvg(edge, place);
      })
      .join(''),
  };
}

function legendOf({ edges }: ShownJourney): LegendEntry[] {
  const entry = (word: string, stroke: string, dash?: string): LegendEntry => ({
    word,
    sample: (x, y) =>
      element('line', {
        x1: x,
        x2: x + SWATCH,
        y1: y,
        y2: y,
        stroke,
        'stroke-width': 3,
        'stroke-dasharray': dash,
      }),
  });
  const kinds: readonly (readonly [boolean, LegendEntry])[] = [
    [edges.some(({ isMain }) => isMain), entry('main path', MAIN_COLOR)],
    [edges.some(isReturn), entry('mostly back to where the case had been', RETURN_COLOR, '6 3')],
    [edges.some((edge) => !edge.isMain && !isReturn(edge)), entry('other moves', OTHER_COLOR)],
  ];
  return kinds.filter(([isThere]) => isThere).map(([, each]) => each);
}
