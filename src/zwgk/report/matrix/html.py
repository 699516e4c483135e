"""A matrix as one page that needs nothing else: a heat table, items down and documents across.

The document is not trusted: every text is escaped, and the policy in the page's head lets nothing
run and nothing be loaded.
"""

from collections.abc import Iterator
from html import escape

from zwgk.published.matrix_v1 import MatrixV1
from zwgk.report.matrix import GLYPHS, matrix_words, mean_coverage, percent, placed, titled
from zwgk.report.messages import messages_in
from zwgk.report.safe import visible
from zwgk.report.view import PLAIN, View

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:1.5rem}
.wide{overflow:auto;max-height:85vh;border:1px solid #8888}
table{border-collapse:collapse}
th,td{border:1px solid #8885;padding:.2rem .5rem;text-align:center;vertical-align:top}
thead th{position:sticky;top:0;background:Canvas;z-index:2}
tbody th{position:sticky;left:0;background:Canvas;text-align:left;min-width:9rem;z-index:1}
td.text{text-align:left;min-width:20rem}
thead th.file{writing-mode:vertical-rl;max-height:14rem;font-weight:normal}
td.omitted{background:#d55e00;color:#000}td.partial{background:#f0c75e;color:#000}
td.adapted{background:#7fcdb0;color:#000}td.verbatim{background:#8fc7ea;color:#000}
td.not_applicable{background:#8883}
.far{outline:3px solid #d55e00}
"""


def render(matrix: MatrixV1, view: View = PLAIN) -> str:
    """Give the page."""
    return "".join(_page(matrix, view))


def _page(matrix: MatrixV1, view: View) -> Iterator[str]:
    own, word = matrix_words(view.lang), messages_in(view.lang).word
    lang = "en" if view.lang == "en" else "zh-CN"
    title = _safe(own["title"])
    yield f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    held = own["held"].format(
        n=len(matrix.documents),
        items=len(matrix.items),
        coverage=percent(mean_coverage(matrix)),
    )
    yield f"<p>{_safe(held)}</p>\n<p>{_safe(own['legend'])}</p>\n"
    yield '<div class="wide" tabindex="0" role="region">\n<table>\n<thead>\n<tr>'
    for head in ("clause", "item", "coverage"):
        yield f'<th scope="col">{_safe(own[head])}</th>'
    for at, column in enumerate(matrix.documents):
        far = " far" if at == matrix.outlier else ""
        yield f'<th scope="col" class="file{far}" title="{_safe(titled(column))}">'
        yield f"{_safe(column.name)}</th>"
    yield f'</tr>\n<tr><th scope="row">{_safe(own["coverage"])}</th><th></th><th></th>'
    for column in matrix.documents:
        yield f"<th>{percent(column.coverage)}</th>"
    yield "</tr>\n</thead>\n<tbody>\n"
    for at, item in enumerate(matrix.items):
        yield f'<tr><th scope="row">{_safe(placed(item, matrix, view.lang))}</th>'
        yield f'<td class="text">{_safe(item.text)}</td><td>{percent(item.coverage)}</td>'
        for column in matrix.documents:
            status = column.cells[at].status
            told = _safe(f"{column.name}：{word(status)}")
            yield f'<td class="{status}" title="{told}">{GLYPHS[status]}</td>'
        yield "</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"
    yield from _lists(matrix, view)
    yield "</body>\n</html>\n"


def _lists(matrix: MatrixV1, view: View) -> Iterator[str]:
    own = matrix_words(view.lang)
    if matrix.added_by_several:
        yield f"<h2>{_safe(own['several'])}</h2>\n<ul>\n"
        for each in matrix.added_by_several:
            names = "、".join(matrix.documents[at].name for at in each.documents)
            told = own["several-item"].format(n=len(each.documents), names=names)
            yield f"<li>{_safe(told)}<br>{_safe(each.text)}</li>\n"
        yield "</ul>\n"
    if matrix.unread:
        told = own["unread"].format(n=len(matrix.unread))
        yield f"<h2>{_safe(told)}</h2>\n<ul>\n"
        yield from (f"<li>{_safe(each.message)}</li>\n" for each in matrix.unread)
        yield "</ul>\n"


def _safe(text: str) -> str:
    return escape(visible(text), quote=True)
