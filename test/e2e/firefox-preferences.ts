/** The preferences every Firefox of the rig starts with. */

export type Preferences = Readonly<Record<string, string | number | boolean>>;

/**
 * No talk with the outside, no questions to the person, nothing slow. Marionette sets more
 * of the kind by itself, but only after the start.
 */
export const preferences: Preferences = {
  // 0 = a free port, written to the profile.
  'marionette.port': 0,

  // Telemetry, studies, reports.
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
  'toolkit.telemetry.server': '',
  'telemetry.fog.test.localhost_port': -1,
  'app.normandy.enabled': false,
  'app.normandy.api_url': '',
  'app.shield.optoutstudies.enabled': false,
  'nimbus.telemetry.targetingContextEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'browser.ping-centre.telemetry': false,

  // What is typed into the address bar is nobody else's business.
  'browser.search.suggest.enabled': false,
  'browser.urlbar.suggest.searches': false,

  // Updates of the browser, of add-ons and of lists.
  'app.update.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.blocklist.enabled': false,
  'browser.search.update': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'dom.push.connection.enabled': false,
  'browser.topsites.contile.enabled': false,
  'identity.fxaccounts.enabled': false,

  // Safe browsing.
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',

  // The network's own probing and guessing ahead.
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.predictor.enabled': false,
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'security.OCSP.enabled': 0,
  'security.certerrors.mitm.priming.enabled': false,

  // The world answers real addresses, with a certificate of its own.
  'network.stricttransportsecurity.preloadlist': false,
  'dom.security.https_first': false,

  // No first run, no pages of Firefox's own, no questions.
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtab.preload': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.tabs.warnOnClose': false,
  'browser.translations.enable': false,
  'browser.ml.enable': false,
  'termsofuse.bypassNotification': true,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'trailhead.firstrun.didSeeAboutWelcome': true,

  // A page that looks on needs no history file flushed to a disk we throw away.
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.cosmeticAnimations.enabled': false,

  // Two browsers share two cores: no process ahead of its need, no more pictures than a slow screen's.
  'dom.ipc.processPrelaunch.enabled': false,
  'layout.frame_rate': 30,
};

/** Everything, http and https alike, goes to the world's proxy. */
export function proxyPreferences(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Downloads go into `folder`, without a question and without a panel over the page. */
export function downloadPreferences(folder: string): Preferences {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.panel.shown': true,
    'browser.download.manager.addToRecentDocs': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'text/markdown,text/plain,text/html,text/csv,application/json,application/octet-stream',
  };
}
