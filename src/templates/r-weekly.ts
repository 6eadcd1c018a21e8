import type { Preset } from './preset.ts';

/** One bullet a link, a line between them; behind a package what it is for and its further links. */
export const rWeekly: Preset = {
  id: 'r-weekly',
  name: 'preset_r_weekly',
  head: '# {{ title | default: label }}',
  clip: `+ [{{ title }}]({{ url }})
{%- if access.mark %} {{ access.mark }}{% endif -%}
{%- if blurb %}: {{ blurb }}{% endif -%}
{%- for link in links %} - [{{ link.name }}]({{ link.url }}){% endfor -%}
{%- if aside %} {{ aside | aside }}{% endif -%}
{%- for quote in quotes %}

  {{ quote | quoted: "block" }}
{% endfor -%}`,
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '*', bullet: '+', bulletOther: '-', listItemIndent: 'one', resourceLink: true },
    escapes: 'least',
  },
  plan: { head: false, spacedLists: true },
};
