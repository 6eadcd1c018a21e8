/** One wall, or one way of words, and how it is known where it is drawn on the screen. */
export interface Sign {
  readonly id: string;
  /** What it means by itself: that part of the page is kept back, or all of it. */
  readonly means: 'preview' | 'blocked';
  /** Selectors. */
  readonly elements?: readonly string[];
  /** The elements are walls only where they also say so: their names are used for other things. */
  readonly ifSaid?: true;
  /** Regular expressions; a space stands for any white space. */
  readonly phrases?: readonly string[];
  /**
   * Words, in lower case, of which every phrase has one: a text without them is not searched for the
   * phrases, which saves most pages the time that expressions take to be made.
   */
  readonly hints?: readonly string[];
  /** Regular expressions of paths. */
  readonly paths?: readonly string[];
  /** The sites it is limited to, with all that is below them. */
  readonly hosts?: readonly string[];
  /** Where it was seen or told. */
  readonly source: string;
}

const piece =
  '(?:story|article|post|text|piece|report|essay|content|interview|review|column|chapter|answer|paper|page)';
const ask =
  '\\b(?:subscribe|sign ?in|sign ?up|log ?in|register|join|account|member|subscriber|patron|upgrade|trial|subscription)\\b';
const goal = `\\b(?:to|and) (?:(?:continue|keep) reading|[^.]{0,12}\\b(?:read|unlock|access|see|view|finish) [^.]{0,24}\\b(?:this|full|rest|entire|whole) [^.]{0,16}\\b${piece})\\b`;

/**
 * The signs of walls. Every one counts only where it is rendered and on view; what a page says of
 * itself in metas, JSON or scripts is no sign here. Phrases of meters that let the reader through
 * ("2 free stories left") stand nowhere in it, and `passable` names them so that none slips in.
 */
