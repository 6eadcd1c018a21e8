/** Makes ids in the shape of UUIDs for what is looked at and thrown away: counted, from 1. */
export function countedIds(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
}
