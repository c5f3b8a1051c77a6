"""URLs as they are kept and shown: http and https only, without tracking parameters, fragments and user names."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from briefing.intake.notes import one_line
from briefing.masking import redacted

_LONGEST_URL = 2_000
_OWN_PORTS = {"http": ":80", "https": ":443"}
_CHARSET = re.compile(r"""charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})""", re.IGNORECASE)
_TRACKING = re.compile(
    r"(?:utm_|mc_|pk_|piwik_|matomo_|hsa_|vero_|oly_|wt_)[^=]*|fbclid|gclid|dclid|msclkid|yclid|igshid|twclid|"
    r"ttclid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|ito|cmp|ns_campaign|ns_mchannel|ocid|spm|s_cid|rss_source|"
    r"at_medium|at_campaign|at_custom\d|at_bbc_team|guccounter|guce_referrer|guce_referrer_sig|__twitter_impression",
    re.IGNORECASE,
)


def clean_url(url: str) -> str:
    """Return `url` fit to be printed and compared, "" when it is no web address.

    User names, fragments and tracking parameters go; everything else stays as it was written.
    """
    parts = split_web_url(url)
    if parts is None:
        return ""
    host = parts.netloc.rpartition("@")[2].lower()
    query = "&".join(p for p in parts.query.split("&") if p and not _TRACKING.fullmatch(p.partition("=")[0]))
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", query, ""))


def split_web_url(url: str) -> SplitResult | None:
    """Take a URL apart; None when it is not http(s), has no host, or is longer than any real one."""
    cleaned = url.strip()
    if not 8 <= len(cleaned) <= _LONGEST_URL or any(c.isspace() or not c.isprintable() for c in cleaned):
        return None
    try:
        parts = urlsplit(cleaned)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or port == 0:
        return None
    return parts


def charset_of(media_type: str) -> str:
    """Return the charset parameter of a Content-Type, "" for none."""
    found = _CHARSET.search(media_type)
    return found.group(1) if found else ""


def origin_of(url: str) -> str:
    """Return scheme, host, and the port where it is not the scheme's own."""
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), parts.netloc.rpartition("@")[2].lower()
    return f"{scheme}://{host.removesuffix(_OWN_PORTS.get(scheme, ''))}"


def shown(url: str) -> str:
    """Return an address fit for messages: without user name, password and keys."""
    parts = split_web_url(url)
    if parts is None:
        return one_line(url.rpartition("@")[2], 200)
    return one_line(
        redacted(f"{origin_of(url)}{parts.path}" + (f"?{parts.query}" if parts.query else "")), 200
    )
