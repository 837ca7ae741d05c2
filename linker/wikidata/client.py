"""One polite HTTP client of a Wikibase's API: it says who asks, asks one thing at a time and not too often, and waits when
it is told to.

No contact, no request: Wikimedia blocks clients that nobody can be written to about, and counts all users of one library
as one if they share its address. Nothing is sent but the parameters of a look-up, and to no other host.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn
from urllib.parse import urlsplit

import httpx

from linker.errors import LiveError, UsageError
from linker.version import __version__

WIKIDATA = "https://www.wikidata.org/w/api.php"
REQUESTS_PER_MINUTE = 170
"""Below the 200 a minute that a client with a contact may make."""

API_PARAMETERS: Mapping[str, str | int] = {"format": "json", "formatversion": 2, "maxlag": 5}
ATTEMPTS = 4
BACKOFF, LONGEST_WAIT = 1.0, 60.0
"""Seconds before the second attempt, doubled for each one after it, and the longest that is waited for anything."""

SHORTEST_LAG_WAIT = 5.0
REQUEST_SECONDS = 20.0
MOST_BYTES = 32 * 2**20
FAILURES, PAUSE = 3, 60.0
"""After so many failed look-ups in a row nothing is asked for so many seconds."""

_TRANSIENT_STATUS = (408, 429, 500, 502, 503, 504)
_TRANSIENT_ERRORS = (
    "maxlag",
    "ratelimited",
    "readonly",
    "timeout",
    "internal_api_error",
    "cirrussearch-too-busy-error",
)


class Client:
    """Asks one API. `sleep` and `clock` are those of `time`, unless a test brings its own."""

    def __init__(
        self,
        contact: str | None,
        url: str = WIKIDATA,
        *,
        common: Mapping[str, str | int] = API_PARAMETERS,
        requests_per_minute: float = REQUESTS_PER_MINUTE,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`common` parameters go with every request. UsageError where there is no contact, or the URL is no place to ask."""
        if not contact or not contact.isprintable() or ("@" not in contact and "://" not in contact):
            raise UsageError(
                "live look-up needs a contact, an e-mail address or a page of yours that Wikidata's operators can write to: "
                "--contact you@example.org, or LINKER_CONTACT; nothing was sent"
            )
        self.url, self._common = _checked(url), common
        self._interval = 60 / requests_per_minute
        self._clock, self._sleep = clock, sleep
        self._next, self._deadline = 0.0, float("inf")
        self._failures, self._closed_until = 0, 0.0
        self._jitter = random.Random()  # noqa: S311  (it spreads waits, and guards nothing)
        agent = f"zh-en-linker/{__version__} ({contact}) httpx/{httpx.__version__}"
        self._http = httpx.Client(headers={"User-Agent": agent}, follow_redirects=False)

    def close(self) -> None:
        self._http.close()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """All look-ups in this block together take at most so long; LiveError once it is over."""
        self._deadline = self._clock() + seconds
        try:
            yield
        finally:
            self._deadline = float("inf")

    def get(self, **parameters: str | int) -> dict[str, Any]:
        """The answer of the API, which holds no error. LiveError where there is none to be had now."""
        if self._clock() < self._closed_until:
            raise LiveError(f"{self.url}: not asked: it failed {self._failures} times in a row a moment ago")
        try:
            answer = self._attempts({**self._common, **parameters})
        except LiveError:
            self._failures += 1
            if self._failures >= FAILURES:
                self._closed_until = self._clock() + PAUSE
            raise
        self._failures = 0
        return answer

    def _attempts(self, parameters: dict[str, str | int]) -> dict[str, Any]:
        for attempt in range(ATTEMPTS):
            try:
                return self._once(parameters)
            except _TransientError as problem:
                told = problem.wait if problem.wait is not None else 0.0
                backoff = BACKOFF * 2**attempt * self._jitter.uniform(0.75, 1.25)
                wait = min(max(told, backoff), LONGEST_WAIT)
                if attempt == ATTEMPTS - 1 or told > LONGEST_WAIT or self._clock() + wait > self._deadline:
                    raise LiveError(f"{self.url}: {problem}") from problem
                self._sleep(wait)
        raise AssertionError

    def _once(self, parameters: dict[str, str | int]) -> dict[str, Any]:
        self._wait_for_turn()
        try:
            with self._http.stream("GET", self.url, params=parameters, timeout=self._seconds_left()) as response:
                _check_status(response)
                body = self._read(response)
        except httpx.TransportError as error:
            raise _TransientError(str(error) or type(error).__name__) from error
        except (httpx.DecodingError, httpx.InvalidURL) as error:
            raise _TransientError(f"an answer that cannot be read: {error}") from error
        finally:
            self._next = self._clock() + self._interval
        return _parsed(body, response)

    def _wait_for_turn(self) -> None:
        now = self._clock()
        wait = self._next - now
        if max(now, self._next) > self._deadline:
            raise LiveError(f"{self.url}: no time left for this document")
        if wait > 0:
            self._sleep(wait)

    def _seconds_left(self) -> float:
        """For one request: its own limit, or what is left of the block's, but enough to connect at all."""
        return max(0.1, min(REQUEST_SECONDS, self._deadline - self._clock()))

    def _read(self, response: httpx.Response) -> bytes:
        """The body, of bounded size and time: a server may drip, or never end."""
        body, stop = bytearray(), self._clock() + self._seconds_left()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > MOST_BYTES:
                raise LiveError(f"{self.url}: an answer of more than {MOST_BYTES:,} bytes was refused")
            if self._clock() > stop:
                raise _TransientError("the answer took too long")
        return bytes(body)


class _TransientError(Exception):
    """What may be gone in a moment; `wait` is how many seconds the server asks for."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


def _checked(url: str) -> str:
    parts = urlsplit(url)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or parts.username or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        raise UsageError(f"{url}: not an https address of a Wikibase's api.php")
    return url


def _check_status(response: httpx.Response) -> None:
    status = response.status_code
    if status in _TRANSIENT_STATUS:
        raise _TransientError(f"status {status}", retry_after(response.headers.get("Retry-After")))
    if response.is_redirect:
        target = urlsplit(response.headers.get("Location", "")).hostname
        raise LiveError(f"{response.url}: a redirect to {target or 'elsewhere'} was refused; no other host is asked")
    if status != 200:
        raise LiveError(f"{response.url}: status {status}")


def _parsed(body: bytes, response: httpx.Response) -> dict[str, Any]:
    kind = response.headers.get("Content-Type", "")
    if "json" not in kind:
        raise _TransientError(f"an answer that is no JSON ({kind or 'of no type'})")
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _TransientError(f"broken JSON: {error}") from error
    if not isinstance(answer, dict):
        raise _TransientError("JSON of another shape")
    if problem := answer.get("error"):
        _raise(problem, response)
    return answer


def _raise(problem: object, response: httpx.Response) -> NoReturn:
    """An error that stands in the body of an answer that says 200."""
    told = problem if isinstance(problem, dict) else {}
    code = str(told.get("code", ""))
    wait = retry_after(response.headers.get("Retry-After"))
    if code.startswith(_TRANSIENT_ERRORS):
        raise _TransientError(f"error {code}", max(wait or 0.0, SHORTEST_LAG_WAIT) if code == "maxlag" else wait)
    raise LiveError(f"{response.url.host}: error {code}: {told.get('info', problem)}")


def retry_after(header: str | None, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> float | None:
    """The seconds of a Retry-After: whole, with a fraction, or as a date; None where it says nothing that can be read."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        date = parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now().timestamp())
