"""The system libraries that Qt needs: what is missing, and how it gets here."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from devtools.places import DevError, call

# Debian's package → the library in it that other systems can be asked for
OFFSCREEN = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libpulse0": "libpulse.so.0",
}
WINDOWS = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxrandr2": "libXrandr.so.2",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "libwayland-egl1": "libwayland-egl.so.1",
}
# programs, so other systems are asked for them by the name of the program
X_SERVER = {"xvfb": "Xvfb", "xauth": "xauth", "x11-xserver-utils": "xrandr"}


def ensure_libraries(wanted: Mapping[str, str], purpose: str) -> None:
    """See to it that the system has what is wanted, through the package manager where there is a known one."""
    if not sys.platform.startswith("linux"):
        return
    if not is_debian_like(_os_release()):
        _tell_missing(wanted, purpose)
        return
    missing = missing_packages(wanted, _installed(wanted))
    if missing:
        print(f"{purpose} these system packages, which are not installed yet: {' '.join(missing)}")
        install_packages(missing)


def ensure_venv_module() -> None:
    """Debian packs Python's venv apart from Python: bring it where it is missing."""
    system_python = Path(sys.base_prefix) == Path("/usr")
    if system_python and is_debian_like(_os_release()):
        name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        missing = missing_packages([name], _installed([name]))
        if missing:
            print(f"The virtual environment needs a system package that is not installed yet: {name}")
            install_packages(missing)


def is_debian_like(os_release: str) -> bool:
    """Tell from the text of /etc/os-release whether apt-get and dpkg-query are at home here."""
    pairs = (line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    values = {key: value.strip("\"'").split() for key, value in pairs}
    family = {*values.get("ID", []), *values.get("ID_LIKE", [])}
    return bool(family & {"debian", "ubuntu"})


def missing_packages(wanted: Iterable[str], listing: str) -> list[str]:
    """Give the wanted packages that `listing` (of dpkg-query: name and state a line) has not as installed.

    Since Ubuntu 24.04 and Debian 13 some libraries carry `t64` at the end of their name; they count too.
    """
    rows = (line.split() for line in listing.splitlines())
    installed = {row[0] for row in rows if len(row) == 2 and row[1] == "ii"}
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def install_packages(names: Collection[str]) -> None:
    """Install packages with apt-get, saying each command that runs with the rights of root."""
    rights = _rights(names)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    lists = Path("/var/lib/apt/lists")
    if not any(lists.glob("*_Packages*")):
        _privileged([*rights, "apt-get", "update", "-qq"])
    if _privileged([*rights, *install]) == 0:
        return
    print("That failed; the list of packages may be old, so it is fetched anew.")
    _privileged([*rights, "apt-get", "update", "-qq"])
    if _privileged([*rights, *install]) != 0:
        raise DevError(f"The system packages could not be installed: {' '.join(names)}")


def _rights(names: Collection[str]) -> list[str]:
    quiet = "DEBIAN_FRONTEND=noninteractive"
    if os.geteuid() == 0:
        return ["env", quiet]
    if shutil.which("sudo"):
        return ["sudo", "env", quiet]
    raise DevError(f"You are not root and there is no sudo here. Ask someone to install: {' '.join(names)}")


def _privileged(words: list[str]) -> int:
    print(f"  as root: {' '.join(words)}")
    return call(words)


def _installed(wanted: Iterable[str]) -> str:
    names = [name for base in wanted for name in (base, f"{base}t64")]
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Abbrev}\n", *names]
    # it exits with 1 where it does not know one of the names, and still lists the others
    return subprocess.run(query, text=True, capture_output=True, check=False).stdout


def _os_release() -> str:
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _tell_missing(wanted: Mapping[str, str], purpose: str) -> None:
    known = subprocess.run(["ldconfig", "-p"], text=True, capture_output=True, check=False).stdout
    missing = [name for name in wanted.values() if name not in known and not shutil.which(name)]
    if missing:
        print(f"{purpose} what this system ({platform.platform()}) seems not to have: {', '.join(missing)}.")
        print("Install it with the package manager of the system if the next step fails.")
