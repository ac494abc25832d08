type Corner = readonly [x: number, y: number];

/** A number as an SVG path takes it: behind another, nothing but a sign or a space parts them. */
const behind = (value: number): string =>
  `${value < 0 ? "" : " "}${String(value).replace(/^(-?)0\./, "$1.")}`;

/**
 * A path of straight lines by its steps instead of its positions, each of whole parts of a pixel: two
 * thirds as long, and the shorter the fewer parts there are.
 */
export const inSteps = (path: string, partsOfPx: number): string =>
  path.replace(/M([^MZ]*)(Z?)/g, (_, corners: string, end: string) => {
    let [x, y] = [0, 0];
    const stepTo = ([nextX, nextY]: Corner): Corner => {
      const step = [nextX - x, nextY - y] as const;
      [x, y] = [nextX, nextY];
      return step;
    };
    const [from = "", first = "", ...rest] = corners
      .split("L")
      .map((corner, index) => {
        const [nextX = 0, nextY = 0] = corner
          .split(",")
          .map((px) => Math.round(Number(px) * partsOfPx));
        return { index, step: stepTo([nextX, nextY]) };
      })
      .filter(({ index, step: [dx, dy] }) => index === 0 || dx !== 0 || dy !== 0)
      .map(({ step }) => step.map((parts) => behind(parts / partsOfPx)).join(""));
    return `M${from.trimStart()}${first && `l${first.trimStart()}`}${rest.join("")}${end.toLowerCase()}`;
  });
