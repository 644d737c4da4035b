/** Lines from a sender’s card to a message in the list, and from there to its receiver’s card. */
import type { Wire } from '../views/wire.ts';

/** Where something lies on the stage, in pixels. */
export type Box = { left: number; right: number; top: number };
export type Boxes = ReadonlyMap<string, Box>;

type Point = { x: number; y: number };

/** `at`: where the message is when it has arrived; `from`: whence it came on its last way. */
export type Line = {
  wire: Wire;
  leaves: string;
  arrives: string;
  at: Point;
  from: Point;
  mirrored: boolean;
};

/** Those that are under way, and the last that arrived; more would be a tangle. */
const SHOWN = 3;

/** The middle of a card’s title, and of a message in the list. */
const TITLE = 22;
const MESSAGE = 24;
const BEFORE = 13;

export function linesBetween(wires: readonly Wire[], boxes: Boxes): Line[] {
  const underWay = wires.filter((each) => each.underWay);
  const last = wires.filter((each) => !each.underWay).slice(-1);
  return [...last, ...underWay].slice(-SHOWN).flatMap((wire) => lineOf(wire, boxes));
}

function lineOf(wire: Wire, boxes: Boxes): Line[] {
  const [from, to, message] = [wire.from, wire.to, `wire ${wire.key}`].map((name) =>
    boxes.get(name),
  );
  if (!from || !to || !message) return [];
  const [leave, enter] = between(from, message);
  const [arrive, exit] = between(to, message);
  const mirrored = arrive.x < exit.x;
  return [
    {
      wire,
      leaves: curve(leave, enter),
      arrives: curve(exit, arrive),
      at: { x: arrive.x + (mirrored ? BEFORE : -BEFORE), y: arrive.y },
      from: exit,
      mirrored,
    },
  ];
}

/** The two ends of the way between a card and a message: the card’s, then the message’s. */
function between(card: Box, message: Box): [Point, Point] {
  const isLeft = card.left < message.left;
  return [
    { x: isLeft ? card.right : card.left, y: card.top + TITLE },
    { x: isLeft ? message.left : message.right, y: message.top + MESSAGE },
  ];
}

function curve(a: Point, b: Point): string {
  const middle = Math.round((a.x + b.x) / 2);
  return `M${round(a.x)} ${round(a.y)}C${middle} ${round(a.y)} ${middle} ${round(b.y)} ${round(b.x)} ${round(b.y)}`;
}

const round = Math.round;
