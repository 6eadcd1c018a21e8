import type { Preset } from './preset.ts';

/** One bullet a link with who wrote it, the source's own words beneath. */
export const haskellWeekly: Preset = {
  id: 'haskell-weekly',
  name: 'preset_haskell_weekly',
  head: '# {{ title | default: label }}',
  clip: `- [{{ title }}]({{ url }})
{%- if access.mark %} {{ access.mark }}{% endif -%}
{%- if people.size > 0 %} by {{ people | sentence_join }}{% endif -%}
{%- if blurb %}: {{ blurb }}{% endif -%}
{%- if aside %} {{ aside | aside }}{% endif -%}
{%- for quote in quotes %}
  {{ quote | quoted: "block" }}
{% endfor -%}`,
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '_', bullet: '-', bulletOther: '*', listItemIndent: 'one', resourceLink: true },
    escapes: 'least',
  },
  plan: { head: false, spacedLists: true },
};
