import type { Preset } from './preset.ts';

/** Prose in paragraphs, quotes in italics within the line, asides in brackets, setext headings. */
export const trackingJupyter: Preset = {
  id: 'tracking-jupyter',
  name: 'preset_tracking_jupyter',
  isProse: true,
  head: `{% if date %}{{ date | day: "long" }}

{% endif %}# {{ title | default: label }}
{% if editor %}
by {{ editor }}
{% endif %}`,
  clip: `[{{ title }}]({{ url }}){% if access.mark %} {{ access.mark }}{% endif %}
{%- for quote in quotes -%}
{%- if quote.inline -%}: {{ quote | quoted }}{% endif -%}
{%- endfor -%}
{%- if quotes.last.inline -%}{% unless quotes.last.stopped %}.{% endunless %}{% elsif blurb -%}:{% endif -%}
{%- if blurb %} {{ blurb }}{% endif -%}
{%- if aside %} {{ aside | aside }}{% endif -%}
{%- for quote in quotes -%}
{%- unless quote.inline %}

{{ quote | quoted: "block" }}
{% endunless -%}
{%- endfor -%}`,
  cite: `{% if identifiers.arxiv %}_{{ title }}_ \\[[arXiv:{{ identifiers.arxiv }}]({{ url }})\\]
{%- else %}[{{ title }}]({{ url }}){% endif %}`,
  signs: {
    emphasis: '_',
    bullet: '*',
    listItemIndent: 'tab',
    setext: true,
    resourceLink: true,
    // As the newsletter's own archive writes brackets that are words: both of them escaped.
    unsafe: [{ character: ']', inConstruct: 'phrasing' }],
  },
};