export const signs: readonly Sign[] = [
  // Platforms and plug-ins, on any site.
  {
    id: 'substack',
    means: 'preview',
    // Posts that are free carry `.modal-paywall`, for their comments.
    elements: ['[data-testid="paywall"]:not(.modal-paywall)'],
    phrases: ['keep reading with an? (?:[\\w-]+ ){0,3}trial'],
    hints: ['keep reading'],
    source: 'saved Substack posts, 2021–2025; copies of gated posts, 2024–2026',
  },
  {
    id: 'medium',
    means: 'preview',
    phrases: [
      'made this story available to medium members only',
      'put this story behind our paywall',
      'become a member to read this story',
      'how to read this story from .{1,80} and everything else on medium',
    ],
    hints: ['medium members only', 'behind our paywall', 'to read this story'],
    source: 'saved copies of Medium posts, 2021–2026',
  },
  {
    id: 'medium-meter-over',
    means: 'blocked',
    phrases: [
      "you[’']ve read all (?:of )?your free member-only stories",
      "you[’']ve completed your member preview",
    ],
    hints: ['member-only stories', 'member preview'],
    source: 'Medium’s metered years: saved copies 2017–2023, and issue 17 of Tracking Jupyter',
  },
  {
    id: 'ghost',
    means: 'preview',
    elements: ['.gh-post-upgrade-cta'],
    source: 'TryGhost/Ghost, the template of its content gate',
  },
  {
    id: 'ghost-themes',
    means: 'preview',
    ifSaid: true,
    elements: ['.content-cta', '.post-sneak-peek'],
    source: 'Ghost themes that draw the gate themselves',
  },
  {
    id: 'leaky-paywall',
    means: 'preview',
    // Its class stands at errors of forms as well; the id does not.
    elements: ['#leaky_paywall_message'],
    source: 'the WordPress plug-in Leaky Paywall',
  },
  {
    id: 'newspack',
    means: 'preview',
    elements: [
      '.newspack-memberships__gate',
      '.newspack-memberships__inline-gate',
      '.newspack-memberships__overlay-gate',
    ],
    source: 'the WordPress plug-in Newspack; there undrawn until it is needed',
  },
  {
    id: 'wordpress-members',
    means: 'preview',
    elements: [
      '.wp-block-jetpack-paywall',
      '.jetpack-subscribe-paywall',
      '.wc-memberships-content-restricted-message',
      '.mepr-unauthorized-message',
      '.pmpro_content_message',
      '.rcp_paid_only',
      '.rcp_restricted',
    ],
    source:
      'Jetpack, WooCommerce Memberships, MemberPress, Paid Memberships Pro, Restrict Content Pro; fivefilters/ftr-site-config',
  },
  {
    id: 'piano',
    means: 'preview',
    ifSaid: true,
    elements: ['.tp-modal.tp-active', '#piano-inline-content-wrapper', '.piano-content-lock'],
    source: 'saved pages of Piano’s clients; its script and styles are on all of their pages',
  },
  {
    id: 'poool',
    means: 'preview',
    elements: ['#poool-widget', '#poool-container'],
    source: 'saved pages and documentation of Poool',
  },

  // Sites.
  {
    id: 'nyt',
    means: 'preview',
    hosts: ['nytimes.com', 'theathletic.com'],
    elements: [
      '#gateway-content',
      '[data-testid="onsite-messaging-unit-gateway"]',
      '.vi-gateway-container',
    ],
    phrases: ['thank you for your patience while we verify access'],
    hints: ['verify access'],
    source: 'public programs for nytimes.com; copies of cut articles, 2023–2026',
  },
  {
    id: 'washington-post',
    means: 'preview',
    hosts: ['washingtonpost.com'],
    elements: ['[data-qa="regwall"]', '#subscribe-wall', '.paywall-overlay'],
    source: 'public programs for washingtonpost.com (few)',
  },
  {
    id: 'financial-times',
    means: 'blocked',
    hosts: ['ft.com'],
    elements: ['#barrier-page'],
    source: 'public programs for ft.com: its barrier is a page of its own',
  },
  {
    id: 'economist',
    means: 'preview',
    hosts: ['economist.com'],
    elements: ['[id^="tp-regwall"]'],
    source: 'a page saved in 2021; styles of Piano are on all of them',
  },
  {
    id: 'conde-nast',
    means: 'preview',
    hosts: [
      'wired.com',
      'newyorker.com',
      'vanityfair.com',
      'vogue.com',
      'bonappetit.com',
      'gq.com',
    ],
    // Free pages have it too, empty and hidden.
    elements: [
      'aside.paywall-modal:not([aria-hidden="true"])',
      '.paywall-bar',
      '[class*="InContentBarrier"]',
    ],
    source: 'pages saved 2020–2024',
  },
  {
    id: 'bloomberg',
    means: 'preview',
    hosts: ['bloomberg.com'],
    elements: ['#fortress-paywall-container-root'],
    source: 'saved pages; #fortress-styles is on all of them',
  },
  {
    id: 'atlantic',
    means: 'preview',
    hosts: ['theatlantic.com'],
    elements: ['#paywall', '#gate'],
    source: 'a page saved in 2023, whose styles name them',
  },
  {
    id: 'business-insider',
    means: 'preview',
    hosts: ['businessinsider.com', 'insider.com'],
    // On pages that can be read it is there, undrawn, with its sentence.
    elements: ['.inline-backup-paywall'],
    source: 'pages saved in 2024 and 2025',
  },
  {
    id: 'boston-globe',
    means: 'preview',
    hosts: ['bostonglobe.com'],
    elements: ['.meter-paywall--visible'],
    source: 'a saved page and its styles',
  },
  {
    id: 'springer-nature',
    means: 'preview',
    hosts: ['nature.com', 'springer.com'],
    elements: ['.app-access-wall__container'],
    phrases: ['this is a preview of subscription content', 'log ?in via an institution'],
    hints: ['subscription content', 'via an institution'],
    source: 'saved pages; flairNLP/fundus',
  },
  {
    id: 'libraries',
    means: 'preview',
    hosts: [
      'sciencedirect.com',
      'ieee.org',
      'jstor.org',
      'oup.com',
      'wiley.com',
      'tandfonline.com',
      'sagepub.com',
      'cambridge.org',
      'nature.com',
    ],
    phrases: [
      'access through your (?:institution|organi[sz]ation)',
      'full text access may be available',
      'available to subscribers only',
      'this is a preview\\. log in',
    ],
    hints: [
      'your institution',
      'your organi',
      'full text access',
      'to subscribers only',
      'this is a preview',
    ],
    source: 'saved pages of ScienceDirect; IEEE’s own interface; usual words of the others',
  },
  {
    id: 'sueddeutsche',
    means: 'preview',
    hosts: ['sueddeutsche.de'],
    elements: ['#sz-paywall'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'spiegel',
    means: 'preview',
    hosts: ['spiegel.de', 'manager-magazin.de'],
    elements: ['[data-area="paywall"]'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'tagesspiegel',
    means: 'preview',
    hosts: ['tagesspiegel.de'],
    elements: ['#paywall'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'zeit',
    means: 'preview',
    hosts: ['zeit.de'],
    elements: ['.gate'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'welt',
    means: 'preview',
    hosts: ['welt.de'],
    elements: ['[data-component="ArticlePaywall"]'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'funke',
    means: 'preview',
    hosts: ['abendblatt.de', 'morgenpost.de', 'waz.de', 'nrz.de', 'wp.de', 'ikz-online.de'],
    elements: ['#paywall-container'],
    source: 'a fact from stefanw/bibbot’s table of sites',
  },
  {
    id: 'other-german-press',
    means: 'preview',
    ifSaid: true,
    elements: ['app-paywall', '#piano-premium'],
    source: 'facts from stefanw/bibbot’s table of sites, of several publishers',
  },
  {
    id: 'le-monde',
    means: 'preview',
    ifSaid: true,
    hosts: ['lemonde.fr'],
    elements: ['.paywall'],
    source: 'saved pages; elsewhere the class marks paid text that its reader sees',
  },
  {
    id: 'linkedin-modal',
    means: 'preview',
    hosts: ['linkedin.com'],
    // It can be closed; closed, it is not drawn.
    elements: ['.contextual-sign-in-modal', '.base-sign-in-modal'],
    source: 'public programs for linkedin.com',
  },
  {
    id: 'linkedin',
    means: 'blocked',
    hosts: ['linkedin.com'],
    paths: ['^/(?:authwall|login|checkpoint|uas/login)(?:/|$)'],
    source: 'where linkedin.com sends those who are not signed in',
  },
  {
    id: 'x',
    means: 'blocked',
    hosts: ['x.com', 'twitter.com'],
    paths: ['^/i/flow/(?:login|signup)'],
    source: 'where x.com sends those who are not signed in',
  },

  // What gates say, by language.
  {
    id: 'english-way-in',
    means: 'preview',
    phrases: [
      `${ask}.{0,60}? ${goal}`,
      `${goal}.{0,60}?${ask}`,
      `${ask} to continue[.!]?$`,
      '\\b(?:continue|keep) reading\\b.{0,30}\\b(?:with|for|by)\\b.{0,30}(?:\\btrial\\b|\\bsubscri|\\baccount\\b|\\bmembership|[$€£]\\d)',
    ],
    hints: [
      'e reading',
      'p reading',
      'to continue',
      ' this ',
      ' full ',
      ' rest ',
      ' entire ',
      ' whole ',
    ],
    source: 'gates of newspapers and magazines in English, gathered 2016–2026',
  },
  {
    id: 'english-readers',
    means: 'preview',
    phrases: [
      `\\bthis ${piece} is (?:(?:only|exclusively|just|available|reserved|locked) ){0,3}(?:for|to) [^.,]{0,30}\\b(?:subscribers|members|patrons)\\b`,
      `\\bthe rest (?:of this ${piece} )?is for .{0,20}\\b(?:subscribers|members)\\b`,
      '\\bonly .{0,20}\\b(?:subscribers|members) can (?:read|see|view|access)',
    ],
    hints: ['subscribers', 'members', 'patrons'],
    source: 'gates of newspapers and magazines in English, gathered 2016–2026',
  },
  {
    id: 'english-limit',
    means: 'preview',
    phrases: [
      '\\b(?:reached|used|used up|hit|run out of|read all) (?:all )?(?:of )?your .{0,40}\\b(?:limit|free articles|free stories)',
      `\\byou do not (?:currently )?have access to this ${piece}`,
      '\\byou have [\\d.,]+ ?% of this article left to read',
    ],
    hints: ['limit', 'free articles', 'free stories', 'have access to this', 'left to read'],
    source: 'gates of newspapers and journals in English, gathered 2016–2026',
  },
  {
    id: 'german',
    means: 'preview',
    phrases: [
      'dies\\S+ (?:artikel|beitrag|text|inhalt) (?:ist|steht) (?:\\S+ ){0,3}für .{0,30}(?:abonnent|mitglieder|registrierte)',
      '(?:abo|abonnier\\S*|anmeld\\S*|einlogg\\S*|registrier\\S*|testen)\\b.{0,40}\\b(?:weiterlesen|weiterzulesen)',
      '\\bweiterlesen (?:mit|für|im) .{0,30}(?:abo\\b|plus\\b|\\+|digital|premium|€)',
      'um (?:den|diesen) (?:\\S+ ){0,2}(?:artikel|beitrag|text) (?:weiterzulesen|zu lesen|lesen zu können|freizuschalten)',
      'artikel (?:jetzt )?freischalten',
    ],
    hints: [
      'weiterlesen',
      'weiterzulesen',
      'abonnent',
      'mitglieder',
      'registrierte',
      'zu lesen',
      'lesen zu können',
      'freischalten',
      'freizuschalten',
    ],
    source: 'gates of newspapers in German (Spiegel, Süddeutsche, FAZ), gathered 2019–2026',
  },
  {
    id: 'french',
    means: 'preview',
    phrases: [
      '(?:article|contenu|suite|lecture|accès)\\b.{0,20}\\bréservée?s? (?:à nos|aux) (?:\\S+ )?(?:abonné|membres|adhérents)',
      'il vous reste [\\d.,]+ ?% de (?:cet article|ce contenu)',
      '(?:abonnez|connectez|identifiez|inscrivez)-vous .{0,30}(?:pour|et|afin de) .{0,40}(?:suite|article|lecture|lire|contenu)',
      "s[’']abonner pour (?:lire|continuer)",
    ],
    hints: ['abonné', 'membres', 'adhérents', 'il vous reste', '-vous ', 'abonner pour'],
    source: 'gates of newspapers in French (Le Monde, Libération), gathered 2016–2026',
  },
  {
    id: 'spanish',
    means: 'preview',
    phrases: [
      '(?:contenido|artículo|noticia|texto) (?:es )?(?:exclusiv|sol|sól|reservad|disponible)\\S* (?:solo )?para (?:\\S+ )?(?:suscriptores|socios|miembros|usuarios registrados)',
      '(?:suscr[ií]b\\S*|reg[ií]str\\S*|inicia sesión|hazte \\S+|accede|únete).{0,40}para (?:seguir|continuar) (?:leyendo|la lectura)',
      'para (?:seguir|continuar) leyendo',
    ],
    hints: ['suscriptores', 'socios', 'miembros', 'usuarios registrados', 'leyendo', 'la lectura'],
    source: 'gates of newspapers in Spanish, gathered 2020–2026',
  },
  {
    id: 'italian',
    means: 'preview',
    phrases: [
      '(?:articolo|contenuto|notizia)\\S* (?:è )?(?:riservat|esclusiv|sol)\\S+ (?:agli|per gli|per) abbonati',
      "(?:abbonati|accedi|registrati|iscriviti).{0,40}(?:continua(?:re)? a leggere|leggere (?:l[’']articolo|tutto|il resto))",
    ],
    hints: ['abbonati', 'a leggere', 'leggere '],
    source: 'gates of newspapers in Italian, gathered 2020–2026',
  },
  {
    id: 'portuguese',
    means: 'preview',
    phrases: [
      '(?:conteúdo|matéria|reportagem|artigo|texto) (?:é )?(?:exclusiv|restrit|reservad|disponível)\\S* (?:só |apenas )?(?:para|a|aos) (?:\\S+ )?assinantes',
      '(?:assine|login|cadastre-se|entre|registe-se|inicie sessão|torne-se).{0,40}para (?:continuar (?:lendo|a ler|a leitura|sua leitura)|ler (?:este|esta|o|a) )',
    ],
    hints: ['assinantes', 'lendo', 'a ler', 'leitura', 'para ler'],
    source: 'gates of newspapers in Portuguese, gathered 2020–2026',
  },
  {
    id: 'dutch',
    means: 'preview',
    phrases: [
      '(?:dit|deze) (?:artikel|verhaal|bericht) is (?:alleen |exclusief |enkel )?(?:beschikbaar )?voor (?:\\S+ )?(?:abonnees|leden)',
      '(?:log in|inloggen|meld (?:je|u) aan|aanmelden|word (?:abonnee|lid)|registreer|abonnement).{0,40}om (?:verder te lezen|door te lezen|dit (?:artikel|verhaal) te lezen)',
      'lees (?:dit artikel )?verder (?:met|voor) ',
    ],
    hints: ['abonnees', 'leden', 'te lezen', 'verder '],
    source: 'gates of newspapers in Dutch, gathered 2020–2026',
  },
  {
    id: 'nordic',
    means: 'preview',
    phrases: [
      '(?:logga in|bli (?:prenumerant|medlem)|prenumerera).{0,40}för att (?:läsa (?:vidare|hela|artikeln)|fortsätta läsa)',
      '(?:logg? inn?d?|blive? (?:abonnent|medlem)|bli (?:abonnent|medlem)|abonnement).{0,40}for (?:å|at) (?:lese|læse) (?:videre|hele|resten|saken|artik)',
      '(?:artikeln|artikkelen|artiklen|artikel|saken) (?:är|er) .{0,20}\\bf[öo]r .{0,20}(?:prenumerant|abonnent)',
    ],
    hints: ['läsa ', 'prenumerant', 'lese ', 'læse ', 'abonnent'],
    source: 'gates of newspapers in Swedish, Danish and Norwegian; their usual words',
  },
  {
    id: 'polish',
    means: 'preview',
    phrases: [
      '(?:zaloguj się|wykup|kup|zarejestruj się|subskrybuj).{0,40}(?:aby|by|żeby|i) (?:czytać dalej|czytaj dalej|przeczyta)',
      '(?:artykuł|materiał|treść)\\S*.{0,20}(?:tylko|wyłącznie) dla (?:\\S+ )?(?:prenumerator|subskrybent|zalogowan)',
    ],
    hints: [
      'czytać dalej',
      'czytaj dalej',
      'przeczyta',
      'prenumerator',
      'subskrybent',
      'zalogowan',
    ],
    source: 'gates of newspapers in Polish; their usual words',
  },
  {
    id: 'russian',
    means: 'preview',
    phrases: [
      '(?:подписк|подпишитесь|войдите|зарегистрируйтесь|авторизуйтесь).{0,40}чтобы (?:читать|прочитать|продолжить|дочитать)',
      '(?:материал|статья|текст) доступ\\S+ (?:только )?(?:по подписке|подписчикам|для подписчиков)',
    ],
    hints: ['чтобы ', 'доступ'],
    source: 'gates of newspapers in Russian; their usual words',
  },
  {
    id: 'turkish',
    means: 'preview',
    phrases: [
      '(?:abone ol|giriş yap|üye ol)\\S*.{0,30}(?:okumaya devam|devamını oku|tamamını oku)',
      '(?:okumaya devam etmek|devamını okumak|tamamını okumak) için',
    ],
    hints: ['oku'],
    source: 'gates of newspapers in Turkish; their usual words',
  },
  {
    id: 'arabic',
    means: 'preview',
    phrases: [
      '(?:اشترك|سجل|سجّل|تسجيل الدخول).{0,30}(?:لمتابعة|لمواصلة|لإكمال) القراءة',
      'للمشتركين فقط',
    ],
    hints: ['القراءة', 'للمشتركين'],
    source: 'gates of newspapers in Arabic; their usual words',
  },
  {
    id: 'chinese',
    means: 'preview',
    phrases: [
      '(?:登录|登入|登錄|注册|註冊|订阅|訂閱|开通|開通|购买|購買|付费|付費|成为|成為|加入).{0,14}(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|阅读剩余|解锁全文|解鎖全文)',
      '(?:本文|此文|该文|剩余|余下|以下|全文).{0,10}(?:会员|會員|付费|付費|订阅|訂閱).{0,6}(?:专享|專享|专属|專屬|可读|可见|可見|限定)',
      '会员专享|會員專享',
    ],
    hints: ['阅读', '閱讀', '全文', '专享', '專享', '专属', '專屬', '可读', '可见', '可見', '限定'],
    source: 'gates of newspapers and forums in Chinese, gathered 2020–2026',
  },
  {
    id: 'japanese',
    means: 'preview',
    phrases: [
      'この(?:記事|投稿|コンテンツ)は.{0,12}(?:有料|会員|購読者|登録).{0,8}(?:限定|専用|のみ)',
      '(?:続き|全文|この先).{0,14}(?:読|閲覧|ご覧|見る).{0,20}(?:会員|登録|ログイン|購読|購入|有料)',
      '(?:会員|登録|ログイン|購読|購入).{0,20}(?:続き|全文|この先)',
      '残り.{0,3}[\\d,]+ ?文字',
    ],
    hints: ['この', '続き', '全文', '残り'],
    source: 'gates of newspapers in Japanese (Asahi, Nikkei, note), gathered 2020–2026',
  },
  {
    id: 'korean',
    means: 'preview',
    phrases: [
      '(?:로그인|구독|회원 ?가입|결제).{0,16}(?:계속 읽|전문을? (?:보|읽)|기사 전체|이어 ?보)',
      '(?:구독자|회원|유료) ?(?:전용|한정) (?:기사|콘텐츠)',
    ],
    hints: ['읽', '전문', '기사', '이어', '콘텐츠'],
    source: 'gates of newspapers in Korean; their usual words',
  },
];

/** What the links and buttons of a gate say, in the languages above. */
export const controls: readonly string[] = [
  'subscri|sign ?(?:in|up)|log ?in|register|join|account|become an? |upgrade|unlock|trial|member|(?:get|full|buy) access|institution|organi[sz]ation',
  '\\babo\\b|abonn|anmeld|einlogg|registrier|freischalt',
  "s[’']inscri|inscrivez|connecte[rz]|identifiez",
  'suscr|reg[ií]str|inicia(?:r)? sesi|hazte|accede',
  'accedi|iscriv',
  'assin|entrar|cadastr|sessão',
  'inlog|aanmeld|word (?:lid|abon)',
  'prenumer|logga in|log ind|logg inn',
  'zaloguj|wykup|zarejestr|subskryb',
  'подпис|войти|войд|зарегистр',
  'abone|giriş|üye',
  'اشترك|سجل|سجّل|تسجيل',
  '登录|登入|登錄|订阅|訂閱|会员|會員|付费|付費|购买|購買|注册|註冊|开通|開通',
  '登録|ログイン|会員|購読|購入',
  '로그인|구독|회원|결제',
];

/**
 * What walls are taken for and are none: an invitation to a newsletter, a podcast, to comment; a
 * meter that still lets the reader through.
 */
export const passable: readonly string[] = [
  'newsletter|podcast|\\bcomment|infolettre|commentaire|kommentar|boletín|comentario|comentári|commento|commenti|nieuwsbrief|reactie|nyhetsbrev|рассылк|комментар|メルマガ|コメント|评论|評論|댓글',
  '\\b(?!0)\\d+ (?:[\\w-]+ ){0,3}(?:articles?|stories|story)(?: [\\w-]+){0,2} (?:left|remaining)',
  'noch [1-9]\\d* (?:\\S+ )?artikel',
  'reste(?:nt)? [1-9]\\d* articles?',
  'quedan? [1-9]\\d* artículos?',
];
