/** A date of a file, which may be a day, a month or a year, as one says it: `12 September 2017`. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined) return date;
  const name = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return [...(day === undefined ? [] : [Number(day)]), name, year].join(' ');
}
