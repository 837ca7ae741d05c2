"""One tree of errors; each knows what it means for a shell and for a web client.

    LinkerError             1  500   an error of ours
    ├── UsageError          2  400   options that contradict each other, an unknown format
    ├── GazetteerError      3  503   a gazetteer is missing, damaged or of another version
    ├── InputError          4  422   an input that could not be read; others go on
    ├── BuildError          1  500   a gazetteer could not be built
    └── LiveError           1  502   Wikidata does not answer; documents are linked without it

"No entity" is not an error: it is a value with a reason (`Link.nil_reason`).
A message is one line: what is wrong, where, and what to do.
"""

from __future__ import annotations


class LinkerError(Exception):
    """The root. Catch it to catch everything that `linker` raises on purpose."""

    exit_code = 1
    http_status = 500


class UsageError(LinkerError):
    """The call itself is wrong."""

    exit_code = 2
    http_status = 400


class GazetteerError(LinkerError):
    """A gazetteer is missing, damaged, or of a version that this program does not read."""

    exit_code = 3
    http_status = 503


class InputError(LinkerError):
    """One input could not be read; the other inputs of the same call are still done."""

    exit_code = 4
    http_status = 422


class BuildError(LinkerError):
    """A gazetteer could not be built; whatever stood at the target is untouched."""


class LiveError(LinkerError):
    """Wikidata, or another Wikibase, gives no answer now. Linking goes on without it, and says so."""

    http_status = 502
