import type { ViewQuery } from "./state.ts";
import { figureOf, type ViewFigure } from "./view.ts";

/** Makes something of the figure of a view in a state, once for all that ask while that is kept. */
export function oncePerFigure<Made>(
  make: (figure: ViewFigure, query: ViewQuery) => Made,
): (query: ViewQuery) => Made {
  const made = new WeakMap<ViewFigure, { value: Made }>();
  return (query) => {
    const figure = figureOf(query, query.state);
    const known = made.get(figure) ?? { value: make(figure, query) };
    made.set(figure, known);
    return known.value;
  };
}
