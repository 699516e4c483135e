"""A browser without a window, driven through a pipe by what it speaks itself (CDP)."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
_ASKED, _TOLD = 3, 4
"""The ends of the pipes as the browser knows them."""
_AT_ONCE = 50
"""Keys that are pressed before the browser is waited for."""
_PROBLEMS = {"Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"}


class Tab:
    """One page of a browser."""

    def __init__(self, asked: int, told: int) -> None:
        """Open an empty page."""
        self._asked, self._told = asked, told
        self._last = 0
        self._rest = b""
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 # whatever it answers
        """Have the browser do something, and give its answer."""
        return self._answer(self._send(method, params))

    def open(self, path: Path, *, script: bool = True) -> None:
        """Open a file, and wait until all of it is there."""
        self.ask("Emulation.setScriptExecutionDisabled", value=not script)
        self.events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        while not any(each.get("method") == "Page.loadEventFired" for each in self.events):
            self.events.append(self._next())

    def size(self, width: int, height: int) -> None:
        """Make the page so many pixels wide and high."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def theme(self, name: str) -> None:
        """Prefer light or dark."""
        feature = {"name": "prefers-color-scheme", "value": name}
        self.ask("Emulation.setEmulatedMedia", features=[feature])

    def value(self, script: str) -> Any:  # noqa: ANN401 # whatever the script gives
        """Give what a script in the page comes to."""
        answer = self.ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Click in the middle of an element, as a mouse does."""
        at = self.value(
            f"(() => {{ const it = document.querySelector({json.dumps(selector)});"
            " it.scrollIntoView({block: 'center'}); const box = it.getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.ask(
                "Input.dispatchMouseEvent", type=kind, x=at[0], y=at[1], button="left", clickCount=1
            )

    def press(self, key: str, times: int = 1) -> None:
        """Press a key that writes nothing, such as Tab, again and again."""
        code = {"Tab": 9, "Enter": 13}[key]
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        text = {"text": "\r"} if key == "Enter" else {}
        # Not to wait for each answer takes a tenth of the time; the pipe holds those of fifty.
        for started in range(0, times, _AT_ONCE):
            sent = []
            for _ in range(min(_AT_ONCE, times - started)):
                sent.append(self._send("Input.dispatchKeyEvent", told | text | {"type": "keyDown"}))
                sent.append(self._send("Input.dispatchKeyEvent", told | {"type": "keyUp"}))
            for number in sent:
                self._answer(number)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.ask("Input.insertText", text=text)

    def printed(self) -> bytes:
        """Give the page as PDF, on the paper that it asks for."""
        # Its tags would double the time, and nobody reads them here.
        answer = self.ask(
            "Page.printToPDF",
            preferCSSPageSize=True,
            printBackground=True,
            generateTaggedPDF=False,
        )
        return base64.b64decode(answer["data"])

    def problems(self) -> list[dict[str, Any]]:
        """Give what the page, or the browser about it, had to say."""
        self.value("0")  # what was said before has come when this answer has
        return [each for each in self.events if each.get("method") in _PROBLEMS]

    def requests(self) -> list[str]:
        """Give the addresses that were asked for."""
        sent = (each for each in self.events if each.get("method") == "Network.requestWillBeSent")
        return [each["params"]["request"]["url"] for each in sent]

    def _send(self, method: str, params: object) -> int:
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._asked, json.dumps(message).encode() + b"\0")
        return self._last

    def _answer(self, number: int) -> Any:  # noqa: ANN401 # whatever it answers
        while (told := self._next()).get("id") != number:
            self.events.append(told)
        assert "error" not in told, told["error"]
        return told["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._told, 2**20)
            assert more, "the browser has gone"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told


@contextmanager
def browsing(profile: Path) -> Iterator[Tab]:
    """Run a browser with an empty profile, and give a page of it."""
    assert BROWSER
    browser_reads, we_write = os.pipe()
    we_read, browser_writes = os.pipe()
    # Out of the way of the two numbers that the browser wants.
    ends = [
        fcntl.fcntl(each, fcntl.F_DUPFD_CLOEXEC, 10) for each in (browser_reads, browser_writes)
    ]

    def place() -> None:
        os.dup2(ends[0], _ASKED)
        os.dup2(ends[1], _TOLD)

    with subprocess.Popen(
        [BROWSER, *_FLAGS, f"--user-data-dir={profile}"],
        preexec_fn=place,  # noqa: PLW1509 # nothing else gives the pipes their numbers
        pass_fds=(_ASKED, _TOLD),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        for each in (*ends, browser_reads, browser_writes):
            os.close(each)
        try:
            yield Tab(we_write, we_read)
        finally:
            process.terminate()
            process.wait()
            os.close(we_write)
            os.close(we_read)
