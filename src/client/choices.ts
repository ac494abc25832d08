// Of many places no page has a list to choose from: it comes from the file of all of them when somebody is about to.
interface Place {
  id: string;
  level: string;
  name: Partial<Record<string, string>>;
  parent: string | null;
}

async function fill(select: HTMLSelectElement, href: string): Promise<void> {
  const { level, language = "" } = select.dataset;
  const nameOf = ({ id, name }: Place) => name[language] ?? Object.values(name)[0] ?? id;
  const option = (place: Place) => new Option(nameOf(place), place.id);
  const response = await fetch(href);
  if (!response.ok) throw new Error(`no places: ${href} (${response.status})`);
  const { places } = (await response.json()) as { places: Place[] };
  const byId = new Map(places.map((place) => [place.id, place]));
  const own = places.filter((place) => place.level === level);
  for (const [outer, within] of Map.groupBy(own, ({ parent }) => byId.get(parent ?? ""))) {
    const options = within.map(option);
    if (!outer || outer.parent === null) select.append(...options);
    else {
      const group = document.createElement("optgroup");
      group.label = nameOf(outer);
      group.append(...options);
      select.append(group);
    }
  }
  select.value = document.documentElement.dataset["place"] ?? "";
}

let filled: Promise<void> | undefined;

/** Has the places in a list from which a reader chooses, and theirs chosen; where that fails, it can be asked again. */
function offerPlaces(select: HTMLSelectElement, href: string): void {
  filled ??= fill(select, href).catch((error: unknown) => {
    filled = undefined;
    throw error;
  });
}

const select = document.querySelector<HTMLSelectElement>("select[data-places-in]");
if (select) {
  const { placesIn = "" } = select.dataset;
  const reach = () => {
    offerPlaces(select, placesIn);
  };
  for (const event of ["pointerenter", "focus"]) select.addEventListener(event, reach);
  if (document.documentElement.dataset["place"]) reach();
}
