"""The text that zwgk read, as it read it: what every offset counts in."""

from zwgk.published.document_v1 import DocumentV1
from zwgk.report.safe import visible
from zwgk.report.view import PLAIN, View


def render(document: DocumentV1, view: View = PLAIN) -> str:  # noqa: ARG001 # it is only the text
    """Give the text character for character; on a terminal, what must not be sent is shown."""
    return view.source_text if view.width is None else visible(view.source_text)
