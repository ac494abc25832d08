const tenths = (text: string): number => Math.round(Number(text) * 10);

/** A number as an SVG path takes it: behind another, nothing but a sign or a space parts them. */
const behind = (value: number): string => `${value < 0 ? "" : " "}${value / 10}`;

/** A path of straight lines by its steps instead of its positions, of tenths: two thirds as long. */
export const inSteps = (path: string): string =>
  path.replace(/M([^MZ]*)(Z?)/g, (_, corners: string, end: string) => {
    let [x, y] = [0, 0];
    const [from = "", first = "", ...rest] = corners.split("L").map((corner) => {
      const [nextX, nextY] = corner.split(",").map(tenths);
      const [dx, dy] = [(nextX ?? 0) - x, (nextY ?? 0) - y];
      [x, y] = [x + dx, y + dy];
      return behind(dx) + behind(dy);
    });
    return `M${from.trimStart()}l${first.trimStart()}${rest.join("")}${end.toLowerCase()}`;
  });
