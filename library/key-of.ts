/** One key for all addresses of one article. Pure. */

/**
 * Parameters that say where a reader comes from and not what the page shows. From the lists of Brave
 * (brave/brave-core components/query_filter) and ClearURLs (rules.min.json, global rules), without those that some
 * sites use for content (`ref`, `source`, `id`).
 */
const TRACKING: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc __s _branch_match_id _branch_referrer _bta_c _bta_tid _ga _gl _hsenc _hsmi _kx _ke _openstat
  at_campaign at_medium awc bsft_aaid bsft_clkid bsft_eid bsft_uid cmpid cx_click cx_recsorder cx_recswidget dclid dm_i
  ef_id epik fb_action_ids fb_action_types fb_comment_id fb_ref fb_source fbclid gad_campaignid gad_source gbraid gclid
  gclsrc guccounter guce_referrer guce_referrer_sig hsctatracking igsh igshid irclickid li_fat_id mc_cid mc_eid
  mindbox-click-id mkt_tok ml_subscriber ml_subscriber_hash msclkid ns_campaign ns_mchannel ns_source oft_c oft_ck
  oft_d oft_id oft_ids oft_k oft_lk oft_sk oly_anon_id oly_enc_id rb_clickid s_cid s_kwcid sc_cid smid smtyp
  spm srsltid ss_email_id syclid trk_contact trk_module trk_msg trk_sid ttclid twclid unicorn_click_id vero_conv vero_id
  vgo_ee wbraid wickedid wprov wt_mc xtor yclid ymclid ysclid`.split(/\s+/),
);
const TRACKING_FAMILIES = /^(?:utm|pk|mtm|matomo|piwik|hsa)_/;

/** The address, if it is one of the web. */
export function webAddress(address: string | null): URL | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** A site that names its front page as the canonical address of every page would make one article of them all. */
function namesFrontPage(canonical: URL, page: URL): boolean {
  return canonical.pathname === '/' && canonical.search === '' && (page.pathname !== '/' || page.search !== '');
}

function parameters(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => {
    const folded = name.toLowerCase();
    return !TRACKING.has(folded) && !TRACKING_FAMILIES.test(folded);
  });
  const pairs = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).toSorted();
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/**
 * What copies of the same article have in common: the address without scheme, `www.`, default port, closing slash,
 * fragment (but for those that are a path, `#!` and `#/`), tracking parameters and the order of the others.
 *
 * @param url where the page was read
 * @param canonicalUrl as the page names itself; followed to another host too, but only to an address of the web
 */
export function keyOf(url: string, canonicalUrl: string | null): string {
  const page = webAddress(url);
  if (page === null) {
    return url.replace(/#.*$/s, '');
  }
  const canonical = webAddress(canonicalUrl);
  const named = canonical === null || namesFrontPage(canonical, page) ? page : canonical;
  const host = named.host.replace(/^www\.(?=[^.]+\.)/, '');
  const path = withoutEnd(named.pathname);
  const route = /^#[!/]/.test(named.hash) ? named.hash : '';
  return `${host}${path}${parameters(named)}${route}`;
}

/** Without the slashes at its end. */
function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
