import { halfwidth } from "../repair.ts";

const up = "↑|增长|增加|上升|上涨|提高|提升|回升|扩大|up|rose|increased by|рост на|выросло на";
const down =
  "↓|负增长|下降|下滑|下跌|减少|降低|回落|收窄|down|fell|decreased by|снижение на|снизилось на";

const way = RegExp(`^(?:(?<up>${up})|(?<down>${down})) ?(?:了|约)?(?<rest>\\d.*)$`, "iu");

/** A number that words say to have risen or fallen by, with a sign instead: 下降2.1% → -2.1%; null where none do. */
export function movedNumber(text: string): { number: string; word: string } | null {
  const { up: rise, down: fall, rest = "" } = way.exec(halfwidth(text).trim())?.groups ?? {};
  const word = fall ?? rise;
  return word === undefined ? null : { number: fall === undefined ? rest : `-${rest}`, word };
}

/** Whether a title says by itself that its numbers tell by how much something fell, so that their sign is not certain. */
export const callsFall = (title: string): boolean =>
  /降|跌|减|減|declin|decreas|drop|fall|снижен|сокращен/i.test(title);
