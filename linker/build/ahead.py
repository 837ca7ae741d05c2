"""A generator in a process of its own: it works ahead while what it has yielded is used."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from linker.errors import BuildError

T = TypeVar("T")


class _End:
    """Sent behind the last thing."""


def ahead(work: Callable[[str], Iterator[T]], argument: str) -> Iterator[T]:
    """What a function of a module yields, at most one or two things ahead of what is asked for.

    Its errors are raised here, BuildError where its process is killed; it ends with this generator.
    """
    context = get_context("spawn")  # what is forked beside threads may wait for their locks for ever
    receiver, sender = context.Pipe()  # of sockets, which hold more than a pipe that goes one way
    process = context.Process(target=_send_all, args=(sender, work, argument), daemon=True)
    process.start()
    sender.close()
    try:
        while not isinstance(found := _received(receiver, process, argument), _End):
            if isinstance(found, Exception):
                raise found
            yield found
    finally:
        receiver.close()
        process.terminate()
        process.join()


def _received(receiver: Connection, process: BaseProcess, argument: str) -> Any:
    try:
        return receiver.recv()
    except (EOFError, ConnectionError) as error:
        process.join()
        raise BuildError(
            f"{argument}: its reader ended with code {process.exitcode}; is there memory enough?"
        ) from error


def _send_all(sender: Connection, work: Callable[[str], Iterator[T]], argument: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who reads is told, and ends this process
    try:
        for found in work(argument):
            sender.send(found)
        sender.send(_End())
    except ConnectionError:
        pass  # nobody reads any more
    except Exception as error:  # noqa: BLE001  (raised again where it is read)
        sender.send(error)
