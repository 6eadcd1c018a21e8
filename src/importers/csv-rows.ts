import Papa from 'papaparse';

/** The rows of a CSV file (RFC 4180) by the names of its columns; null where one of these is missing. */
export function csvRows(
  text: string,
  columns: readonly string[],
): readonly Readonly<Record<string, string | undefined>>[] | null {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(
    text.replace(/^\ufeff/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  const isAll = columns.every((name) => meta.fields?.includes(name));
  return isAll ? data : null;
}
