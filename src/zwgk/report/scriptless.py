"""Pages that need nothing else: no network and no script, one style of the project's own.

What documents say is not trusted: the template engine escapes every text, what would turn the
reading direction is spelled out, and the page's policy lets nothing run and nothing be loaded.
"""

import base64
import hashlib
from pathlib import Path

from zwgk.report.safe import visible

_TEMPLATES = Path(__file__).with_name("templates")


def page(name: str, **values: object) -> str:
    """Fill the template of a name, with the style of the same name."""
    # Loaded here: who asks for another format does not wait for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    style = (_TEMPLATES / f"{name}.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template(f"{name}.html").render(
        **values,
        style=Markup(style),  # noqa: S704 # the project's own
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none';"
        " form-action 'none'",
    )


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
