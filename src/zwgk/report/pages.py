"""Pages that need nothing else: no network, and nothing runs or is loaded but what is their own.

What documents say is not trusted: the template engine escapes every text, what would turn the
reading direction is spelled out, and the policy in the head of a page allows the one style and
the one script whose hashes it names.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zwgk.report.safe import visible
from zwgk.report.view import View

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).with_name("templates")


def page(name: str, view: View, *, script: bool = False, **values: object) -> str:
    """Fill the template of a name; its style, and its script if it has one, have the same name."""
    from markupsafe import Markup

    style = _asset("base.css") + _asset(f"{name}.css")
    code = _asset(f"{name}.js") if script else ""
    return (
        _templates()
        .get_template(f"{name}.html")
        .render(
            **values,
            lang="en" if view.lang.startswith("en") else "zh-CN",
            style=Markup(style),  # noqa: S704 # the project's own, as is the script
            script=Markup(code),  # noqa: S704
            policy=_policy(style, code),
        )
    )


@cache
def _templates() -> "Environment":
    # Loaded here: who asks for another format does not wait for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    allowed = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {allowed}"
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
