import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  /** Liquid runs one way; what is printed as its own words do. */
  readonly dir: 'ltr' | 'auto';
  readonly children: ComponentChildren;
}

/** A text in signs of one width, to be read, under what it is. */
export function TemplateText({ label, dir, children }: Props) {
  return (
    <div>
      <p class="field-label" aria-hidden="true">
        {label}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <pre class="template-text" dir={dir} role="region" tabIndex={0} aria-label={label}>
        {children}
      </pre>
    </div>
  );
}
