import type { Preset } from './preset.ts';

/** One bullet a clip: linked title, site, blurb and aside; quotes beneath as block quotes. */
export const plainList: Preset = {
  id: 'plain-list',
  name: 'preset_plain_list',
  head: '# {{ title | default: label }}{% if date %} ({{ date }}){% endif %}',
  clip: `* [{{ title }}]({{ url }})
{%- if access.mark %} {{ access.mark }}{% endif -%}
{%- if site %} ({{ site }}){% endif -%}
{%- if blurb %}: {{ blurb }}{% endif -%}
{%- if aside %} {{ aside | aside }}{% endif -%}
{%- for quote in quotes %}

  {{ quote | quoted: "block" }}
{% endfor -%}`,
  cite: '[{{ title }}]({{ url }})',
  signs: { emphasis: '_', bullet: '*', listItemIndent: 'one', resourceLink: true },
};
