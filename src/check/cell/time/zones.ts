/** A minute as it is told in a time zone: `2023-06-06T00:00+08:00`. */
export function minuteIn(zone: string, ms: number): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "longOffset",
  });
  const parts = Object.fromEntries(
    format.formatToParts(ms).map(({ type, value }): [string, string] => [type, value]),
  );
  const { year = "", month = "", day = "", hour = "", minute = "", timeZoneName = "" } = parts;
  const offset = timeZoneName.replace("GMT", "") || "+00:00";
  return `${year}-${month}-${day}T${hour}:${minute}${offset}`;
}

const minutes = (offset: string): number => {
  const [, sign, hour, minute] = /([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hour) * 60 + Number(minute));
};

/** A minute that a clock in a time zone shows: `2023-06-06T08:00` → `2023-06-06T08:00+08:00`. */
export function clockIn(zone: string, clock: string): string {
  const ms = Date.parse(`${clock}Z`);
  const near = minutes(minuteIn(zone, ms));
  return minuteIn(zone, ms - near * 60_000);
}
