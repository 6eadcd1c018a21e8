import { selectors, waysIn } from './kept-parameters.ts';
import { isAmong, type Parameter, type Parameters } from './parameters.ts';

/**
 * Parameters that say where a reader came from and never what is shown. Names that mean other
 * things elsewhere are limited to the sites, or the paths, where they mean this.
 */
export const trackers: readonly Parameters[] = [
  // What counts campaigns, on any site.
  { names: ['utm_*'], source: 'https://support.google.com/analytics/answer/10917952' },
  {
    names: ['mtm_*', 'matomo_campaign', 'piwik_campaign', 'piwik_kwd', 'pk_campaign', 'pk_cid'],
    source: 'https://matomo.org/faq/how-to/faq_120',
  },
  {
    names: ['pk_kwd', 'pk_keyword', 'pk_source', 'pk_medium', 'pk_content'],
    source: 'https://matomo.org/faq/how-to/faq_120',
  },
  {
    names: ['at_medium', 'at_campaign', 'at_campaign_type', 'at_creation', 'at_variant'],
    source:
      'https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/marketing-campaigns',
  },
  {
    names: ['xtor'],
    source:
      'the older form of AT Internet: https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/marketing-campaigns',
  },
  { names: ['wt_mc', 'wt_zmc'], source: 'https://docs.mapp.com' },
  {
    names: ['wt.mc_id', 'wt.mc_ev', 'wt.nav', 'wt.z_*'],
    source: 'Webtrends: https://github.com/alexwlchan/safari.rs/issues/48',
  },
  {
    names: ['ns_mchannel', 'ns_source', 'ns_campaign', 'ns_linkname', 'ns_fee'],
    source: 'comScore, seen in links of the BBC',
  },
  {
    names: ['itm_source', 'itm_medium', 'itm_campaign', 'itm_content', 'itm_term'],
    source: 'seen in links of Condé Nast and Vox Media to themselves',
  },
  { names: ['cmpid'], source: 'campaign id, seen in links of Bloomberg and CNBC' },
  { names: ['_openstat'], source: 'https://yandex.com/support/direct/statistics/url-tags.html' },
  { names: ['echobox', 'link_time'], fragment: true, source: 'seen in posts made with Echobox' },

  // What counts clicks, on any site.
  {
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'gad_source', 'gad_campaignid'],
    source: 'https://support.google.com/analytics/answer/16479993',
  },
  { names: ['wbraid'], source: 'https://github.com/amplitude/Amplitude-JavaScript/issues/557' },
  {
    names: ['_ga', '_gl'],
    source:
      'https://developers.google.com/analytics/devguides/collection/analyticsjs/linker, https://developers.google.com/tag-platform/devguides/cross-domain',
  },
  { names: ['srsltid'], source: 'seen in links of Google’s shopping results' },
  {
    names: ['fbclid'],
    source:
      'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
  },
  {
    names: ['fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'mibextid'],
    source: 'seen in links shared on Facebook',
  },
  {
    names: ['msclkid'],
    source:
      'https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/tracking/click-tracking/click-tracking-components/click-tracking-formats/formats-click-tracking-microsoft',
  },
  {
    names: ['yclid', 'ysclid'],
    source: 'https://yandex.com/support/direct/statistics/url-tags.html',
  },
  { names: ['igshid', 'igsh'], source: 'seen in links shared from Instagram' },
  { names: ['twclid'], source: 'click id of X, seen in its advertisements' },
  { names: ['ttclid'], source: 'click id of TikTok, seen in its advertisements' },
  { names: ['rdt_cid'], source: 'click id of Reddit, seen in its advertisements' },
  { names: ['li_fat_id'], source: 'click id of LinkedIn, seen in its advertisements' },
  { names: ['epik'], source: 'click id of Pinterest, seen in links from its pins' },
  { names: ['sccid'], source: 'click id of Snapchat, seen in its advertisements' },
  { names: ['s_kwcid', 'ef_id'], source: 'Adobe Advertising, seen in search advertisements' },
  { names: ['tblci', 'dicbo'], source: 'click ids of Taboola and Outbrain, seen in their teasers' },
  {
    names: ['guccounter', 'guce_referrer', 'guce_referrer_sig'],
    source: 'https://github.com/ClearURLs/Rules/issues/73',
  },
  {
    names: ['redirectedfrom'],
    source: 'seen in addresses of journals at Silverchair (academic.oup.com, rupress.org)',
  },

  // What newsletters add for each of their readers.
  {
    names: ['mc_cid', 'mc_eid', 'mc_tc'],
    source: 'Mailchimp: https://linkclean.app/trackers/mc-eid',
  },
  {
    names: ['_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking', 'hsa_*'],
    source: 'HubSpot: https://linkclean.app/trackers/hsenc',
  },
  {
    names: ['mkt_tok'],
    source:
      'Marketo: https://nation.marketo.com/t5/knowledgebase/what-is-a-malformed-link-in-my-report/ta-p/249063',
  },
  {
    names: ['_kx', '_ke'],
    source:
      'Klaviyo: https://community.klaviyo.com/show-tell-27/linking-to-costco-com-url-encoded-parameters-10326',
  },
  { names: ['vero_id', 'vero_conv'], source: 'seen in e-mail sent with Vero' },
  { names: ['oly_enc_id', 'oly_anon_id'], source: 'seen in e-mail sent with Omeda' },
  { names: ['ml_subscriber', 'ml_subscriber_hash'], source: 'seen in e-mail sent with MailerLite' },
  { names: ['ck_subscriber_id'], source: 'seen in e-mail sent with Kit (ConvertKit)' },
  { names: ['dm_i'], source: 'seen in e-mail sent with dotdigital' },
  { names: ['bsft_*'], source: 'seen in e-mail sent with Blueshift' },
  {
    names: ['elqtrack', 'elqtrackid', 'elqaid', 'elqat', 'elqcampaignid'],
    source: 'seen in e-mail sent with Oracle Eloqua',
  },
  {
    names: ['isfreemail', 'triedredirect'],
    source:
      'Substack, on its own domains and others: https://github.com/brave/adblock-lists/issues/1766',
  },

  // What the viewers of AMP pages add.
  {
    names: ['usqp', 'amp_js_v', 'amp_gsa', 'amp_ct', 'amp_tf', 'amp_kit', 'ampshare', 'aoh'],
    source: 'seen in links shared from Google’s AMP viewer',
  },
  { names: ['csi', 'referrer'], fragment: true, source: 'the same, behind #' },

  // Places to write and to share.
  {
    names: ['source', 'gi'],
    hosts: ['medium.com'],
    source: 'links of Medium to itself, PAYWALLS.md 2.5',
  },
  {
    // Its posts on other domains: a path that ends in the post’s id, no number and no UUID.
    names: ['source', 'gi'],
    path: /(?<!-[0-9a-f]{4})-(?=\d*[a-f])[0-9a-f]{10,12}\/?$/,
    source: 'links of Medium to itself, PAYWALLS.md 2.1 and 2.5',
  },
  {
    names: ['r', 's', 'publication_id', 'post_id', 'triggershare', 'showwelcomeonshare'],
    hosts: ['substack.com'],
    source: 'https://github.com/brave/adblock-lists/issues/1766',
  },
  {
    names: ['si', 'pp', 'feature', 'ab_channel', 'source_ve_path', 'embeds_*'],
    hosts: ['youtube.com', 'youtu.be'],
    source:
      'https://github.com/ClearURLs/Rules/pull/133, https://github.com/AdguardTeam/AdguardFilters/pull/173791',
  },
  {
    names: ['s', 't', 'cxt', 'ref_src', 'ref_url', 'twsrc'],
    hosts: ['x.com', 'twitter.com'],
    source:
      'https://github.com/ClearURLs/Rules/issues/53, https://github.com/AdguardTeam/AdguardFilters/pull/166017',
  },
  {
    names: [
      'trk',
      'trkemail',
      'trackingid',
      'lipi',
      'midtoken',
      'midsig',
      'eid',
      'otptoken',
      'rcm',
    ],
    hosts: ['linkedin.com'],
    source: 'seen in e-mail of LinkedIn and in links shared from it',
  },
  {
    names: ['share_id', 'rdt', 'ref', 'ref_source', 'ref_campaign', 'correlation_id', '$deep_link'],
    hosts: ['reddit.com'],
    source: 'seen in links shared from Reddit',
  },
  {
    names: [
      '__tn__',
      '__cft__*',
      '__xts__*',
      'rdid',
      'share_url',
      'fref',
      'hc_ref',
      'paipv',
      'eav',
    ],
    hosts: ['facebook.com'],
    source: 'seen in links shared from Facebook',
  },
  {
    names: ['is_from_webapp', 'is_copy_url', 'sender_device', 'sender_web_id', '_r', '_t'],
    hosts: ['tiktok.com'],
    source: 'seen in links shared from TikTok',
  },
  { names: ['si'], hosts: ['spotify.com'], source: 'seen in links shared from Spotify' },
  {
    names: ['itsct', 'itscg'],
    hosts: ['apple.com'],
    source: 'seen in links of Apple’s marketing tools',
  },
  { names: ['ref'], hosts: ['producthunt.com'], source: 'seen in links of Product Hunt to itself' },
  {
    names: ['so_medium', 'so_source'],
    hosts: ['stackoverflow.com'],
    source: 'seen in its own links',
  },
  {
    names: ['wprov'],
    hosts: ['wikipedia.org', 'wikimedia.org'],
    source: 'seen in links shared from Wikipedia’s apps and from phones',
  },

  // The press.
  {
    names: ['smid', 'smtyp', 'sgrp', 'ugrp', 'referringsource'],
    hosts: ['nytimes.com'],
    source:
      'https://github.com/brave/adblock-lists/pull/1603, https://github.com/brave/adblock-lists/pull/2013',
  },
  {
    names: ['partner', 'emc', 'nl', 'te', 'campaign_id', 'instance_id', 'segment_id', 'regi_id'],
    hosts: ['nytimes.com'],
    source: 'seen in its feeds and newsletters',
  },
  {
    // Articles only: elsewhere these could be the settings of a chart.
    names: ['module', 'pgtype', 'clicksource', 'region', 'action', 'hp', '_r', 'rref', 'ref'],
    hosts: ['nytimes.com'],
    path: /^\/\d{4}\//,
    source: 'seen in links of the site to itself',
  },
  {
    names: ['mod', 'reflink', 'refsec'],
    hosts: ['wsj.com', 'barrons.com', 'marketwatch.com'],
    source:
      'https://github.com/brave/adblock-lists/pull/2114, https://github.com/DandelionSprout/adfilt/pull/282',
  },
  {
    names: ['at_*', 'ocid', 'intlink_from_url', 'link_location'],
    hosts: ['bbc.com', 'bbc.co.uk'],
    source: 'seen in links shared from the BBC',
  },
  {
    names: ['cmp', 'intcmp', 'cmp_tu'],
    hosts: ['theguardian.com'],
    source: 'https://github.com/brave/adblock-lists/issues/2991',
  },
  {
    names: ['srnd', 'sref', 'leadsource'],
    hosts: ['bloomberg.com'],
    source:
      'https://github.com/AdguardTeam/AdguardFilters/pull/172191, https://github.com/ClearURLs/Addon/issues/307',
  },
  {
    names: ['trk', 'ftcamp', 'segmentid', 'sharetype'],
    hosts: ['ft.com'],
    source: 'https://github.com/brave/adblock-lists/pull/1969',
  },
  {
    names: ['fsrc', 'etear'],
    hosts: ['economist.com'],
    source: 'seen in its feeds and newsletters',
  },
  {
    names: ['itid', 'wpisrc', 'wpmk', 'hpid', 'tid'],
    hosts: ['washingtonpost.com'],
    source: 'seen in its newsletters and links to itself',
  },
  {
    names: ['mbid', 'bxid', 'cndid', 'hasha', 'hashb', 'hashc', 'esrc'],
    hosts: ['wired.com', 'newyorker.com', 'vanityfair.com', 'arstechnica.com', 'pitchfork.com'],
    source: 'seen in newsletters of Condé Nast',
  },
  {
    names: ['ncid'],
    hosts: ['huffpost.com', 'huffingtonpost.com', 'techcrunch.com', 'engadget.com', 'aol.com'],
    source: 'seen in links of AOL’s former sites',
  },
  { names: ['ref'], hosts: ['huffingtonpost.com'], source: 'seen in links of the site to itself' },
  { names: ['sh', 'ss', 'ctpv'], hosts: ['forbes.com'], source: 'seen in links shared from it' },
  {
    names: ['ito'],
    hosts: ['dailymail.co.uk', 'metro.co.uk'],
    source: 'https://github.com/ClearURLs/Rules/issues/164',
  },
  { names: ['icid'], hosts: ['telegraph.co.uk'], source: 'seen in links of the site to itself' },
  {
    names: ['hpt', 'iid'],
    hosts: ['cnn.com'],
    source: 'https://github.com/DandelionSprout/adfilt/pull/282',
  },
  { names: ['cid'], hosts: ['abcnews.go.com'], source: 'seen in links of the site to itself' },
  { names: ['__source'], hosts: ['cnbc.com'], source: 'seen in links shared from it' },
  {
    names: ['sara_ecid', 'sara_ref'],
    hosts: ['spiegel.de'],
    source: 'seen in links shared from it',
  },
  {
    names: ['dgcid', 'via', 'via=*', 'pes'],
    hosts: ['sciencedirect.com'],
    source: 'seen in e-mail alerts of ScienceDirect and links of ScienceDirect to itself',
  },
  {
    names: ['error', 'code'],
    hosts: ['nature.com', 'springer.com', 'biomedcentral.com'],
    path: /^\/article/,
    source: 'left behind by their test for cookies: ?error=cookies_not_supported&code=…',
  },
  { names: ['wt.ec_id'], hosts: ['nature.com'], source: 'seen in its e-mail alerts' },

  // Search and shops.
  {
    names: [
      'ei',
      'ved',
      'uact',
      'oq',
      'aqs',
      'gs_*',
      'sclient',
      'sxsrf',
      'sca_esv',
      'source',
      'sourceid',
    ],
    hosts: ['google.*'],
    path: /^\/search$/,
    source: 'seen in addresses of Google’s results',
  },
  {
    names: ['rlz', 'bih', 'biw', 'dpr', 'iflsig', 'client'],
    hosts: ['google.*'],
    path: /^\/search$/,
    source: 'seen in addresses of Google’s results',
  },
  {
    names: ['ref', 'ref_', 'pf_rd_*', 'pd_rd_*', 'qid', 'sr', 'crid', 'sprefix', 'dib', 'dib_tag'],
    hosts: ['amazon.*'],
    path: /^\/(?:[^/]+\/)?(?:dp|gp\/product)\//,
    source: 'https://github.com/brave/adblock-lists/pull/1571',
  },
  {
    names: ['ref_', 'pf_rd_*'],
    hosts: ['imdb.com'],
    source: 'seen in links of the site to itself',
  },
  { names: ['spm', 'scm'], hosts: ['aliyun.com', 'alibabacloud.com'], source: 'seen in its links' },
  {
    names: ['spm_id_from', 'vd_source', 'share_source', 'share_medium', 'from_spmid'],
    hosts: ['bilibili.com'],
    source: 'seen in links shared from Bilibili',
  },
];

/** Whether a parameter only tracks. One that lets a reader in, or says what is shown, never does. */
export function isTracker(parameter: Parameter): boolean {
  return (
    isAmong(trackers, parameter) && !isAmong(waysIn, parameter) && !isAmong(selectors, parameter)
  );
}
