"""The page around the document: the findings beside it, and what a browser may do with both."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.preview.board import Posted
from maeul_plan.preview.page_parts import SCRIPT, STYLE
from maeul_plan.reporters.cells import shown
from maeul_plan.reporters.wording import slashed, tag

if TYPE_CHECKING:
    from maeul_plan.findings import Finding, Related
    from maeul_plan.reporters import Report


class Seen(NamedTuple):
    """A plan as one look found it: its findings and its document.

    `report` is None where the plan couldn't be checked, `document` where it couldn't be printed; `why` says so then
    (Korean).
    """

    plan: str
    kind: str
    report: Report | None
    document: bytes | None
    why: str = ""


def posted(seen: Seen, last: bytes | None) -> Posted:
    """Put together what is served; `last` is the last document that could be printed, of this look or before."""
    document = _NO_DOCUMENT if last is None else last
    live = _live(seen, last)
    version = hashlib.sha256(b"\0".join((_encoded(seen.plan), _encoded(live), document))).hexdigest()[:16]
    return Posted(version, _encoded(_page(seen.plan, live, version)), document)


def _page(plan: str, live: str, version: str) -> str:
    return f"""<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(slashed(plan))} 미리보기</title>
<style>{STYLE}</style>
</head>
<body data-version="{version}">
<header><h1>{_text(slashed(plan))}</h1><a href="/document" target="_blank" rel="noopener">문서만 보기</a></header>
<p id="gone" role="alert" hidden>미리보기가 멈추었습니다. 터미널에서 maeul preview 를 다시 실행하십시오.</p>
{live}
<main><iframe id="document" title="문서" src="/document" sandbox="allow-same-origin"></iframe></main>
<script>{SCRIPT}</script>
</body>
</html>
"""


def _live(seen: Seen, last: bytes | None) -> str:
    """Write what changes with the plan, the document aside."""
    return f"""<div id="note" role="status" data-live>{_note(seen, last)}</div>
<aside id="findings" aria-label="검사 결과" data-live>{_findings(seen.report)}</aside>"""


def _note(seen: Seen, last: bytes | None) -> str:
    """Say which document is shown where it isn't the one of the plan as it stands."""
    if not seen.why:
        return ""
    which = "" if last is None else " 아래는 마지막으로 찍은 문서입니다."
    lines = "<br>".join(map(_text, seen.why.rstrip("\n").split("\n")))
    return f"<p><strong>지금은 {_text(seen.kind)} 문서를 찍을 수 없습니다.{which}</strong></p><p>{lines}</p>"


def _findings(report: Report | None) -> str:
    if report is None:
        return "<p>검사하지 못했습니다.</p>"
    counts = Counter(finding.severity for finding in report.findings)
    words = f"오류 {counts['error']} · 경고 {counts['warning']} · 알림 {counts['info']}"
    worst_first = sorted(report.findings, key=lambda finding: _WEIGHTS.index(finding.severity))
    items = "\n".join(map(_finding, worst_first))
    ignored = f" · 무시 {report.ignored}" if report.ignored else ""
    return f"<h2>{words}{ignored}</h2>\n<ol>\n{items}\n</ol>"


def _finding(finding: Finding) -> str:
    """Write a finding as the other reports do: rule, place, what is wrong, the way on."""
    place = finding.place
    rows = [
        f"<p><strong>{_text(tag(finding))}</strong> <span>{place.line}:{place.column}</span></p>",
        f"<p>{_text(finding.message)}</p>",
        *([f"<p><small>{_text(finding.label)}</small></p>"] if finding.label else []),
        *map(_related, finding.related),
        *([f"<p>도움말: {_text(finding.help)}</p>"] if finding.help else []),
        f"<p><small>자세히: <code>maeul explain {_text(finding.rule.id)}</code></small></p>",
    ]
    return f'<li class="{finding.severity}">{"".join(rows)}</li>'


def _related(related: Related) -> str:
    place = related.place
    return f"<p><small><span>{place.line}:{place.column}</span> {_text(related.message)}</small></p>"


def _text(text: str) -> str:
    """Write text as itself: signs for what cannot be shown, and nothing that HTML would obey."""
    return escape(shown(text))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _hash(text: str) -> str:
    """Name a script or style in a policy, so that no other is run."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


_WEIGHTS: Final = ("error", "warning", "info")
_NO_DOCUMENT: Final = _encoded(
    '<!doctype html>\n<html lang="ko">\n<head><meta charset="utf-8"><title>문서 없음</title></head>\n'
    "<body><p>아직 찍은 문서가 없습니다.</p></body>\n</html>\n"
)
_NOTHING_ELSE: Final = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
PAGE_POLICY: Final = (
    f"default-src 'none'; script-src {_hash(SCRIPT)}; style-src {_hash(STYLE)}; "
    f"connect-src 'self'; frame-src 'self'; {_NOTHING_ELSE}"
)
DOCUMENT_POLICY: Final = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; {_NOTHING_ELSE}"
