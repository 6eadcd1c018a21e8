import type { Preset } from './preset.ts';

/** A paragraph a link, led in by who wrote it; longer quotes as blocks beneath. */
export const swiftWeeklyBrief: Preset = {
  id: 'swift-weekly-brief',
  name: 'preset_swift_weekly_brief',
  isProse: true,
  head: '# {{ title | default: label }}',
  clip: `{% if people.size > 0 %}{{ people | sentence_join }} {{ lead | default: "wrote" }} {% endif -%}
[{{ title }}]({{ url }}){% if access.mark %} {{ access.mark }}{% endif %}{% if blurb %} {{ blurb }}{% else %}.{% endif %}
{%- if aside %} {{ aside | aside }}{% endif -%}
{% for quote in quotes %}
{{ quote | quoted: "block" }}
{% endfor -%}`,
  cite: '[{{ title }}]({{ url }})',
  signs: {
    ...{ emphasis: '*', bullet: '*', bulletOther: '-', listItemIndent: 'one', resourceLink: true },
    escapes: 'least',
  },
  plan: { head: false },
};
