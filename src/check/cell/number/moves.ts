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

/** Whether a title says that its numbers tell how something changed. */
export const callsChange = (title: string): boolean =>
  /同比|环比|環比|净|淨|增|减|減|涨|漲|跌|升|降|差|变|變|chang|increas|decreas|differ|growth|прирост|измен/i.test(
    title,
  );

/** What says in a column of changes that nothing rose or fell. */
export const unmoved = /^(持平|不变|不變|无变化|unchanged|no change|без изменений)$/i;
