"""Vector files and tables of GeoPackages, written in full before anyone sees them."""

from .formats import SUFFIXES, is_known, layer_name, reserved, with_known_ending
from .packages import PackageTables, fid_is_id
from .writing import Content, Written, fit_memory, unrounded, write_file, write_rows

__all__ = [
    "SUFFIXES",
    "Content",
    "PackageTables",
    "Written",
    "fid_is_id",
    "fit_memory",
    "is_known",
    "layer_name",
    "reserved",
    "unrounded",
    "with_known_ending",
    "write_file",
    "write_rows",
]
