"""Vector files and tables of GeoPackages, written in full before anyone sees them."""

from .content import Content, Written, unrounded, write_rows
from .formats import SUFFIXES, is_known, layer_name, reserved, with_known_ending
from .packages import PackageTables, fid_is_id
from .writing import fit_memory, write_file

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
