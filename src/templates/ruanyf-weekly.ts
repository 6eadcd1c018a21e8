import type { Preset } from './preset.ts';

/** Numbered paragraphs that begin anew in each section; what a page is written in behind its title. */
export const ruanyfWeekly: Preset = {
  id: 'ruanyf-weekly',
  name: 'preset_ruanyf_weekly',
  head: '# {{ title | default: label }}',
  clip: `{{ number }}、[{{ title }}]({{ url }}){% for tag in tags %}（{{ tag }}）{% endfor %}{% if access.mark %} {{ access.mark }}{% endif %}
{% if blurb %}
{{ blurb }}
{% endif -%}
{%- if aside %}
{{ aside | aside }}
{% endif -%}
{%- for quote in quotes %}
{{ quote | quoted: "block" }}
{% endfor -%}`,
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '*', bullet: '-', bulletOther: '*', listItemIndent: 'one', resourceLink: true },
    escapes: 'least',
  },
};
