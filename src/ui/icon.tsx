/** What each icon is drawn with, on a grid of 16, as one stroked path. */
const paths = {
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  panel: 'M2.5 3.5h11v9h-11zM10 3.5v9',
  tab: 'M6.5 2.5h7v7h-7zM9.5 9.5v4h-7v-7h4',
  tabs: 'M2 4.5l1.2 1.2L5.5 3.2M2 11.5l1.2 1.2 2.3-2.5M8 4.5h6M8 11.5h6',
  options: 'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.25 3.25v3.5M5.75 9.25v3.5',
  unlink: 'M7 4.5l1-1a2.5 2.5 0 0 1 3.6 3.6l-1 1M9 11.5l-1 1a2.5 2.5 0 0 1-3.6-3.6l1-1M3 3l10 10',
} as const;

/** A picture on a button, whose words stand beside it for those who do not see it. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
