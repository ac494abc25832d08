import ical from "ical-generator";

/** A day on which something is released. */
export interface Release {
  /** Tells it from all others, wherever calendars meet. */
  id: string;
  day: string;
  title: string;
  url: string;
}

interface Calendar {
  name: string;
  description: string;
  /** The day that the calendar is of. */
  modified: string;
  releases: readonly Release[];
}

const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Days of release as iCalendar (RFC 5545), to subscribe to. */
export function toCalendar({ name, description, modified, releases }: Calendar): string {
  const calendar = ical({ name, description, prodId: { company: "sanshe", product: "open-data" } });
  for (const { id, day, title, url } of releases)
    calendar.createEvent({
      id,
      start: moment(day),
      allDay: true,
      summary: title,
      url,
      stamp: moment(modified),
    });
  return `${calendar.toString()}\r\n`;
}
