/**
 * The lamp's own drawings as signed distances: negative inside, positive outside, in units of a 22 x 22 field with the
 * origin at its top left. Five silhouettes, so that a state is told apart with the colour taken away.
 */

const disc = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) - r;

/** A line from a to b with round ends. */
const stroke = (ax, ay, bx, by, width) => (x, y) => {
  const t = Math.max(
    0,
    Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
  );
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
};

const box = (cx, cy, halfWidth, halfHeight, corner) => (x, y) => {
  const dx = Math.abs(x - cx) - halfWidth + corner;
  const dy = Math.abs(y - cy) - halfHeight + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
};

/** A convex polygon given clockwise, grown by `corner` so that its corners are round. */
const polygon = (points, corner) => (x, y) => {
  let inside = true;
  let nearest = Infinity;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    nearest = Math.min(nearest, stroke(ax, ay, bx, by, 0)(x, y));
    if ((bx - ax) * (y - ay) - (by - ay) * (x - ax) < 0) inside = false;
  });
  return (inside ? -nearest : nearest) - corner;
};

const union =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const cut = (shape, hole) => (x, y) => Math.max(shape(x, y), -hole(x, y));
const both = (a, b) => (x, y) => Math.max(a(x, y), b(x, y));
/** The outline of a shape, drawn inwards. */
const outline = (shape, width) => (x, y) => Math.max(shape(x, y), -(shape(x, y) + width));

const check = (width) => union(stroke(6.9, 11.4, 9.7, 14.2, width), stroke(9.7, 14.2, 15.1, 8, width));
const triangle = polygon(
  [
    [11, 4],
    [18.6, 17],
    [3.4, 17],
  ],
  1.9,
);
const exclamation = union(stroke(11, 8.1, 11, 12.4, 2.1), disc(11, 15.7, 1.25));
/** Three quarters of a disc, the missing quarter at the top right: the time that is gone. */
const quarter = box(18, 4, 6.2, 6.2, 0);
/** A hook open at its lower left, a stem and a dot. */
const questionArc = both(outline(disc(11, 8.6, 3.6), 1.9), (x, y) => (y > 8.9 && x < 11 ? 1 : -1));
const questionMark = union(questionArc, stroke(12.6, 11, 11, 12.7, 1.9), disc(11, 15.9, 1.2));

/** A small dot at the lower right, cut free of what it stands on: something is known that will fail by itself one day. */
const dot = disc(17.8, 17.8, 3.8);
const withDot = ({ body, silhouette }) => ({
  body: union(cut(body, disc(17.8, 17.8, 5.4)), dot),
  silhouette: union(silhouette, dot),
});

/** What is drawn for each state: the body, and the light mark inside it. */
const STATES = {
  ok: { body: cut(disc(11, 11, 9), check(2.2)), silhouette: disc(11, 11, 9) },
  'ok-untested': {
    body: union(outline(disc(11, 11, 9), 2), check(2)),
    silhouette: disc(11, 11, 9),
  },
  /** Empty, and smaller than the lamp that is well: there is nothing to watch. */
  idle: { body: outline(disc(11, 11, 7), 2), silhouette: disc(11, 11, 7) },
  soon: { body: cut(disc(11, 11, 9), quarter), silhouette: cut(disc(11, 11, 9), quarter) },
  act: { body: cut(triangle, exclamation), silhouette: triangle },
  unknown: {
    body: union(outline(box(11, 11, 9, 9, 3.4), 1.9), questionMark),
    silhouette: box(11, 11, 9, 9, 3.4),
  },
  busy: {
    body: cut(
      box(11, 11, 10, 5.6, 5.6),
      union(disc(6.2, 11, 1.55), disc(11, 11, 1.55), disc(15.8, 11, 1.55)),
    ),
    silhouette: box(11, 11, 10, 5.6, 5.6),
  },
};

export const LAMPS = {
  ...STATES,
  'ok-risk': withDot(STATES.ok),
  'ok-untested-risk': withDot(STATES['ok-untested']),
  'idle-risk': withDot(STATES.idle),
};

/** The application's icon: two claws that hold a lit lamp. */
const gap = polygon(
  [
    [8.6, 1],
    [13.4, 1],
    [11, 9],
  ],
  0,
);
export const APP_ICON = {
  plate: box(11, 11, 10, 10, 4.6),
  claws: union(cut(cut(disc(11, 10.9, 6.9), disc(11, 9.9, 4.7)), gap), stroke(11, 17, 11, 18.6, 2.6)),
  lamp: disc(11, 9.9, 2.5),
};
